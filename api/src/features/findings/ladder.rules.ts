/** Rungs of the ladder of letters, the mildest first. */
export enum NoticeRung {
  SUGGESTION = 'SUGGESTION',
  RECTIFICATION = 'RECTIFICATION',
  BULLETIN = 'BULLETIN',
}

const LADDER = [NoticeRung.SUGGESTION, NoticeRung.RECTIFICATION, NoticeRung.BULLETIN] as const;

/**
 * Which letter suits a finding: a rung higher for each time that the unit was told of the same kind before, and did it again.
 * @param repeats how many came before it, 0 for the first
 */
export const rungFor = (repeats: number): NoticeRung => LADDER[Math.min(repeats, 2)] ?? NoticeRung.SUGGESTION;

/** Months within which a district that has set nothing calls the same again a repeat. */
export const REPEAT_MONTHS = 6;
