import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { dbOf, row } from '../../core/database/sql.js';
import { unitOfWork, type WriteContext } from '../../core/database/unit-of-work.js';
import type { Platform } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { takeArticle } from '../disclosures/disclosure.service.js';
import { Unmatched } from '../disclosures/matching.rules.js';
import { CaptureError, captureErrorOf } from './capture.error.js';
import type { SourceRow } from './source.row.js';

const ATTEMPTS = 4;
const BACKOFF_MS = 250;

export interface Taking extends WriteContext {
  readonly reason: string | null;
}

/** What fails for good is tried again so much later. */
export const dayBefore = (at: Date): Date => new Date(at.getTime() - 86_400_000);

/** One published text as its channel gives it. */
export interface Found {
  /** by which the channel knows it: never taken twice */
  readonly externalId: string;
  readonly title: string;
  readonly url: string | null;
  readonly contentHtml: string;
  /** null where the channel does not say */
  readonly publishedAt: Date | null;
  /** 信息来源; null where the channel names nobody */
  readonly origin: string | null;
}

/** One capture of a source: takes what is found, counts, and writes down what could not be taken. */
export class CaptureRun {
  attempts = 0;
  seen = 0;
  added = 0;
  matched = 0;
  /** failures that will be tried again with the next run */
  passing = 0;
  /** the whole list was walked through, of a portal */
  whole = false;

  constructor(
    readonly platform: Platform,
    readonly context: Taking,
    readonly source: SourceRow,
    readonly id: string,
  ) {}

  /** Asks, again with growing pauses while the failure may pass by itself. @throws CaptureError */
  async insist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      this.attempts++;
      try {
        return await ask();
      } catch (thrown) {
        const error = captureErrorOf(thrown);
        if (!(error instanceof CaptureError) || !error.retryable || attempt === ATTEMPTS) throw error;
        await pause(BACKOFF_MS * 2 ** (attempt - 1));
      }
    }
  }

  /** Takes one text in a transaction of its own; one known already changes nothing. */
  async take(found: Found): Promise<void> {
    const result = await unitOfWork(this.context, this.context.reason, async (work) => {
      const id = newId();
      const { externalId, title, url, contentHtml, origin } = found;
      const publishedAt = found.publishedAt ?? work.now;
      const hash = createHash('sha256').update(contentHtml).digest();
      const fresh = await row(
        work.db,
        sql`insert into captured_article (id, source_id, external_id, title, url, content_html, content_hash, published_at, captured_at, origin)
          values (${id}, ${this.source.id}, ${externalId}, ${title}, ${url}, ${contentHtml}, ${hash}, ${publishedAt}, ${work.now},
            ${origin}) on conflict (source_id, external_id) do nothing returning id`,
      );
      if (!fresh) return 'KNOWN';
      const article = { id, sourceId: this.source.id, title, url, contentHtml, publishedAt, origin };
      const matches =
        found.publishedAt === null ? Unmatched.NO_DAY : await takeArticle(work, article, this.source.unit_id);
      if (typeof matches !== 'string') return 'MATCHED';
      await sql`update captured_article set unmatched_because = ${matches} where id = ${id}`.execute(work.db);
      return 'UNMATCHED';
    });
    if (result !== 'KNOWN') this.added++;
    if (result === 'MATCHED') this.matched++;
  }

  /** Writes down what could not be taken, once a day; the rest goes on. */
  async fail({ externalId, title }: Pick<Found, 'externalId' | 'title'>, thrown: unknown): Promise<void> {
    const known = captureErrorOf(thrown);
    const error =
      known instanceof CaptureError
        ? known
        : new CaptureError('INTERNAL', '入库时系统内部出错，已记录，将自动重试', false);
    if (error.code === 'INTERNAL')
      this.platform.log.error({ err: thrown, source: this.source.id, article: externalId }, 'article not taken');
    // our own fault stays ours, however long
    const lasting = error.lasting || (error.code !== 'INTERNAL' && (await this.#failsForLong(externalId)));
    if (!lasting) this.passing++;
    await unitOfWork(this.context, this.context.reason, async ({ db }) => {
      const now = systemNow();
      await sql`insert into capture_failure (id, run_id, source_id, external_id, title, code, message, lasting, failed_at)
        select ${newId()}, ${this.id}, ${this.source.id}, ${externalId}, ${title.slice(0, 300)}, ${error.code}, ${error.message},
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
