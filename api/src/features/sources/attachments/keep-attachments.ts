import { readBusinessMoment, systemNow } from '../../../core/clocks.js';
import { dbOf } from '../../../core/database/sql.js';
import { unitOfWork, type Work } from '../../../core/database/unit-of-work.js';
import { jobContextOf, type Platform } from '../../../core/feature.js';
import { entriesChanged, entriesOf } from '../../disclosures/follow.service.js';
import { type FileOutcome, noteAttachment } from '../../evidence/attachment.service.js';
import { holdLooks } from '../../evidence/revision.service.js';
import { CaptureError, captureErrorOf, endsRun } from '../capture.error.js';
import { takeTurns } from '../looks/turns.js';
import { placeOfFile, waitingAt } from '../looks/waiting.js';
import { askingOf } from '../portal.pages.js';
import type { SourceRow } from '../source.row.js';
import { fileAt, filesOf } from './attachment.fetch.js';
import { type AttachmentToKeep, dueAttachments } from './attachment.row.js';

interface Asked {
  /** of one host */
  readonly attachments: readonly AttachmentToKeep[];
  /** milliseconds of the machine's clock after which nothing is asked any more */
  readonly until: number;
  /** the same, after which the next one has its turn */
  readonly turnUntil: number;
  /** who asked for it now; null: its time has come */
  readonly reason: string | null;
}

/** Our own limits: what was not asked for has not failed, and stays due. */
const OUR_LIMITS = new Set(['REQUEST_LIMIT', 'DEADLINE']);

function failed({ log }: Platform, error: unknown): Extract<FileOutcome, { kind: 'FAILED' }> {
  if (error instanceof CaptureError) {
    const { code, lasting } = error;
    const message = code === 'TOO_LARGE' ? '附件过大，没有留存' : error.message;
    return { kind: 'FAILED', code, message, lasting };
  }
  log.error({ err: error }, 'attachment not kept');
  return { kind: 'FAILED', code: 'INTERNAL', message: '留存附件时系统内部出错，已记录，将自动重试', lasting: false };
}

async function record(work: Work, attachment: AttachmentToKeep, outcome: FileOutcome): Promise<void> {
  await holdLooks(work, [attachment.articleId]);
  const state = await noteAttachment(work, attachment, outcome);
  if (state !== null) entriesChanged(work, await entriesOf(work, [attachment.articleId]));
}

/**
 * Asks for files that pages of a source link to, one after the other, and writes down what came of each. When their host lets nothing be
 * read any more, the rest waits. @returns those whose turn has not come
 */
export async function keepAttachments(
  platform: Platform,
  source: SourceRow,
  { attachments, until, turnUntil, reason }: Asked,
): Promise<readonly AttachmentToKeep[]> {
  const [first] = attachments;
  if (!first) return [];
  const files = await filesOf(askingOf(platform), source, first.url);
  const context = jobContextOf(platform, `留存附件 ${source.name}`);
  const tell = (attachment: AttachmentToKeep, outcome: FileOutcome) =>
    unitOfWork(context, reason, (work) => record(work, attachment, outcome));
  for (const [nr, attachment] of attachments.entries()) {
    const now = systemNow().getTime();
    if (now > until) return [];
    if (nr > 0 && now > turnUntil) return attachments.slice(nr);
    try {
      await tell(attachment, await fileAt(files, attachment));
    } catch (thrown) {
      const error = captureErrorOf(thrown);
      if (error instanceof CaptureError && OUR_LIMITS.has(error.code)) return [];
      await tell(attachment, failed(platform, error));
      if (endsRun(error, true)) return [];
    }
  }
  return [];
}

/** After it the job begins nothing more. */
const JOB_MS = 2 * 60_000;
const HOSTS_AT_ONCE = 2;
const TURN_MS = 20_000;

/** The job: files whose time has come, host beside host. One that cannot be written down stops none of another host. */
export async function keepDueAttachments(platform: Platform): Promise<void> {
  const db = dbOf(platform.orm.em.fork());
  const { now } = await readBusinessMoment(db);
  const until = systemNow().getTime() + JOB_MS;
  await takeTurns(await waitingAt(db, await dueAttachments(db, now), placeOfFile), {
    atOnce: HOSTS_AT_ONCE,
    take: async ({ asker: source, things: attachments }) => {
      const turnUntil = systemNow().getTime() + TURN_MS;
      try {
        return await keepAttachments(platform, source, { attachments, until, turnUntil, reason: null });
      } catch (error) {
        platform.log.error({ err: error, source: source.id }, 'attachments not recorded');
        return [];
      }
    },
  });
}
