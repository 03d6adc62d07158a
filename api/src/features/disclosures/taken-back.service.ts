import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { revokeFulfilments } from '../obligations/obligation.service.js';

/** Why an entry does not count whose article a person took back: it may be of something else, or of the same again. */
const TAKEN_BACK = '归入已撤回';

interface Changed {
  readonly id: string;
  readonly path: string;
}

/** What articles were taken for counts for nothing any more; what an officer rejected stays rejected. */
export async function takeBack(work: Work, articleIds: readonly string[]): Promise<void> {
  const changed = await rows<Changed>(
    work.db,
    sql`update disclosure d set version = d.version + 1, rejected_at = ${work.now}, rejected_reason = ${TAKEN_BACK}
      from unit u where u.id = d.unit_id and d.article_id = any(${[...articleIds]}::uuid[]) and d.rejected_at is null
      returning d.id, u.path::text`,
  );
  for (const { id, path } of changed) {
    await revokeFulfilments(work, id, TAKEN_BACK);
    work.emit(recordsChanged(path, 'DISCLOSURE', [id]));
  }
}

interface Known {
  readonly id: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly period: string;
  readonly article: { readonly id: string };
}

/** Of disclosures that are known already, those that were taken back count again. @returns them under the ids that they had */
export async function countAgain<Wanted extends Known>(work: Work, wanted: readonly Wanted[]): Promise<Wanted[]> {
  const again: Wanted[] = [];
  for (const one of wanted) {
    const [found] = await rows<Changed>(
      work.db,
      sql`update disclosure d set version = d.version + 1, rejected_at = null, rejected_reason = null from unit u
        where u.id = d.unit_id and d.article_id = ${one.article.id} and d.item_id = ${one.itemId} and d.unit_id = ${one.unitId}
          and d.period = ${one.period} and d.rejected_reason = ${TAKEN_BACK} returning d.id, u.path::text`,
    );
    if (!found) continue;
    work.emit(recordsChanged(found.path, 'DISCLOSURE', [found.id]));
    again.push({ ...one, id: found.id });
  }
  return again;
}
