/** What a letter can order beside its answer 责令事项. */
export enum ActKind {
  SELF_CRITICISM = 'SELF_CRITICISM',
  INTERVIEW = 'INTERVIEW',
  DISCUSSION = 'DISCUSSION',
}

export enum ActState {
  OWED = 'OWED',
  HANDED_IN = 'HANDED_IN',
  ACCEPTED = 'ACCEPTED',
  WAIVED = 'WAIVED',
}

export enum ActStep {
  HAND_IN = 'HAND_IN',
  ACCEPT = 'ACCEPT',
  RETURN = 'RETURN',
  WAIVE = 'WAIVE',
  REPLACE = 'REPLACE',
}

/**
 * The life of an ordered act. One that is returned is owed again, by its day or a later one; one that is ordered of somebody else is
 * waived, and another begins in its place.
 */
export const ACT_TRANSITIONS: Readonly<Record<ActState, Partial<Record<ActStep, ActState>>>> = {
  OWED: { HAND_IN: ActState.HANDED_IN, WAIVE: ActState.WAIVED, REPLACE: ActState.WAIVED },
  HANDED_IN: { ACCEPT: ActState.ACCEPTED, RETURN: ActState.OWED, WAIVE: ActState.WAIVED },
  ACCEPTED: {},
  WAIVED: {},
};

/** States in which nobody has anything to do about an ordered act: the letter can be closed. */
export const ACTS_OVER: readonly ActState[] = [ActState.ACCEPTED, ActState.WAIVED];

export const ACT_KIND_NAMES: Readonly<Record<ActKind, string>> = {
  SELF_CRITICISM: '书面检查',
  INTERVIEW: '约谈',
  DISCUSSION: '专题研究',
};

export const ACT_STATE_NAMES: Readonly<Record<ActState, string>> = {
  OWED: '待提交',
  HANDED_IN: '已提交',
  ACCEPTED: '已认可',
  WAIVED: '已免除',
};
