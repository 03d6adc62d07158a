import { ApiError } from '../../providers/errors.ts';
import type { Translate } from '../../providers/i18n.ts';

/** So many of them are named; the others are counted. */
const NAMED = 3;

/** Which of the findings that were sent stand otherwise than they were seen; empty: it was refused for another reason. */
export function conflicting<Finding>(error: unknown, sent: readonly Finding[]): readonly Finding[] {
  if (!(error instanceof ApiError)) return [];
  const places = new Set(
    error.userErrors.flatMap(({ path }) => (path[0] === 'input' && path[1] === 'findings' ? (path[2] ?? []) : [])),
  );
  return sent.filter((_, nr) => places.has(String(nr)));
}

/** A refusal that names the findings which stand otherwise, and says how to go on with the `left` others; any other as it is. */
export function explained(t: Translate, error: unknown, left: number): unknown {
  if (!(error instanceof ApiError)) return error;
  const told = error.userErrors.map(({ message }) => message);
  const more = told.length > NAMED ? t('finding.alsoChanged', { n: told.length - NAMED }) : '';
  const rest = left > 0 ? t('finding.restChosen', { n: left }) : '';
  return new ApiError(error.code, [...told.slice(0, NAMED), more, rest].join(''), error.userErrors);
}
