import type { ChannelKind, MessageChannelPartsFragment, MessageKind } from '@sanwu/schema';
import type { MessageKey } from '../../locales/zh.ts';
import type { Translate } from '../../providers/i18n.ts';

export const CHANNEL_KINDS: readonly ChannelKind[] = ['EMAIL', 'SMS', 'WECOM', 'DINGTALK', 'WEBHOOK'];
export const MESSAGE_KINDS: readonly MessageKind[] = [
  ...(['TO_APPROVE', 'ISSUED', 'ANSWERED', 'RETURNED', 'PROGRESS', 'REMINDER', 'ESCALATION', 'PLATFORM'] as const),
];

/** Those that reach one person, who chooses. */
export const isPersonal = (kind: ChannelKind): boolean => kind === 'EMAIL' || kind === 'SMS';

const FAULTS: ReadonlySet<string> = new Set([
  ...['STATUS', 'REDIRECT', 'TIMEOUT', 'UNREACHABLE', 'PRIVATE_ADDRESS', 'BAD_ADDRESS', 'NOT_HTTPS', 'INTERNAL'],
  ...['BAD_ANSWER', 'BAD_KEY', 'BAD_SIGNATURE', 'OVER_QUOTA', 'BAD_RECIPIENT', 'REFUSED', 'TLS'],
]);

/** Why an attempt did not count. */
export const faultWords = (t: Translate, fault: string): string =>
  t((FAULTS.has(fault) ? `channelFault.${fault}` : 'channelFault.REFUSED') as MessageKey);

/** Where a channel sends, in a line. */
export function whereWords(t: Translate, channel: MessageChannelPartsFragment): string {
  const { kind, host, port, url, from, sign } = channel;
  if (kind === 'EMAIL') return t('channel.whereMail', { host: `${host ?? ''}:${port ?? ''}`, from: from ?? '' });
  if (kind === 'SMS' && sign) return t('channel.whereSms', { url: url ?? '', sign });
  return url ?? '';
}
