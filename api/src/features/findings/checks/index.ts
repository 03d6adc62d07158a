import { MASK } from '../../disclosures/masking.rules.js';
import type { Check } from '../check.js';
import { amount } from './amount.check.js';
import { attachments } from './attachments.check.js';
import { carried } from './carried.check.js';
import { content } from './content.check.js';
import { copied } from './copied.check.js';
import { elsewhere } from './elsewhere.check.js';
import { leftUp } from './left-up.check.js';
import { link } from './link.check.js';
import { noBlanks } from './no-blanks.check.js';
import { notLess } from './not-less.check.js';
import { onTime } from './on-time.check.js';
import { personalData } from './personal-data.check.js';
import { photo } from './photo.check.js';
import { shrunk } from './shrunk.check.js';
import { sums } from './sums.check.js';
import { template } from './template.check.js';
import { titlePeriod } from './title-period.check.js';

/** Every check, in the order in which they are shown; a new one is a file and a line here. */
export const CHECKS: readonly Check[] = [
  onTime,
  titlePeriod,
  template,
  photo,
  personalData,
  link,
  attachments,
  leftUp,
  content,
  copied,
  amount,
  sums,
  noBlanks,
  notLess,
  carried,
  elsewhere,
  shrunk,
];

/** By what entries are masked and checked today: a check that is new or changed, and a changed mask, count it up. Checks stay for ever. */
export const WAY = CHECKS.reduce((sum, { version }) => sum + version, MASK);

/** @throws Error for a code that there is not */
export function checkOf(code: string): Check {
  const found = CHECKS.find((check) => check.code === code);
  if (!found) throw new Error(`there is no check ${code}`);
  return found;
}
