import type { CheckConclusion, CheckFilter, CheckWay } from '@sanwu/schema';
import { spanFilter } from '../../lib/span-filter.ts';

export const CONCLUSIONS: CheckConclusion[] = ['IN_ORDER', 'FINDINGS'];
export const WAYS: CheckWay[] = ['ONLINE', 'ON_SITE'];
export const SUBJECTS = ['DISCLOSURE', 'UNIT'] as const;

/** What the list's address asks for. */
export function checkFilter(values: Readonly<Record<string, string>>): CheckFilter {
  const { under, unit, subject, conclusion, way, checker, desk, plan, look, text, from, to } = values;
  return {
    ...(under ? { under } : {}),
    ...(unit ? { unitId: { eq: unit } } : {}),
    ...(subject ? { subjectType: { eq: subject } } : {}),
    ...(conclusion ? { conclusion: { eq: conclusion as CheckConclusion } } : {}),
    ...(way ? { way: { eq: way as CheckWay } } : {}),
    ...(checker ? { checkerId: { eq: checker } } : {}),
    ...(desk ? { deskId: { eq: desk } } : {}),
    ...(plan ? { planId: { eq: plan } } : {}),
    ...(look ? { secondLook: look === 'yes' } : {}),
    ...(text ? { text: { contains: text } } : {}),
    ...spanFilter('checkedOn', from, to),
  };
}
