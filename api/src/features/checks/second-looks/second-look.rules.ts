/** Where a second look 再监督 stands. */
export enum SecondLookState {
  DUE = 'DUE',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
}

export enum SecondLookStep {
  LOOK = 'LOOK',
  CANCEL = 'CANCEL',
}

const { DUE, DONE, CANCELLED } = SecondLookState;

/** The life of a second look. Once somebody has looked it stays so, whatever becomes of the letter. */
export const LOOK_TRANSITIONS: Readonly<Record<SecondLookState, Partial<Record<SecondLookStep, SecondLookState>>>> = {
  DUE: { LOOK: DONE, CANCEL: CANCELLED },
  DONE: {},
  CANCELLED: {},
};

/** Where one stands that has these. */
export const lookState = (look: { readonly checkId: string | null; readonly cancelledOn: string | null }) =>
  look.checkId !== null ? DONE : look.cancelledOn !== null ? CANCELLED : DUE;

/** Why nobody looks any more, for who tried; null: somebody may. */
export const LOOK_REFUSALS: Readonly<Record<SecondLookState, string | null>> = {
  DUE: null,
  DONE: '这项再监督已经完成，不用再看。',
  CANCELLED: '文书已经撤回，这项再监督随之取消，不用再看。',
};
