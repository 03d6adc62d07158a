import { masked } from '../disclosures/personal.rules.js';
import { CaptureError, captureErrorOf } from './capture.error.js';
import type { ArticlePage } from './pages/page.types.js';
import type { TrialArticle, TrialProblem } from './portal-trial.types.js';

const BEGINNING = 200;

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
}: ArticlePage): TrialArticle => ({
  ...{ title: masked(title), publishedOn, origin: source, column, length: bodyText.length, tables: tables.length },
  ...{ beginning: masked(bodyText).slice(0, BEGINNING), attachments: attachments.map(({ name }) => name) },
});
