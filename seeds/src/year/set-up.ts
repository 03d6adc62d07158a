import { readFileSync } from 'node:fs';
import {
  AllowHostDocument,
  ApplyImportDocument,
  ConnectPortalDocument,
  ImportPreviewDocument,
  SeedClockDocument,
  SeedDistrictDocument,
  SeedItemsDocument,
  SeedShiftClockDocument,
  SeedSourcesDocument,
} from '@sanwu/schema';
import { AREAS } from '../catalogue/table.ts';
import type { Client } from '../client.ts';

// What people do before anything is captured. Each part does what has not been done yet, so that one who was interrupted begins again.

interface Payload {
  readonly errors: readonly { readonly message: string }[];
}

/** A payload without errors. @throws Error with what the server says */
function done<Given extends Payload>(payload: Given): Given {
  if (payload.errors[0]) throw new Error(payload.errors[0].message);
  return payload;
}

/** The office hands in the catalogue as the table that it has. @returns how many items there are then */
export async function handInCatalogue(officer: Client): Promise<number> {
  const items = async () => (await officer.ask(SeedItemsDocument, {})).disclosureItems.length;
  const there = await items();
  if (there > 0) return there;
  const bytes = Uint8Array.from(readFileSync(new URL('../../district/catalogue.csv', import.meta.url)));
  const input = { kind: 'CATALOGUE', fileId: await officer.upload('九原区三务公开目录.csv', bytes) };
  const { importPreview } = await officer.ask(ImportPreviewDocument, { input, outcome: null, skip: 0, take: 1 });
  const { preview } = done(importPreview);
  if (!preview) throw new Error('公开目录没有得到预览');
  const said = { fingerprint: preview.fingerprint, reason: '公布三务公开目录', idempotencyKey: crypto.randomUUID() };
  done((await officer.ask(ApplyImportDocument, { input: { ...input, ...said } })).applyImport);
  return items();
}

/** The list of a column of the portal: one for each area. */
const listUrlOf = (portalUrl: string, at: number): string => `${portalUrl}/xxgk/ly${String(at + 1).padStart(2, '0')}/`;

/**
 * The system administrator connects the portal's columns; the accounts of the townships are there.
 * @returns how many columns there are then
 * @throws Error also when columns of another address are connected
 */
export async function connectColumns(administrator: Client, portalUrl: string): Promise<number> {
  const { sources } = await administrator.ask(SeedSourcesDocument, {});
  const connected = new Set(sources.flatMap(({ portal }) => portal?.listUrl ?? []));
  const elsewhere = [...connected].find((listUrl) => !listUrl.startsWith(`${portalUrl}/`));
  if (elsewhere) {
    const port = new URL(elsewhere).port;
    throw new Error(`网站栏目接的是 ${elsewhere}，网站替身却在 ${portalUrl}：请设 PORTAL_STAND_IN_PORT=${port}`);
  }
  const missing = [...AREAS.entries()]
    .map(([at, area]) => ({ area, listUrl: listUrlOf(portalUrl, at) }))
    .filter(({ listUrl }) => !connected.has(listUrl));
  if (missing.length === 0) return AREAS.length;
  const { units } = await administrator.ask(SeedDistrictDocument, {});
  const allowed = { host: new URL(portalUrl).host, reason: '演示网站' };
  done((await administrator.ask(AllowHostDocument, { input: allowed })).allowHost);
  for (const { area, listUrl } of missing) {
    const input = {
      ...{ name: `区政府网站·${area}`, listUrl, family: 'TRS' as const, selectors: {}, delayMs: 0, everyMinutes: null },
      ...{ unitId: units[0]?.id ?? '', idempotencyKey: crypto.randomUUID() },
    };
    done((await administrator.ask(ConnectPortalDocument, { input })).connectPortal);
  }
  return AREAS.length;
}

/** Moves the business clock, as the office may in a demonstration; it only goes forward. */
export async function shiftTo(officer: Client, at: string): Promise<void> {
  const { businessClock } = await officer.ask(SeedClockDocument, {});
  const to = new Date(at);
  if (to > new Date(businessClock.now)) await officer.ask(SeedShiftClockDocument, { to: to.toISOString() });
}
