import { type Published, unitAboveOf } from '../disclosures/amount.rules.js';
import { balancesIn, type Figure } from '../disclosures/balance.rules.js';

/** By what an entry's money is compared with what another place says of the same matter. Figures of different ways are not compared. */
export enum StatedBy {
  /** accounts: by what is left at their end */
  CLOSING = 'CLOSING',
  /** a total that the entry states */
  TOTAL = 'TOTAL',
  /** a column of a table, added up */
  SUM = 'SUM',
}

/** What an entry states once and clearly, as far as another entry is laid beside it. */
export interface Stated {
  /** null: nothing that could be compared with the same matter in another place, which is another source than its own */
  readonly compared: (Figure & { readonly by: StatedBy; readonly sourceId: string | null }) | null;
  readonly opening: Figure | null;
  readonly closing: Figure | null;
}

export const NOTHING_STATED: Stated = { compared: null, opening: null, closing: null };

/** An entry, as far as it can state money. */
export interface Stating {
  /** null: it was filled in */
  readonly sourceId: string | null;
  readonly published: Published;
  /** of the calendar; null: it happens now and then, and each time is a matter of its own */
  readonly period: string | null;
  readonly nil: boolean;
  /** it counts for nothing */
  readonly rejected: boolean;
  /** its page cannot be opened although it should be: what it said is not public any more */
  readonly gone: boolean;
  readonly amount: string | null;
  readonly amountFrom: string | null;
}

/** The largest unit that stands where it was read, or above the table. */
const unitOf = (read: string): string => ['亿元', '万元'].find((unit) => read.includes(unit)) ?? '元';

/** What adds up several periods, or what is planned, bid or agreed: another place may mean what was paid in this one. */
const OF_ITS_OWN = /累计|投资|中标|成交|合同/;

function amountOf({ sourceId, published, amount, amountFrom }: Stating): Stated['compared'] {
  if (amount === null || amountFrom === null || OF_ITS_OWN.test(amountFrom)) return null;
  const unit = unitOf(`${amountFrom} ${unitAboveOf(published.text) ?? ''}`);
  return {
    label: '金额',
    yuan: amount,
    unit,
    sourceId,
    by: amountFrom.includes('行之和') ? StatedBy.SUM : StatedBy.TOTAL,
  };
}

/** What an entry states. Of accounts one place may tell the income and another the spending: only what is left is the same figure in both. */
export function statedIn(entry: Stating): Stated {
  const { sourceId, published, period, nil, rejected, gone } = entry;
  if (period === null || nil || rejected) return NOTHING_STATED;
  const { opening, closing, accounts } = balancesIn(published, period);
  const left = closing && { ...closing, sourceId, by: StatedBy.CLOSING };
  return { opening, closing, compared: gone ? null : accounts ? left : amountOf(entry) };
}
