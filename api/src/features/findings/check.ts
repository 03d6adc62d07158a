import type { Day } from '../../core/days.js';
import type { Figure } from '../disclosures/balance.rules.js';
import type { Frequency } from '../obligations/period.rules.js';
import type { FindingKind } from './finding.rules.js';
import type { Stated, StatedBy } from './stated.rules.js';

/** What a check asks after: whether a publication is in time 及时, standard 规范, complete 到位. */
export enum CheckDimension {
  TIMELY = 'TIMELY',
  STANDARD = 'STANDARD',
  COMPLETE = 'COMPLETE',
}

/** What came of a check. */
export enum CheckOutcome {
  PASS = 'PASS',
  FAIL = 'FAIL',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}

/** How much a page said. */
export interface PageMeasures {
  readonly on: Day;
  /** characters */
  readonly textLength: number;
  readonly tableRows: number;
  /** yuan; null where it named none */
  readonly amount: string | null;
}

/** A file that a page links to. */
export interface LinkedFile {
  /** its place on the page, from 1 */
  readonly position: number;
  /** the day of the look by which it was gone; null while it can be had, and where nobody knows */
  readonly goneOn: Day | null;
  /** the last day on which it was there; null: never */
  readonly foundOn: Day | null;
}

/** What looks at a page found. */
export interface PageFacts {
  /** the day of the look by which it was gone; null while it can be opened */
  readonly goneOn: Day | null;
  /** the last day on which it was found */
  readonly foundOn: Day;
  /** last day of the display 公示期; null: it is none */
  readonly endsOn: Day | null;
  /** last day of the last display on the page; null: something on it is no display */
  readonly upUntil: Day | null;
  /** found when it should have been taken down, and there still */
  readonly leftUp: boolean;
  /** files that it links to, in page order */
  readonly attachments: readonly LinkedFile[];
  /** as it was first, and as it was last when it could be read */
  readonly first: PageMeasures;
  readonly last: PageMeasures;
}

/** What another unit had published of the same item before, in the same words. */
export interface Copied {
  readonly unitName: string;
  readonly title: string;
  readonly publishedOn: Day;
}

/** What accounts of the period before ended with. */
export interface ClosedBefore {
  readonly periodLabel: string;
  readonly title: string;
  readonly figure: Figure;
}

/** What another entry of the same unit, item and period states. */
export interface Elsewhere {
  /** it was published first */
  readonly earlier: boolean;
  readonly sameChannel: boolean;
  /** its source, as people call it */
  readonly channel: string;
  readonly title: string;
  readonly publishedOn: Day;
  readonly by: StatedBy;
  readonly figure: Figure;
}

/** What is known of an entry, as a check needs it. Texts as they were published: what a check says of them names nobody. */
export interface EntryFacts {
  readonly title: string;
  /** plain text, a line for each paragraph and row */
  readonly text: string;
  /** rows of one length; merged cells stand at their top left */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** some cell covers several places, so that an empty place says nothing */
  readonly merged: boolean;
  readonly images: number;
  readonly attachments: number;
  readonly publishedOn: Day;
  /** 本期无发生 */
  readonly nil: boolean;
  /** yuan; null where none is stated */
  readonly amount: string | null;
  /** filled in from the item's template, whose own checks it has passed */
  readonly filed: boolean;
  readonly periodLabel: string;
  /** as it holds for the period */
  readonly item: {
    readonly frequency: Frequency;
    readonly hasFunds: boolean;
  };
  /** null where nobody owed it */
  readonly owed: { readonly dueOn: Day; readonly exempted: boolean } | null;
  /** null where the item has none for the period */
  readonly template: { readonly labels: readonly string[]; readonly photo: boolean } | null;
  /** the page that it stands on, as it was last seen; null: it was filled in, or no page is kept of it */
  readonly page: PageFacts | null;
  /** of the same item and unit, one period before; null where there is none */
  readonly before: { readonly periodLabel: string; readonly nil: boolean; readonly rows: number } | null;
  /** null: nobody had said the same before */
  readonly copy: Copied | 'TOO_SHORT' | null;
  readonly stated: Stated;
  /** by the same unit, of the same item; the newest first */
  readonly closedBefore: readonly ClosedBefore[];
  readonly elsewhere: readonly Elsewhere[];
}

/** What a check says of an entry: of what fails each sentence is a proof, of what does not apply the sentence says why. */
export type Verdict =
  | { readonly outcome: CheckOutcome.PASS; readonly evidence: readonly string[] }
  | { readonly outcome: CheckOutcome.FAIL; readonly evidence: readonly [string, ...string[]] }
  | { readonly outcome: CheckOutcome.NOT_APPLICABLE; readonly evidence: readonly string[] };

/** One question to an entry. A new one is a file in `checks/` and a line in `checks/index.ts`. */
export interface Check {
  /** stays the same for ever: findings name it */
  readonly code: string;
  /** counts up with every change of what it says: entries that were checked before are checked again */
  readonly version: number;
  readonly dimension: CheckDimension;
  /** of the finding that is proposed when it fails */
  readonly kind: FindingKind;
  /** it asks of the page and not of what it says: it can be asked when the text has been erased too */
  readonly ofPage?: true;
  /** Chinese; what is as it should be, such as 合计相符 */
  readonly title: string;
  /** Chinese; what is wrong when it fails, such as 合计与各行之和不符 */
  readonly problem: string;
  readonly judge: (facts: EntryFacts) => Verdict;
}

export const pass = (...evidence: string[]): Verdict => ({ outcome: CheckOutcome.PASS, evidence });
export const notApplicable = (because: string): Verdict => ({
  outcome: CheckOutcome.NOT_APPLICABLE,
  evidence: [because],
});

/** Fails with its proofs, and passes without any. */
export const failsBy = (proofs: readonly string[]): Verdict => {
  const [first, ...rest] = proofs;
  return first === undefined ? pass() : { outcome: CheckOutcome.FAIL, evidence: [first, ...rest] };
};
