import { InputError } from './errors.js';

const MAX_TAKE = 200;
const MAX_SKIP = 10_000;

export interface Page {
  readonly skip: number;
  readonly take: number;
}

/** @throws InputError when the page is not one that a table asks for; beyond 10,000 rows one filters or exports */
export function checkPage({ skip, take }: Page): Page {
  if (take < 1 || take > MAX_TAKE) throw new InputError('BAD_PAGE', `每页应为1至${MAX_TAKE}行。`, ['take']);
  if (skip < 0 || skip > MAX_SKIP)
    throw new InputError('BAD_PAGE', `只能翻到第${MAX_SKIP}行，请缩小筛选范围。`, ['skip']);
  return { skip, take };
}
