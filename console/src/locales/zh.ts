import { accounts } from './zh/accounts.ts';
import { administration } from './zh/administration.ts';
import { bulletins } from './zh/bulletins.ts';
import { catalogue } from './zh/catalogue.ts';
import { channels } from './zh/channels.ts';
import { credentials } from './zh/credentials.ts';
import { dailyChecks } from './zh/daily-checks.ts';
import { disclosures } from './zh/disclosures.ts';
import { evidence } from './zh/evidence.ts';
import { figures } from './zh/figures.ts';
import { filings } from './zh/filings.ts';
import { findings } from './zh/findings.ts';
import { firstChecks } from './zh/first-checks.ts';
import { forms } from './zh/forms.ts';
import { history } from './zh/history.ts';
import { home } from './zh/home.ts';
import { imports } from './zh/imports.ts';
import { inbox } from './zh/inbox.ts';
import { letterPapers } from './zh/letter-papers.ts';
import { lists } from './zh/lists.ts';
import { messages } from './zh/messages.ts';
import { notices } from './zh/notices.ts';
import { obligations } from './zh/obligations.ts';
import { occurrences } from './zh/occurrences.ts';
import { portalKeys } from './zh/portal-keys.ts';
import { portalPush } from './zh/portal-push.ts';
import { publicFaces } from './zh/public-faces.ts';
import { reminders } from './zh/reminders.ts';
import { security } from './zh/security.ts';
import { shell } from './zh/shell.ts';
import { sources } from './zh/sources.ts';
import { templates } from './zh/templates.ts';
import { trail } from './zh/trail.ts';
import { units } from './zh/units.ts';
import { vehicles } from './zh/vehicles.ts';
import { words } from './zh/words.ts';
import { work } from './zh/work.ts';

/** The words of the console. Terms are those of the glossary; messages say how to go on. */
export const zh = {
  ...shell,
  ...accounts,
  ...credentials,
  ...words,
  ...lists,
  ...forms,
  ...history,
  ...obligations,
  ...occurrences,
  ...disclosures,
  ...evidence,
  ...bulletins,
  ...catalogue,
  ...templates,
  ...filings,
  ...sources,
  ...inbox,
  ...findings,
  ...dailyChecks,
  ...firstChecks,
  ...figures,
  ...notices,
  ...work,
  ...letterPapers,
  ...messages,
  ...reminders,
  ...channels,
  ...home,
  ...units,
  ...vehicles,
  ...imports,
  ...administration,
  ...portalKeys,
  ...portalPush,
  ...publicFaces,
  ...security,
  ...trail,
};

export type MessageKey = keyof typeof zh;
