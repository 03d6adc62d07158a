import { type Check, CheckDimension, failsBy, notApplicable } from '../check.js';
import { FindingKind } from '../finding.rules.js';

export const photo: Check = {
  code: 'PHOTO',
  version: 1,
  dimension: CheckDimension.STANDARD,
  kind: FindingKind.NON_STANDARD,
  title: '有公开栏照片',
  problem: '没有公开栏照片',
  judge: ({ template, images, nil }) => {
    if (!template?.photo) return notApplicable('这个事项不要求公开栏照片');
    if (nil) return notApplicable('本期无发生');
    return failsBy(images > 0 ? [] : ['这个事项要求公开栏照片，公开的内容里没有图片']);
  },
};
