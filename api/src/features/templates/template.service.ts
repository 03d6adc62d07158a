import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { FaultsError, ForbiddenError, InputError, NotFoundError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId, newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { canKeepItem } from '../catalogue/catalogue.policy.js';
import { Frequency } from '../obligations/period.rules.js';
import { contentOf, type SetDisclosureTemplateInput } from './template.inputs.js';
import { type TemplateContent, templateFaults } from './template.rules.js';
import { mustStartTemplate } from './template-start.rules.js';

interface Locked {
  readonly frequency: Frequency;
  readonly districtPath: string;
  readonly leadPath: string | null;
  /** the newest template; null: there is none */
  readonly templateId: string | null;
  readonly version: number;
  readonly fromOn: Day | null;
}

/** The item with its newest template, locked. @throws NotFoundError, ForbiddenError, ConflictError */
async function lockItem({ db }: Work, { viewer }: Ctx, asked: SetDisclosureTemplateInput): Promise<Locked> {
  const scope = scopeOf(viewer, Permission.DISCLOSURE_READ);
  const held = isId(asked.itemId)
    ? await row<Pick<Locked, 'frequency' | 'districtPath' | 'leadPath'>>(
        db,
        sql`select i.frequency, d.path::text as "districtPath",
            (select l.path::text from unit l where l.id = i.lead_unit_id) as "leadPath"
          from disclosure_item i join unit d on d.id = i.district_id
          where i.id = ${asked.itemId} and ${scope.liesBelow('d.path')} for update of i`,
      )
    : null;
  if (!held) throw new NotFoundError('个公开事项', ['input', 'itemId']);
  if (!canKeepItem(viewer, held)) throw new ForbiddenError();
  // read once the item is held: a writer before may have added one
  const newest = await row<Pick<Locked, 'templateId' | 'version' | 'fromOn'>>(
    db,
    sql`select id as "templateId", version, from_on::text as "fromOn" from template_version
      where item_id = ${asked.itemId} order by version desc limit 1`,
  );
  const item = { ...held, ...(newest ?? { templateId: null, version: 0, fromOn: null }) };
  if (item.version !== asked.version) {
    throw await staleRecord(db, viewer, { id: item.templateId ?? asked.itemId, version: item.version });
  }
  return item;
}

/** What is published as it happens has no last period, and nothing to say where nothing happened. @throws InputError */
function contentFor(frequency: Frequency, input: SetDisclosureTemplateInput['content']): TemplateContent {
  const content = contentOf(input);
  if (frequency !== Frequency.AS_IT_HAPPENS) return content;
  if (content.lastPeriods.length > 0) {
    throw new InputError('NO_PERIODS', '随时公开的事项没有上期，请移除与上期的核对。', [
      ...['input', 'content', 'lastPeriods'],
    ]);
  }
  return { ...content, allowsNil: false };
}

/**
 * Gives an item a template, or the next version of it, from a period on. What is being filled in follows it; what was submitted
 * keeps its own.
 * @returns the item's id @throws NotFoundError, ForbiddenError, ConflictError, InputError, FaultsError
 */
export async function setTemplate(ctx: Ctx, input: SetDisclosureTemplateInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const item = await lockItem(work, ctx, input);
    const content = contentFor(item.frequency, input.content);
    const faults = templateFaults(content);
    if (faults.length > 0) {
      throw new FaultsError(
        faults.map(({ code, message, path }) => new InputError(code, message, ['input', 'content', ...path])),
      );
    }
    const fromOn = mustStartTemplate(item.frequency, input.fromOn, { today: work.today, after: item.fromOn });
    await sql`insert into template_version (id, item_id, version, from_on, content, created_at)
      values (${newId()}, ${input.itemId}, ${item.version + 1}, ${fromOn}::date, ${JSON.stringify(content)}::jsonb, ${work.now})`.execute(
      work.db,
    );
    work.emit(recordsChanged(item.districtPath, 'DISCLOSURE_ITEM', [input.itemId]));
    return input.itemId;
  });
}
