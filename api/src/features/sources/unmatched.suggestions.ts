import type { Db } from '../../core/database/sql.js';
import { addDays, dayOf } from '../../core/days.js';
import { NotFoundError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { loaderOf } from '../../core/loaders.js';
import { maskedContent } from '../disclosures/masking.rules.js';
import { type Candidates, candidates, channelOf } from '../disclosures/matching.reads.js';
import { suggestionsFor } from '../disclosures/suggestion.rules.js';
import { Frequency, periodLabel, periodsEnding } from '../obligations/period.rules.js';
import { contentOfHtml } from './pages/content.js';
import type { ArticleSuggestion, PeriodChoice, UnmatchedArticle } from './unmatched.types.js';

const BEGINNING = 160;

export const beginningOf = ({ contentHtml }: UnmatchedArticle): string =>
  maskedContent(contentOfHtml(contentHtml)).replace(/\s+/g, ' ').slice(0, BEGINNING);

/** Candidates of channels, once a request. */
const candidatesLoader = (ctx: Ctx) =>
  loaderOf<string, Candidates>(ctx, 'candidates', async (unitIds) => {
    const found = new Map<string, Candidates>();
    for (const unitId of unitIds) found.set(unitId, await candidates(ctx.db, unitId));
    return found;
  });

/** What an article may be, likeliest first. */
export async function suggestionsOf(ctx: Ctx, article: UnmatchedArticle): Promise<ArticleSuggestion[]> {
  const among = await candidatesLoader(ctx).load(article.sourceUnitId);
  if (!among) return [];
  const channel = channelOf(among, article.sourceId);
  const names = new Map([...among.items, ...among.units].map(({ id, name }) => [id, name]));
  return suggestionsFor({ article, beginning: beginningOf(article), ...among, channel }).map(
    ({ itemId, unitId, period }) => ({
      ...{ itemId, itemName: names.get(itemId) ?? '', unitId, unitName: names.get(unitId) ?? '' },
      ...{ period, periodLabel: periodLabel(period) },
    }),
  );
}

const DAYS_BEFORE = 800;
const DAYS_AFTER = 370;
const MOST = 12;

/** Periods of an item about the day of an article, newest first; the day itself of what happens now and then. @throws NotFoundError */
export async function periodChoices(db: Db, article: UnmatchedArticle, itemId: string): Promise<PeriodChoice[]> {
  const item = (await candidates(db, article.sourceUnitId)).items.find(({ id }) => id === itemId);
  if (!item) throw new NotFoundError('个公开事项', ['itemId']);
  const day = dayOf(article.publishedAt);
  const keys =
    item.frequency === Frequency.AS_IT_HAPPENS
      ? [day]
      : periodsEnding(item.frequency, addDays(day, -DAYS_BEFORE), addDays(day, DAYS_AFTER))
          .filter(({ from }) => from <= day)
          .map(({ key }) => key)
          .reverse();
  return keys.slice(0, MOST).map((period) => ({ period, periodLabel: periodLabel(period) }));
}
