/** The days before the demonstration's first morning are played through the public interfaces: see opening.ts. */
export const FIRST_MORNING = '2019-09-25T08:00:00+08:00';
