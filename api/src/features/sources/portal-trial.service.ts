import { Permission } from '../../core/access/permissions.js';
import type { Ctx } from '../../core/feature.js';
import type { ChannelFor } from '../disclosures/column.rules.js';
import { channelUnit } from './channel-unit.js';
import type { ListEntry } from './pages/page.types.js';
import type { TryPortalInput } from './portal.inputs.js';
import { articleAt, askingOf, listAt, type Portal, portalOf } from './portal.pages.js';
import { checkPurpose } from './portal.purpose.js';
import { atNoon } from './portal.reader.js';
import { checkPortal } from './portal.service.js';
import type { PortalTrial, TrialArticle, TrialEntry } from './portal-trial.types.js';
import { countedAs, isProblem, trialArticleOf, trying } from './trying.js';

const MOST = 50;

const articleTried = async (portal: Portal, url: string): Promise<TrialArticle> =>
  trialArticleOf(await articleAt(portal, url, { most: 1 }));

/**
 * What a capture of a column would bring: its first page, what each entry would count as by its title, and its first article. Keeps
 * nothing. @throws NotFoundError, ForbiddenError, InputError
 */
export async function tryPortal(ctx: Ctx, input: TryPortalInput): Promise<PortalTrial> {
  const unit = await channelUnit(ctx, { unitId: input.unitId, needs: Permission.SOURCE_CONNECT });
  const { listUrl, selectors } = await checkPortal(ctx.db, input);
  const channel = await checkPurpose(ctx.db, unit.path, input);
  const { family, delayMs } = input;
  const portal = await portalOf(askingOf(ctx.platform), { list_url: listUrl, family, selectors, delay_ms: delayMs });
  const nothing: PortalTrial = { entries: [], next: null, listProblem: null, article: null, articleProblem: null };
  const list = await trying(() => listAt(portal, listUrl));
  if (isProblem(list)) return { ...nothing, listProblem: list };
  const [first] = list.entries;
  const article = first ? await trying(() => articleTried(portal, first.url)) : null;
  const read = article && !isProblem(article) ? article : null;
  const entries = await entriesTried(ctx, list.entries.slice(0, MOST), { unitId: unit.id, channel, first: read });
  return {
    ...nothing,
    ...{ entries, next: list.next, article: read },
    articleProblem: article && isProblem(article) ? article : null,
  };
}

/**
 * What each entry would count as: the first as its own page says, the others by what the list shows, as their pages have not been asked
 * for.
 */
async function entriesTried(
  { db }: Ctx,
  entries: readonly ListEntry[],
  { unitId, channel, first }: { unitId: string; channel: ChannelFor | null; first: TrialArticle | null },
): Promise<TrialEntry[]> {
  const now = new Date();
  const articles = entries.map(({ title, publishedOn }, place) => {
    const own = place === 0 ? first : null;
    const publishedAt = atNoon(own?.publishedOn ?? publishedOn) ?? now;
    return { title: own?.title || title, publishedAt, origin: own?.origin ?? null, column: own?.column ?? null };
  });
  const counted = await countedAs(db, unitId, articles, channel);
  return entries.map((entry, place) => ({ ...entry, ...(counted[place] ?? { matches: [], because: null }) }));
}
