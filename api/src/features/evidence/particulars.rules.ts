import { masked } from '../disclosures/personal.rules.js';

/** What a page says about itself 页面信息: at its head, in its meta tags, in its breadcrumb; null where it does not say. */
export interface Particulars {
  /** 索引号 */
  readonly indexNumber: string | null;
  /** 发文字号 */
  readonly documentNumber: string | null;
  /** 发布机构, 发文机关 */
  readonly issuer: string | null;
  /** 成文日期, a day in Asia/Shanghai */
  readonly issuedOn: string | null;
  /** 有效性, in the page's own words */
  readonly validity: string | null;
  /** 栏目 */
  readonly column: string | null;
}

export const NOTHING_STATED: Particulars = {
  ...{ indexNumber: null, documentNumber: null, issuer: null, issuedOn: null, validity: null, column: null },
};

/** Longer ones are no particulars, but a page that was misread. */
const LONGEST = 200;

/** As they are kept: only what a page says, masked. */
export type KeptParticulars = Partial<Particulars>;

/** As they are served, out of what was read or kept: what is personal is hidden. */
export function maskedParticulars(stated: KeptParticulars): Particulars {
  const shown = (text: string | null | undefined) => (text ? masked(text).slice(0, LONGEST) : null);
  return {
    ...{ indexNumber: shown(stated.indexNumber), documentNumber: shown(stated.documentNumber) },
    ...{ issuer: shown(stated.issuer), issuedOn: shown(stated.issuedOn) },
    ...{ validity: shown(stated.validity), column: shown(stated.column) },
  };
}

/** What is kept of them. */
export const keptParticulars = (stated: Particulars): KeptParticulars =>
  Object.fromEntries(Object.entries(maskedParticulars(stated)).filter(([, value]) => value !== null));

/** A column is where a page hangs: a new menu changes it for every page, and says nothing of any. */
const OF_SUBSTANCE = ['indexNumber', 'documentNumber', 'issuer', 'issuedOn', 'validity'] as const;

/**
 * Whether a page says something else about itself than before: another value where it said one, or that it holds no longer where it said
 * nothing of that. What is not found any more is a new frame around the page, and no change of it.
 */
export const statedOtherwise = (before: Particulars, after: Particulars): boolean =>
  OF_SUBSTANCE.some((name) => {
    const [was, is] = [before[name], after[name]];
    return is !== null && is !== was && (was !== null || name === 'validity');
  });
