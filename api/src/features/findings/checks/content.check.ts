import { plain } from '../../disclosures/tables.rules.js';
import { type Check, CheckDimension, failsBy } from '../check.js';
import { FindingKind } from '../finding.rules.js';

/** Fewer characters than these, beside the title, say nothing. */
const LEAST = 15;

export const content: Check = {
  code: 'CONTENT',
  version: 1,
  dimension: CheckDimension.COMPLETE,
  kind: FindingKind.INCOMPLETE,
  title: '有实质内容',
  problem: '只有标题，没有内容',
  judge: ({ title, text, tables, images, attachments, nil }) => {
    const beside = plain(text).replaceAll(plain(title), '').length;
    const says = nil || tables.length > 0 || images > 0 || attachments > 0 || beside >= LEAST;
    return failsBy(says ? [] : [`正文除标题外只有${beside}个字，没有表格、图片和附件`]);
  },
};
