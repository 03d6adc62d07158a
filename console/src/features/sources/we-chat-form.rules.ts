import type { ConnectWeChatInput, SourcePartsFragment } from '@sanwu/schema';
import type { MessageKey } from '../../locales/zh.ts';

/** An official account as it is filled in. */
export interface WeChatForm {
  readonly name: string;
  readonly unitId: string;
  readonly appId: string;
  /** of one that is connected: empty where it stays */
  readonly secret: string;
}

export const emptyAccount = (): WeChatForm => ({ name: '', unitId: '', appId: '', secret: '' });

export const accountFormOf = ({ name, unit, appId }: SourcePartsFragment): WeChatForm => ({
  ...emptyAccount(),
  ...{ name, unitId: unit.id, appId: appId ?? '' },
});

const APP_ID = /^wx[0-9A-Za-z]{8,32}$/;
const SECRET = /^[\w-]{16,128}$/;

/** What is still wrong with it. */
export function accountFaults({ name, unitId, appId, secret }: WeChatForm, isNew: boolean): MessageKey[] {
  const faults: MessageKey[] = [];
  if (!APP_ID.test(appId.trim())) faults.push('weChat.needsAppId');
  if (isNew || secret !== '') if (!SECRET.test(secret.trim())) faults.push('weChat.needsSecret');
  if (unitId === '') faults.push('portal.needsUnit');
  if (name.trim().length < 2) faults.push('portal.needsName');
  return faults;
}

/** What decides what a trial would find. */
export const triedOf = ({
  appId,
  secret,
  unitId,
}: WeChatForm): Pick<ConnectWeChatInput, 'appId' | 'secret' | 'unitId'> => ({
  ...{ appId: appId.trim(), secret: secret.trim(), unitId },
});
