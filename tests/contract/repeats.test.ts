import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLField, type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { root } from '../support/processes.ts';

const schema = buildSchema(readFileSync(`${root}/schema/schema.graphql`, 'utf8'));
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** Without a key and without a version, and why a repeat of each does no harm. */
const HARMLESS: Readonly<Record<string, string>> = {
  signIn: 'a session more, which ends by itself',
  signOut: 'the session is over',
  changePassword: 'asks for the password that was',
  beginSecondFactor: 'the secret that was begun is replaced by one that counts as little',
  confirmSecondFactor: 'a code is good once',
  removeSecondFactor: 'a code is good once',
  renewRecoveryCodes: 'the codes are shown once: whoever missed them needs others',
  resetSecondFactor: 'there is none any more',
  issueAccountLink: 'the link is shown once: whoever missed it needs another, and the first one is over',
  confirmAccountLink: 'the code is shown once: whoever missed it needs another',
  useAccountLink: 'a link is good once',
  confirmPost: 'a post waits once',
  endPost: 'a post ends once',
  endMySession: 'a session ends once',
  endSessions: 'they are over',
  beginFiling: 'what was begun already goes on',
  liftHold: 'a hold is lifted once',
  tryPortal: 'keeps nothing',
  tryWeChat: 'keeps nothing',
  tryLink: 'keeps nothing',
  allowHost: 'it is allowed already',
  forbidHost: 'it is forbidden once',
  markMessagesRead: 'what was read is read',
  lookAgain: 'a page that has not changed adds nothing',
  resendMessageDelivery: 'whoever receives it knows it by its id',
  resendPortalDelivery: 'whoever receives it knows it by its id',
  runCapture: 'what was captured is not captured again',
  verifyTrail: 'writes nothing but that it was asked',
  shiftClock: 'the clock stands there already',
};

/** What its arguments hold, those of its input and of what stands in that with them. */
const namesOf = (args: readonly { readonly name: string; readonly type: GraphQLInputType }[]): string[] =>
  args.flatMap(({ name, type }) => {
    const input = getNamedType(type);
    return isInputObjectType(input) ? namesOf(Object.values(input.getFields())) : [name];
  });

const guarded = (mutation: GraphQLField<unknown, unknown>): boolean =>
  namesOf(mutation.args).some((name) => name === 'idempotencyKey' || name === 'version');

test('a mutation takes a key or a version, or is known to do no harm when it comes twice', () => {
  expect(mutations.length).toBeGreaterThan(40);
  const unguarded = mutations.filter((mutation) => !guarded(mutation)).map(({ name }) => name);
  expect(unguarded.sort()).toEqual(Object.keys(HARMLESS).sort());
});
