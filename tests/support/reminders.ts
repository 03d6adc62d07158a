import type { Caller } from './people.ts';
import type { TestServer } from './server.ts';
import { query } from './sql.ts';

export interface Reminder {
  readonly id: string;
  readonly manner: string;
  readonly days: number | null;
  readonly onDay: string;
  readonly audiences: readonly string[];
  readonly told: number | null;
  readonly version: number;
  readonly withWhom: string | null;
  readonly note: string | null;
  readonly by: { readonly name: string } | null;
  readonly viewerCanNote: boolean;
}

export const REMINDER = 'id manner days onDay audiences told version withWhom note viewerCanNote by { name }';

/** What somebody sees of the reminders of an obligation. */
export async function remindersOf(who: Caller, id: string): Promise<readonly Reminder[]> {
  const { data, errors } = await who.ask(`query ($id: ID!) { obligation(id: $id) { reminders { ${REMINDER} } } }`, {
    id,
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.obligation.reminders;
}

/** Steps and their days, such as `-3 2019-10-15`. */
export const stepsOf = (reminders: readonly Reminder[]): string[] =>
  reminders.filter(({ manner }) => manner === 'STEP').map(({ days, onDay }) => `${days} ${onDay}`);

/** What somebody was told, newest first. */
export async function told(who: Caller, about?: string) {
  const { data, errors } = await who.ask(
    '{ messages(take: 200) { items { id kind title text recordType recordId doneAt readAt urgent unit { name } } } }',
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const items = data.messages.items as {
    id: string;
    kind: string;
    title: string;
    text: string;
    recordId: string | null;
    doneAt: string | null;
    urgent: boolean;
  }[];
  return about === undefined ? items : items.filter(({ recordId }) => recordId === about);
}

/** The obligation to answer a letter's latest round. */
export async function answerOwed(server: TestServer, noticeId: string): Promise<string> {
  const [owed] = await query<{ id: string }>(
    server.database.superuserUrl,
    'select id from obligation where notice_id = $1 order by round desc limit 1',
    [noticeId],
  );
  if (!owed) throw new Error('nothing is owed');
  return owed.id;
}
