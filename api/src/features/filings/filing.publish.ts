import { sql } from 'kysely';
import { row } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { discloseFiled } from '../disclosures/filed.service.js';
import { isOccurrenceKey, lastDayOf, periodLabel } from '../obligations/period.rules.js';
import type { TemplateContent } from '../templates/template.rules.js';
import type { FilingContent } from './content.rules.js';
import { amountOf, nilText, publishedTables, publishedText, titleOf } from './publication.rules.js';

interface Publishable {
  readonly obligationId: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly period: string;
  readonly submittedOn: Day;
  readonly unitName: string;
  readonly itemName: string;
  /** null: nothing to report */
  readonly content: FilingContent | null;
  readonly template: TemplateContent | null;
}

/**
 * What was submitted becomes a disclosure and meets what was owed, by the day of its submission: how long the township took is not
 * the village's fault. The draft has served its time.
 */
export async function publish(work: Work, filingId: string): Promise<void> {
  const filing = await row<Publishable>(
    work.db,
    sql`select f.obligation_id as "obligationId", f.item_id as "itemId", f.unit_id as "unitId", f.period,
        f.submitted_on::text as "submittedOn", u.short_name as "unitName", i.name as "itemName", f.content, t.content as template
      from filing f join unit u on u.id = f.unit_id join disclosure_item i on i.id = f.item_id
      left join template_version t on t.id = f.template_id where f.id = ${filingId}`,
  );
  if (!filing) throw new Error(`no filing ${filingId}`);
  const { content, template, unitName, itemName, period, submittedOn: publishedOn, ...ids } = filing;
  const named = { unitName, itemName, periodLabel: periodLabel(period) };
  const filled = content && template ? { content, template } : null;
  await discloseFiled(work, {
    ...{ ...ids, filingId, publishedOn, nil: filled === null },
    // an entry about what happened is of a day, filled in or captured
    period: isOccurrenceKey(period) ? lastDayOf(period) : period,
    title: titleOf(named, filled === null),
    text: filled ? publishedText(filled.template, filled.content) : nilText(named),
    tables: filled ? publishedTables(filled.template, filled.content) : [],
    amount: filled && amountOf(filled.template, filled.content),
  });
  // of a nil return it stays: what was typed before can be taken up again on the same day
  if (filled) await sql`delete from filing_draft where filing_id = ${filingId}`.execute(work.db);
}
