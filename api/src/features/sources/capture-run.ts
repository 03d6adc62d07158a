import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { dbOf, row } from '../../core/database/sql.js';
import { unitOfWork, type WriteContext } from '../../core/database/unit-of-work.js';
import type { Platform } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { masked } from '../disclosures/personal.rules.js';
import { CaptureError, captureErrorOf } from './capture.error.js';
import { type Found, sound } from './found.js';
import { insist } from './insist.js';
import { keepArticles } from './keep-articles.js';
import type { SourceRow } from './source.row.js';

export interface Taking extends WriteContext {
  readonly reason: string | null;
}

/** A run asks for nothing more after it: the job that carries it has a quarter of an hour. */
export const DEADLINE_MS = 12 * 60_000;

/** Our own faults and limits are never the page's, however long. */
const OURS = new Set(['INTERNAL', 'REQUEST_LIMIT', 'DEADLINE']);

/** What fails for good is tried again so much later. */
export const dayBefore = (at: Date): Date => new Date(at.getTime() - 86_400_000);

/** One capture of a source: takes what is found, counts, and writes down what could not be taken. */
export class CaptureRun {
  readonly id: string;
  readonly #until: number;
  attempts = 0;
  seen = 0;
  added = 0;
  matched = 0;
  /** the list may be walked through until then: what it found must be taken as well */
  get walksUntil(): number {
    return this.#until - DEADLINE_MS / 2;
  }

  /** failures that will be tried again with the next run */
  passing = 0;
  /** the whole list was walked through, of a portal */
  whole = false;

  constructor(
    readonly platform: Platform,
    readonly context: Taking,
    readonly source: SourceRow,
    { id, begunAt }: { id: string; begunAt: Date },
  ) {
    this.id = id;
    this.#until = begunAt.getTime() + DEADLINE_MS;
  }

  /** Asks, again with growing pauses while the failure may pass by itself. @throws CaptureError */
  insist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    return insist(ask, { until: this.#until, onAttempt: () => this.attempts++ });
  }

  /**
   * Takes texts, oldest first, in one transaction; those known already change nothing. One that cannot be taken is written down and stops
   * none of the others.
   * @returns those that could not be taken
   */
  async take(found: readonly Found[]): Promise<readonly Found[]> {
    if (found.length === 0) return [];
    try {
      const { added, matched } = await unitOfWork(this.context, this.context.reason, (work) =>
        keepArticles(work, this.source, found),
      );
      this.added += added;
      this.matched += matched;
      return [];
    } catch (error) {
      if (found.length > 1) {
        const failed: Found[] = [];
        for (const one of found) failed.push(...(await this.take([one])));
        return failed;
      }
      await this.fail(found[0] as Found, error);
      return found;
    }
  }

  /** Writes down what could not be taken, once a day; the rest goes on. The trail keeps it: its title names nobody. */
  async fail({ externalId, title }: Pick<Found, 'externalId' | 'title'>, thrown: unknown): Promise<void> {
    const known = captureErrorOf(thrown);
    const error =
      known instanceof CaptureError
        ? known
        : new CaptureError('INTERNAL', '入库时系统内部出错，已记录，将自动重试', false);
    if (error.code === 'INTERNAL')
      this.platform.log.error({ err: thrown, source: this.source.id, article: externalId }, 'article not taken');
    const lasting = error.lasting || (!OURS.has(error.code) && (await this.#failsForLong(externalId)));
    if (!lasting) this.passing++;
    await unitOfWork(this.context, this.context.reason, async ({ db }) => {
      const now = systemNow();
      await sql`insert into capture_failure (id, run_id, source_id, external_id, title, code, message, lasting, failed_at)
        select ${newId()}, ${this.id}, ${this.source.id}, ${externalId}, ${masked(sound(title)).slice(0, 300)}, ${error.code}, ${error.message},
          ${lasting}, ${now}
        where not exists (select from capture_failure f where f.source_id = ${this.source.id} and f.external_id = ${externalId}
          and f.code = ${error.code} and f.failed_at > ${dayBefore(now)})`.execute(db);
    });
  }

  /** What has failed for more than a day does not pass by itself, whatever its code. */
  async #failsForLong(externalId: string): Promise<boolean> {
    const found = await row(
      dbOf(this.platform.orm.em.fork()),
      sql`select 1 from capture_failure where source_id = ${this.source.id} and external_id = ${externalId}
        and failed_at < ${dayBefore(systemNow())} limit 1`,
    );
    return found !== null;
  }
}
