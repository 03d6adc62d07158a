import { accounts } from './en/accounts.ts';
import { administration } from './en/administration.ts';
import { bulletins } from './en/bulletins.ts';
import { catalogue } from './en/catalogue.ts';
import { channels } from './en/channels.ts';
import { credentials } from './en/credentials.ts';
import { dailyChecks } from './en/daily-checks.ts';
import { disclosures } from './en/disclosures.ts';
import { evidence } from './en/evidence.ts';
import { figures } from './en/figures.ts';
import { filings } from './en/filings.ts';
import { findings } from './en/findings.ts';
import { firstChecks } from './en/first-checks.ts';
import { forms } from './en/forms.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { imports } from './en/imports.ts';
import { inbox } from './en/inbox.ts';
import { letterPapers } from './en/letter-papers.ts';
import { lists } from './en/lists.ts';
import { messages } from './en/messages.ts';
import { notices } from './en/notices.ts';
import { obligations } from './en/obligations.ts';
import { occurrences } from './en/occurrences.ts';
import { portalKeys } from './en/portal-keys.ts';
import { portalPush } from './en/portal-push.ts';
import { publicFaces } from './en/public-faces.ts';
import { reminders } from './en/reminders.ts';
import { security } from './en/security.ts';
import { shell } from './en/shell.ts';
import { sources } from './en/sources.ts';
import { templates } from './en/templates.ts';
import { trail } from './en/trail.ts';
import { units } from './en/units.ts';
import { vehicles } from './en/vehicles.ts';
import { words } from './en/words.ts';
import { work } from './en/work.ts';
import type { MessageKey } from './zh.ts';

/** The same words in English; what the data and the letters say stays Chinese. */
export const en: Record<MessageKey, string> = {
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
