import type { ObligationRowFragment } from '@sanwu/schema';
import { longDay } from '../../lib/dates.ts';
import { matterOf } from '../obligations/matter.ts';

type Owed = Pick<
  ObligationRowFragment,
  'affair' | 'dueOn' | 'id' | 'item' | 'kind' | 'periodLabel' | 'state' | 'title' | 'unit' | 'workingDaysLeft'
>;

export interface LetterDraft {
  title: string;
  basis: string;
  problems: { obligationId?: string; findingId?: string; text: string }[];
  demand: string;
}

function problemText(owed: Owed): string {
  const left = owed.workingDaysLeft ?? 0;
  const late = left < 0 ? `，已逾期${-left}个工作日` : '';
  return `${owed.title}：应于${longDay(owed.dueOn)}前公开${late}，至今未公开。`;
}

/** Asks for publication by a day; rewritten while nobody has changed it by hand. */
export function demandText(answerBy: string): string {
  return `请于${longDay(answerBy)}前在本单位公开渠道补充公开上述事项，并通过本平台反馈办理情况。`;
}

/** A supervision suggestion about what one unit has not published; the officer reads and changes it. */
export function draftFrom(unitName: string, owed: readonly Owed[], answerBy: string): LetterDraft {
  const late = owed.some((one) => (one.workingDaysLeft ?? 0) < 0);
  const [first] = owed;
  // As one says it: the period before the item. A title has it the other way round, for sorting.
  const single =
    owed.length === 1 && first?.item && first.periodLabel ? first.periodLabel + first.item.name : undefined;
  const matter = single ?? matterOf(owed);
  const bases = [...new Set(owed.map((one) => one.item?.basis).filter((basis) => basis !== undefined))];
  return {
    title: `关于${unitName}${matter}${late ? '逾期未公开' : ''}的监督建议`,
    basis: bases.join('；'),
    problems: owed.map((one) => ({ obligationId: one.id, text: problemText(one) })),
    demand: demandText(answerBy),
  };
}

interface Found {
  readonly id: string;
  readonly problem: string;
  readonly kind: string;
  readonly disclosure: { readonly title: string } | null;
  readonly suggestedNoticeKind?: string;
}

/** A letter about findings that were confirmed: what is wrong, each in a line, as the officer reads and changes it. */
export function draftFromFindings(unitName: string, found: readonly Found[], answerBy: string): LetterDraft {
  return {
    title: `关于${unitName}公开方面${found.length === 1 ? '' : `${found.length}个`}问题的`,
    basis: '',
    problems: found.map(({ id, problem, disclosure }) => ({
      findingId: id,
      text: disclosure ? `《${disclosure.title}》：${problem}` : problem,
    })),
    demand: `请于${longDay(answerBy)}前逐项整改，并通过本平台反馈整改情况。`,
  };
}
