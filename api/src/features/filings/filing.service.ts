import { sql } from 'kysely';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { FaultsError, ForbiddenError, InputError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { isOccurrenceKey } from '../obligations/period.rules.js';
import { checkContent } from './checks.rules.js';
import type { FilingContent } from './content.rules.js';
import { openFiling } from './filing.begin.js';
import { contentOf, type FileNilInput, type SaveFilingInput, type SubmitFilingInput } from './filing.inputs.js';
import { type LockedFiling, lockFiling, mustBeAsked, mustStep } from './filing.lock.js';
import { photosOf, setPhotos } from './filing.photos.js';
import { publish } from './filing.publish.js';
import { doerOf, lastPublished, standingOf, unitActedFor } from './filing.row.js';
import { FILING_STEPS, FilingState, FilingStep, isWritable, mayBeNil } from './filing.rules.js';

/** Keeps what is typed; the step after it goes by the version that this one makes. */
async function keep({ db, now }: Work, { viewer }: Ctx, filing: LockedFiling, content: FilingContent): Promise<number> {
  const version = filing.version + 1;
  const hands = [...new Set([...filing.draftHands, viewer?.accountId ?? ''])];
  await sql`insert into filing_draft (filing_id, content, version, hands, saved_by, saved_at)
    values (${filing.id}, ${JSON.stringify(content)}::jsonb, ${version}, ${hands}::uuid[], ${viewer?.accountId ?? null}, ${now})
    on conflict (filing_id) do update set content = excluded.content, version = excluded.version, hands = excluded.hands,
      saved_by = excluded.saved_by, saved_at = excluded.saved_at`.execute(db);
  return version;
}

/** Those who fill in, while it may be written. @throws ForbiddenError, StateError */
function mustWrite(ctx: Ctx, filing: LockedFiling, today: string): void {
  if (!doerOf(ctx.viewer, filing).fills) throw new ForbiddenError();
  if (!isWritable(filing.state)) mustStep(ctx, filing, FilingStep.SUBMIT, today);
}

/** Keeps a draft, whatever it is worth yet. @returns its id @throws NotFoundError, ForbiddenError, ConflictError, StateError, InputError */
export async function saveFiling(ctx: Ctx, input: SaveFilingInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const filing = await lockFiling(work, ctx, input);
    mustWrite(ctx, filing, work.today);
    await setPhotos(work, filing.id, input.photoIds, ctx.viewer?.accountId ?? '');
    await keep(work, ctx, filing, contentOf(input.content));
    return filing.id;
  });
}

interface Submission {
  readonly filing: LockedFiling;
  /** canonical; null: nothing to report */
  readonly content: FilingContent | null;
  readonly version: number;
}

/** It goes to the township, or is published where none reviews it. */
async function submit(work: Work, ctx: Ctx, { filing, content, version }: Submission): Promise<void> {
  const { db, now, today } = work;
  const { reviewed } = standingOf(filing, filing.template, today);
  const step = reviewed ? FilingStep.SUBMIT : FilingStep.PUBLISH;
  mustStep(ctx, filing, step, today);
  mustBeAsked(filing);
  const fillerId = ctx.viewer?.accountId ?? null;
  const hands = [...new Set([...filing.draftHands, fillerId ?? ''])];
  await sql`update filing set state = ${FILING_STEPS[step].to}, version = ${version}, nil = ${content === null},
      content = ${content && JSON.stringify(content)}::jsonb, template_id = ${filing.template?.id ?? null}, filler_id = ${fillerId},
      filler_unit_id = ${unitActedFor(ctx.viewer, filing)}, submitted_at = ${now}, submitted_on = ${today}::date,
      hands = ${hands}::uuid[], reviewer_id = null, reviewed_at = null, remark = null
    where id = ${filing.id}`.execute(db);
  if (step === FilingStep.PUBLISH) await publish(work, filing.id);
  work.emit(recordsChanged(filing.path, 'FILING', [filing.id]));
}

/**
 * Submits what was filled in, or publishes it where no township reviews it; nothing is kept when a check fails.
 * @returns its id @throws NotFoundError, ForbiddenError, ConflictError, StateError, InputError, FaultsError
 */
export async function submitFiling(ctx: Ctx, input: SubmitFilingInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const filing = await lockFiling(work, ctx, input);
    mustWrite(ctx, filing, work.today);
    const { template } = filing;
    if (!template) throw new StateError(filing.state, '这个事项本期没有填报模板了，请在本单位的公开渠道公开。');
    const typed = contentOf(input.content);
    const asksPhoto = template.content.photo;
    await setPhotos(work, filing.id, asksPhoto ? input.photoIds : [], ctx.viewer?.accountId ?? '');
    const photos = (await photosOf(work.db, [filing.id])).get(filing.id)?.length ?? 0;
    const last = (await lastPublished(work.db, [filing])).get(filing.id)?.cells ?? null;
    const asked = { template: template.content, last, photos, today: work.today };
    const { content, faults } = checkContent(asked, typed);
    if (faults.length > 0) {
      throw new FaultsError(
        faults.map(({ code, message, path }) => new InputError(code, message, ['input', ...placeOf(path)])),
      );
    }
    const version = (await keep(work, ctx, filing, typed)) + 1;
    await submit(work, ctx, { filing, content, version });
    return filing.id;
  });
}

const placeOf = (path: readonly string[]): readonly string[] =>
  path[0] === 'photos' ? ['photoIds'] : ['content', ...path];

/**
 * There is nothing to report this period 本期无发生, of an item with a template or without; what was typed before stays with the draft.
 * @returns the filing's id @throws NotFoundError, ForbiddenError, StateError
 */
export async function fileNil(ctx: Ctx, input: FileNilInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const claim = { actorId: ctx.viewer?.accountId ?? '', key: input.idempotencyKey, operation: 'fileNil', input };
    return once(work, claim, async () => {
      const filing = await lockFiling(work, ctx, { id: await openFiling(work, ctx, input.obligationId, false) });
      if (filing.state !== FilingState.DRAFT && filing.state !== FilingState.RETURNED) {
        throw new StateError(filing.state, '这个事项本期已经提交，等镇街审核；要改的请先撤回。');
      }
      if (isOccurrenceKey(filing.period)) {
        throw new StateError(filing.state, '已登记发生的事项，不能报“本期无发生”；登记有误的，请撤回登记。');
      }
      if (!mayBeNil(filing.period, filing.template)) {
        throw new StateError(filing.state, '这个事项每期都要填报，没有“本期无发生”。');
      }
      await submit(work, ctx, { filing, content: null, version: filing.version + 1 });
      return filing.id;
    });
  });
}
