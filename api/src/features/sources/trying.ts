import type { Db } from '../../core/database/sql.js';
import type { ChannelFor } from '../disclosures/column.rules.js';
import { matchesOf, wordsOf } from '../disclosures/matching.reads.js';
import type { Article } from '../disclosures/matching.rules.js';
import { masked } from '../disclosures/personal.rules.js';
import { maskedParticulars } from '../evidence/particulars.rules.js';
import { CaptureError, captureErrorOf } from './capture.error.js';
import type { ArticlePage } from './pages/page.types.js';
import { particularsOf } from './portal.reader.js';
import type { TrialArticle, TrialEntry, TrialProblem } from './portal-trial.types.js';

const BEGINNING = 200;

type CountedAs = Pick<TrialEntry, 'matches' | 'because'>;

/** The answer, or what is wrong. @throws what nobody foresaw */
export async function trying<Answer>(ask: () => Promise<Answer>): Promise<Answer | TrialProblem> {
  try {
    return await ask();
  } catch (thrown) {
    const error = captureErrorOf(thrown);
    if (error instanceof CaptureError) return { code: error.code, message: error.message };
    throw error;
  }
}

export const isProblem = (answer: object): answer is TrialProblem => 'code' in answer && 'message' in answer;

/** An article as it would be read, numbers of persons hidden. */
export const trialArticleOf = ({
  title,
  publishedOn,
  source,
  column,
  bodyText,
  attachments,
  tables,
  ...page
}: ArticlePage): TrialArticle => ({
  particulars: maskedParticulars(particularsOf({ ...page, column })),
  ...{ title: masked(title), publishedOn, origin: source, column, length: bodyText.length, tables: tables.length },
  ...{ beginning: masked(bodyText).slice(0, BEGINNING), attachments: attachments.map(({ name }) => masked(name)) },
});

/** What texts of a unit's channel would count as, or why as nothing. Writes nothing. @param channel what it is for */
export async function countedAs(
  db: Db,
  unitId: string,
  articles: readonly Article[],
  channel: ChannelFor | null = null,
): Promise<CountedAs[]> {
  const results = await matchesOf(db, unitId, { articles, channel });
  const words = await wordsOf(
    db,
    results.flatMap((result) => (typeof result === 'string' ? [] : result)),
  );
  return results.map((result) =>
    typeof result === 'string' ? { matches: [], because: result } : { matches: result.map(words), because: null },
  );
}
