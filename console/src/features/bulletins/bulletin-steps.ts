import {
  type BulletinAction,
  type BulletinResultFragment,
  PublishBulletinDocument,
  ReturnBulletinDocument,
  SubmitBulletinDocument,
  WithdrawBulletinDocument,
} from '@sanwu/schema';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';

interface Step {
  id: string;
  version: number;
  reason?: string;
}

const SEND: Partial<Record<BulletinAction, (step: Step) => Promise<BulletinResultFragment>>> = {
  SUBMIT: async ({ id, version }) => (await execute(SubmitBulletinDocument, { input: { id, version } })).submitBulletin,
  PUBLISH: async ({ id, version }) =>
    (await execute(PublishBulletinDocument, { input: { id, version } })).publishBulletin,
  RETURN: async ({ id, version, reason = '' }) =>
    (await execute(ReturnBulletinDocument, { input: { id, version, reason } })).returnBulletin,
  WITHDRAW: async ({ id, version, reason = '' }) =>
    (await execute(WithdrawBulletinDocument, { input: { id, version, reason } })).withdrawBulletin,
};

/** Takes one step with a bulletin. @throws ApiError with what the API refused */
export async function takeStep(action: BulletinAction, step: Step): Promise<void> {
  const send = SEND[action];
  if (!send) throw new Error(`${action} is no single step`);
  refuse((await send(step)).errors);
}
