import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { type Db, row } from '../../../core/database/sql.js';
import { unitOfWork } from '../../../core/database/unit-of-work.js';
import { InputError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { earlierResult, once } from '../../../core/idempotency.js';
import { Unmatched } from '../../disclosures/matching.rules.js';
import { masked } from '../../disclosures/personal.rules.js';
import { CaptureError, captureErrorOf } from '../capture.error.js';
import { channelUnit } from '../channel-unit.js';
import { type Found, toMatch } from '../found.js';
import { keepArticles } from '../keep-articles.js';
import { linkAddress } from '../link.rules.js';
import { type ArticleAsFetched, type Asking, askingOf } from '../portal.pages.js';
import { SourceKind } from '../source-kind.js';
import { countedAs, isProblem, trialArticleOf, trying } from '../trying.js';
import { foundAt, pageAt } from './link.page.js';
import type { CaptureLinkInput, LinkTrial, TryLinkInput } from './link.types.js';
import { sourceByHand } from './source-by-hand.js';

const AT = ['input', 'url'];

/** An address that nothing of the unit's district was captured from. @throws InputError BAD_ADDRESS, ALREADY_CAPTURED */
async function newAddress(db: Db, pasted: string, { path }: { path: string }): Promise<string> {
  const url = linkAddress(pasted);
  if (!url) throw new InputError('BAD_ADDRESS', '没有认出网址，请粘贴以 http:// 或 https:// 开头的文章链接。', AT);
  const known = await row<{ source: string; title: string }>(
    db,
    sql`select s.name as source, a.title from captured_article a join source s on s.id = a.source_id
      join unit u on u.id = s.unit_id where a.url = ${url} and subpath(u.path, 0, 1) = subpath(${path}::ltree, 0, 1) limit 1`,
  );
  if (known) {
    const message = `这篇文章已经采集过（${known.source}：${masked(known.title)}），不用再粘贴。`;
    throw new InputError('ALREADY_CAPTURED', message, AT);
  }
  return url;
}

/** What an article would be taken for. Keeps nothing. @throws NotFoundError, ForbiddenError, InputError */
export async function tryLink(ctx: Ctx, input: TryLinkInput): Promise<LinkTrial> {
  const unit = await channelUnit(ctx, { unitId: input.unitId, needs: Permission.DISCLOSURE_ASSIGN });
  const url = await newAddress(ctx.db, input.url, unit);
  const page = await trying(() => pageAt(askingOf(ctx.platform), url, 1));
  if (isProblem(page)) return { article: null, matches: [], because: null, problem: page };
  const text = foundAt(url, page);
  if (text.publishedAt === null) return { ...read(page), matches: [], because: Unmatched.NO_DAY };
  const [counted = { matches: [], because: null }] = await countedAs(ctx.db, unit.id, [
    toMatch(text, text.publishedAt),
  ]);
  return { ...read(page), ...counted };
}

const read = (page: ArticleAsFetched) => ({ article: trialArticleOf(page), problem: null });

/** The article, or what is wrong, as the input's fault: nothing is kept of what cannot be read. @throws InputError */
async function found(asking: Asking, url: string): Promise<Found> {
  try {
    return foundAt(url, await pageAt(asking, url));
  } catch (thrown) {
    const error = captureErrorOf(thrown);
    if (error instanceof CaptureError) throw new InputError(error.code, `${error.message}。没有留下任何内容。`, AT);
    throw error;
  }
}

/** Takes one article as a capture would, with its page as evidence. @returns its id @throws as `tryLink`, StateError */
export async function captureLink(ctx: Ctx, input: CaptureLinkInput): Promise<string> {
  const { idempotencyKey: key, ...what } = input;
  const claim = { actorId: ctx.viewer?.accountId ?? '', key, operation: 'captureLink', input: what };
  const earlier = await earlierResult(ctx, claim);
  if (earlier) return earlier;
  const unit = await channelUnit(ctx, { unitId: input.unitId, needs: Permission.DISCLOSURE_ASSIGN });
  const url = await newAddress(ctx.db, input.url, unit);
  const article = await found(askingOf(ctx.platform), url);
  return unitOfWork(writeContextOf(ctx), null, (work) =>
    once(work, claim, async () => {
      const source = await sourceByHand(work, SourceKind.LINK, unit);
      // two people may paste it at the same time
      await sql`select pg_advisory_xact_lock(hashtext(${url}))`.execute(work.db);
      await newAddress(work.db, url, unit);
      await keepArticles(work, source, [article]);
      const kept = await row<{ id: string }>(
        work.db,
        sql`select id from captured_article where source_id = ${source.id} and external_id = ${url}`,
      );
      if (!kept) throw new Error('an article that was just taken is gone');
      return kept.id;
    }),
  );
}
