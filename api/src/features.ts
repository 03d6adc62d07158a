import 'reflect-metadata';
import { dbOf, plainly } from './core/database/sql.js';
import type { Feature, Platform } from './core/feature.js';
import { housekeeping } from './core/housekeeping.js';
import type { ListExport } from './core/imports/export-list.js';
import { importsOf } from './core/imports/imports.feature.js';
import { ImportKinds } from './core/imports/registry.js';
import type { Job } from './core/jobs.js';
import { checkTrail } from './core/trail/check.js';
import { sealTrail } from './core/trail/sealing.js';
import { accounts } from './features/accounts/accounts.feature.js';
import { bulletins } from './features/bulletins/bulletins.feature.js';
import { calendars } from './features/calendars/calendars.feature.js';
import { catalogue } from './features/catalogue/catalogue.feature.js';
import { itemImport } from './features/catalogue/item-import.kind.js';
import { channels } from './features/channels/channels.feature.js';
import { exportChecks } from './features/checks/check.export.js';
import { checksOf } from './features/checks/checks.feature.js';
import { clock } from './features/clock/clock.feature.js';
import { credentials } from './features/credentials/credentials.feature.js';
import { exportDisclosures } from './features/disclosures/disclosure.export.js';
import { disclosures } from './features/disclosures/disclosures.feature.js';
import { evidence } from './features/evidence/evidence.feature.js';
import { figures } from './features/figures/figures.feature.js';
import { filings } from './features/filings/filings.feature.js';
import { exportFindings } from './features/findings/finding.export.js';
import { findings } from './features/findings/findings.feature.js';
import { handover } from './features/handover/handover.feature.js';
import { history } from './features/history/history.feature.js';
import { exportProblemLedger } from './features/ledgers/problem.ledger.js';
import { exportRectificationLedger } from './features/ledgers/rectification.ledger.js';
import { letterPapers } from './features/letter-papers/letter-papers.feature.js';
import { lights } from './features/lights/lights.feature.js';
import { messages } from './features/messages/messages.feature.js';
import { notices } from './features/notices/notices.feature.js';
import { exportObligations } from './features/obligations/obligation.export.js';
import { obligations } from './features/obligations/obligations.feature.js';
import { portal } from './features/portal/portal.feature.js';
import { reminders } from './features/reminders/reminders.feature.js';
import { rules } from './features/rules/rules.feature.js';
import { security } from './features/security/security.feature.js';
import { publishedImport } from './features/sources/by-hand/table-import.kind.js';
import { sources } from './features/sources/sources.feature.js';
import { templates } from './features/templates/templates.feature.js';
import { trail } from './features/trail/trail.feature.js';
import { tree } from './features/tree/tree.feature.js';
import { unitImport } from './features/tree/unit-import.kind.js';
import { units } from './features/units/units.feature.js';
import { vehicles } from './features/vehicles/vehicles.feature.js';

/** Every kind of table that can be imported and exported; a new one is a line here. */
export const IMPORT_KINDS = new ImportKinds([unitImport, itemImport, publishedImport]);

/** Lists that are taken along as they are filtered, by the kind that their address names. */
export const LIST_EXPORTS: ReadonlyMap<string, ListExport> = new Map([
  ['DISCLOSURES', exportDisclosures],
  ['OBLIGATIONS', exportObligations],
  ['FINDINGS', exportFindings],
  ['CHECKS', exportChecks],
  ['PROBLEM_LEDGER', exportProblemLedger],
  ['RECTIFICATION_LEDGER', exportRectificationLedger],
]);

/** What there is to look at; daily checks are recorded of what these declare checkable. */
const LOOKED_AT: readonly Feature[] = [
  accounts,
  credentials,
  messages,
  units,
  calendars,
  lights,
  obligations,
  rules,
  catalogue,
  disclosures,
  evidence,
  sources,
  templates,
  filings,
  findings,
  notices,
  vehicles,
];

/** Everything the platform can do; a new feature is a folder and a line here. */
export const FEATURES: readonly Feature[] = [
  ...LOOKED_AT,
  checksOf(LOOKED_AT.flatMap(({ checkables = [] }) => checkables)),
  letterPapers,
  bulletins,
  reminders,
  channels,
  tree,
  importsOf(IMPORT_KINDS),
  figures,
  portal,
  history,
  clock,
  handover,
  security,
  trail,
];

/** Everything that the platform does by itself. */
export const jobsOf = (platform: Platform): Job[] => [
  housekeeping,
  {
    name: 'seal-trail',
    title: '封存留痕',
    everyMinutes: 1,
    run: (context) => sealTrail(context, dbOf(platform.orm.em.fork()), platform.sealing),
  },
  {
    name: 'watch-trail',
    title: '核对留痕触发器',
    everyMinutes: 1,
    run: () => checkTrail(plainly(dbOf(platform.orm.em.fork()))),
  },
  ...FEATURES.flatMap((feature) => feature.jobs?.(platform) ?? []),
];
