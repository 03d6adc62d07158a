/** Where somebody looked. */
export enum CheckWay {
  ONLINE = 'ONLINE',
  ON_SITE = 'ON_SITE',
}

/** What a look came to. */
export enum CheckConclusion {
  IN_ORDER = 'IN_ORDER',
  FINDINGS = 'FINDINGS',
}

/** Findings of one check at most. */
export const MOST_FINDINGS = 20;

/** Records that can be found in order at once. */
export const MOST_AT_ONCE = 200;

/** What contradicts what a look is said to have come to, in Chinese; null: nothing. */
export function contradiction(conclusion: CheckConclusion, findings: number): string | null {
  if (conclusion === CheckConclusion.IN_ORDER && findings > 0)
    return '检查正常的，不填问题；有问题的，请选“发现问题”。';
  if (conclusion === CheckConclusion.FINDINGS && findings === 0) return '发现问题的，请至少写明一个问题。';
  return null;
}
