import { InputError } from '../../core/errors.js';
import { ChannelKind } from './channel.rules.js';

/** How mail is encrypted on its way to the server. */
export enum MailSecurity {
  TLS = 'TLS',
  STARTTLS = 'STARTTLS',
  NONE = 'NONE',
}

/** What is asked of a channel; each kind uses its own. */
export interface AskedSettings {
  readonly url?: string | null;
  readonly host?: string | null;
  readonly port?: number | null;
  readonly security?: MailSecurity | null;
  readonly username?: string | null;
  readonly from?: string | null;
  readonly fromName?: string | null;
  readonly sign?: string | null;
}

export type Settings = Readonly<Record<string, string | number>>;

/** Where the robots of the two are, unless a district has a way of its own. */
const USUAL_URL: Readonly<Partial<Record<ChannelKind, string>>> = {
  WECOM: 'https://qyapi.weixin.qq.com',
  DINGTALK: 'https://oapi.dingtalk.com',
};

const MAIL = /^[^\s@<>"',;:\\()[\]]+@[^\s@<>"',;:\\()[\]]+\.[a-z0-9-]{2,}$/i;
const HOST = /^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/i;

/** Whether a text is one mail address. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && MAIL.test(text);

/** Whether a text is a mobile number of the mainland. */
export const isPhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);

const fault = (field: string, message: string) => new InputError('BAD_SETTINGS', message, ['input', field]);

function faultsOfMail({ host, port, security, from, username }: AskedSettings): InputError[] {
  return [
    ...(host && HOST.test(host) ? [] : [fault('host', '请填写邮件服务器的域名或地址，例如 smtp.example.gov.cn。')]),
    ...(port && port > 0 && port < 65_536 ? [] : [fault('port', '端口应为1至65535，常用465或587。')]),
    ...(security ? [] : [fault('security', '请选择加密方式。')]),
    ...(from && isMailAddress(from) ? [] : [fault('from', '请填写发件人邮箱，例如 sanwu@example.gov.cn。')]),
    ...((username ?? '').length <= 200 ? [] : [fault('username', '用户名太长。')]),
  ];
}

/** What is kept of the settings of a kind. @throws nothing: what is wrong is returned, all of it */
export function settingsOf(kind: ChannelKind, asked: AskedSettings): { settings: Settings; faults: InputError[] } {
  if (kind === ChannelKind.EMAIL) {
    const { host, port, security, username, from, fromName } = asked;
    const settings = { host: host ?? '', port: port ?? 0, security: security ?? '', from: from ?? '' };
    return {
      settings: { ...settings, username: username ?? '', fromName: fromName || '三务公开+再监督平台' },
      faults: faultsOfMail(asked),
    };
  }
  const url = URL.parse(asked.url || (USUAL_URL[kind] ?? ''));
  const isAddress = url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.hash;
  const faults = isAddress
    ? []
    : [fault('url', '请填写完整的地址，例如 https://www.example.gov.cn/sms，不带账号和 #。')];
  const sign = kind === ChannelKind.SMS ? { sign: (asked.sign ?? '').slice(0, 20) } : {};
  return { settings: { url: url?.href ?? '', ...sign }, faults };
}

/** Names of the secrets of a kind: the first one is needed, where there is one; the second may be left out. */
export const SECRETS_OF: Readonly<Record<ChannelKind, { readonly secret: string; readonly signSecret?: string }>> = {
  EMAIL: { secret: 'password' },
  SMS: { secret: 'apiKey' },
  WECOM: { secret: 'key' },
  DINGTALK: { secret: 'accessToken', signSecret: 'signSecret' },
  WEBHOOK: { secret: 'secret' },
};
