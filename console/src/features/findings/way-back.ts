import type { FindingPartsFragment, FindingState, FindingStep } from '@sanwu/schema';

/** A finding as it was seen when somebody decided about it. */
export type SeenFinding = Pick<FindingPartsFragment, 'id' | 'version' | 'state' | 'reason' | 'viewerCan'>;
export type Decided = Pick<SeenFinding, 'id' | 'version'>;

export interface Way {
  readonly step: FindingStep;
  readonly reason: string | null;
  readonly findings: readonly Decided[];
}

/** The step that leads back to a state; nobody leaves 自行消除, and what a letter carries moves with it. */
const BACK: Readonly<Record<FindingState, FindingStep | null>> = {
  PROPOSED: 'REOPEN',
  OPEN: 'CONFIRM',
  IN_LETTER: null,
  RECTIFIED: null,
  VERIFIED: null,
  DISMISSED: 'DISMISS',
  LAPSED: null,
};

/**
 * The steps that put findings back where each of them stood, with the reason that it had: one for those that stood alike.
 * @param done what came of the step
 */
export function waysBack(before: readonly SeenFinding[], done: readonly Decided[]): Way[] {
  const ways = before.flatMap(({ id, state, reason }) => {
    const now = done.find((one) => one.id === id);
    const step = BACK[state];
    return now && step ? [{ step, reason: step === 'DISMISS' ? reason : null, findings: [now] }] : [];
  });
  const alike = Map.groupBy(ways, ({ step, reason }) => `${step} ${reason ?? ''}`);
  return [...alike.values()].flatMap((group) =>
    group.slice(0, 1).map((way) => ({ ...way, findings: group.flatMap(({ findings }) => findings) })),
  );
}
