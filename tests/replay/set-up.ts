import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AREAS } from '../../seeds/src/catalogue/table.ts';
import { type Caller, signIn } from '../support/people.ts';
import { root } from '../support/processes.ts';

/** A payload of a mutation, or of a preview. @throws Error with what the server says */
export async function done(caller: Caller, query: string, input: object) {
  const { data, errors } = await caller.ask(query, { input });
  const payload = Object.values(data ?? {})[0] as { errors?: { message: string }[] } | undefined;
  const said = errors?.[0]?.message ?? payload?.errors?.[0]?.message;
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  return said === undefined && payload ? (payload as any) : Promise.reject(new Error(said ?? 'no answer'));
}

/** The office hands in the catalogue as the table that it has. */
export async function handInCatalogue(officer: Caller): Promise<void> {
  const bytes = Uint8Array.from(readFileSync(`${root}/seeds/district/catalogue.csv`));
  const response = await officer.upload('九原区三务公开目录.csv', bytes);
  const { id: fileId } = (await response.json()) as { id: string };
  const asked = { kind: 'CATALOGUE', fileId };
  const { preview } = await done(
    officer,
    `query ($input: ImportInput!) { importPreview(input: $input) {
      preview { fingerprint counts { outcome count } } errors { message } } }`,
    asked,
  );
  await done(
    officer,
    'mutation ($input: ApplyImportInput!) { applyImport(input: $input) { version { number } errors { message } } }',
    { ...asked, fingerprint: preview.fingerprint, reason: '公布三务公开目录', idempotencyKey: randomUUID() },
  );
}

/** The system administrator connects the portal's columns; the accounts of the townships are there. */
export async function connectColumns(administrator: Caller, portalUrl: string): Promise<void> {
  const { data } = await administrator.ask('{ units(filter: { kind: { eq: DISTRICT } }) { id } }');
  await done(administrator, 'mutation ($input: AllowHostInput!) { allowHost(input: $input) { errors { message } } }', {
    host: new URL(portalUrl).host,
    reason: '演示网站',
  });
  for (const [at, area] of AREAS.entries())
    await done(
      administrator,
      'mutation ($input: ConnectPortalInput!) { connectPortal(input: $input) { source { id } errors { message } } }',
      {
        ...{
          name: `区政府网站·${area}`,
          listUrl: `${portalUrl}/xxgk/ly${String(at + 1).padStart(2, '0')}/`,
          family: 'TRS',
        },
        ...{ selectors: {}, delayMs: 0, everyMinutes: null, unitId: data.units[0].id, idempotencyKey: randomUUID() },
      },
    );
}

/** Moves the business clock, for the office may in a demonstration. */
export async function shiftTo(officer: Caller, to: string): Promise<void> {
  const { errors } = await officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });
  if (errors) throw new Error(errors[0]?.message);
}

export const people = async (url: string): Promise<{ officer: Caller; administrator: Caller }> => ({
  officer: await signIn(url, 'lijing'),
  administrator: await signIn(url, 'xitong'),
});
