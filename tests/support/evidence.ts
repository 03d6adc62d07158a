import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Caller } from './people.ts';

const FIELDS = `id title text publishedOn version amount amountFrom nil erasedAt obligation { state } item { name } evidence {
  lookedAt foundAt missedAt failure dueAt watched displayEndsOn leftUp viewerCanLook revisions {
    id number state lookedAt title text textLength tableRows amount shrunk otherwise erased before { number } pages { hash mediaType size erased } restated
    particulars { indexNumber documentNumber issuer issuedOn validity column } }
  attachments { id position name listed lookedAt foundAt missedAt failure revisions {
    id number state hash kind size grown misnamed erased } } }`;

/** The entry whose title has these words, with what is kept of its page. */
export async function entryOf(who: Caller, words: string) {
  const { data } = await who.ask(
    `query ($words: String!) { disclosures(filter: { text: { contains: $words } }) { items { ${FIELDS} } } }`,
    { words },
  );
  const [entry] = data.disclosures.items;
  return entry ?? expect.fail(`no entry: ${words}`);
}

export const entryById = async (who: Caller, id: string) =>
  (await who.ask(`query ($id: ID!) { disclosure(id: $id) { ${FIELDS} } }`, { id })).data.disclosure;

/** Has the page of an entry looked at now. @returns the entry after it */
export async function look(who: Caller, id: string) {
  const { data, errors } = await who.ask(
    `mutation ($input: LookAgainInput!) { lookAgain(input: $input) { disclosure { ${FIELDS} } errors { __typename code message } } }`,
    { input: { id } },
  );
  if (!data?.lookAgain) return { refused: errors?.[0]?.extensions.code };
  return data.lookAgain.disclosure ?? { errors: data.lookAgain.errors };
}

/** States of the revisions, oldest first. */
export const statesOf = (entry: { evidence: { revisions: { state: string }[] } }): string[] =>
  entry.evidence.revisions.map(({ state }) => state).reverse();

export const shiftTo = async (who: Caller, to: string) => {
  const { errors } = await who.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });
  expect(errors).toBeUndefined();
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
