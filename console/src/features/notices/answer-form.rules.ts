import type { NoticeFullFragment, ProblemOutcome } from '@sanwu/schema';
import type { UploadedFile } from '../../providers/files.ts';

export interface TypedItem {
  problemId: string;
  outcome: ProblemOutcome | null;
  text: string;
}

export interface TypedAnswer {
  text: string;
  items: readonly TypedItem[];
  files: readonly UploadedFile[];
}

export interface SentItem {
  problemId: string;
  outcome: ProblemOutcome;
  text: string;
}

/** What the form begins with: as it was typed here, or as a colleague left it for the unit, or empty. */
export function beginOf(kept: TypedAnswer | undefined, notice: NoticeFullFragment): TypedAnswer {
  if (kept) return { ...kept, items: kept.items ?? [] };
  const { answerDraft } = notice;
  return answerDraft
    ? { text: answerDraft.text, items: answerDraft.items, files: [] }
    : { text: '', items: [], files: [] };
}

/** The item of a problem as it is typed; one that nobody has touched is empty. */
export const itemOf = (items: readonly TypedItem[], problemId: string): TypedItem =>
  items.find((item) => item.problemId === problemId) ?? { problemId, outcome: null, text: '' };

/** What is typed of one problem takes the place of what was. */
export const withItem = (items: readonly TypedItem[], item: TypedItem): TypedItem[] => [
  ...items.filter(({ problemId }) => problemId !== item.problemId),
  item,
];

/** What is sent: the problems about which something was said. */
export const sentItems = (items: readonly TypedItem[]): SentItem[] =>
  items.flatMap(({ problemId, outcome, text }) =>
    outcome && text.trim() !== '' ? [{ problemId, outcome, text: text.trim() }] : [],
  );

/** Numbers of the problems that were begun and are not whole: an outcome without words, or words without one. */
export const unfinished = (items: readonly TypedItem[], problemIds: readonly string[]): number[] =>
  problemIds.flatMap((id, index) => {
    const { outcome, text } = itemOf(items, id);
    return (outcome === null) === (text.trim() === '') ? [] : [index + 1];
  });
