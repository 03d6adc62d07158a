import type { LetterWaiter, SupervisionBy } from '@sanwu/schema';
import { NONE } from '../findings/finding-filter.ts';

/** Figures that are numbers of rows. */
export const COUNTED = [
  'checks',
  'found',
  'suggestions',
  'rectifications',
  'explanations',
  'rectified',
  'answered',
  'reviewed',
  'ended',
  'sentBack',
  'notSent',
  'answersOnTime',
  'answersDue',
  'bulletins',
] as const;
export type Counted = (typeof COUNTED)[number];

/** Of which rows a figure tells. */
export interface Told {
  readonly from: string;
  readonly to: string;
  /** null: all together */
  readonly by: SupervisionBy | null;
  /** null: all together, or what has no officer or desk */
  readonly key: string | null;
}

type Words = Readonly<Record<string, string>>;
type List = 'checks' | 'findings' | 'notices' | 'letters';

/** The word of each list's address that names the unit, the person or the desk. */
const KEY: Readonly<Record<SupervisionBy, Readonly<Record<List, string>>>> = {
  UNIT: { checks: 'unit', findings: 'unit', notices: 'unit', letters: 'letterUnit' },
  OFFICER: { checks: 'checker', findings: 'finder', notices: 'drafter', letters: 'letterDrafter' },
  DESK: { checks: 'desk', findings: 'desk', notices: 'desk', letters: 'letterDesk' },
};

const keyed = ({ by, key }: Told, list: List): Words => (by === null ? {} : { [KEY[by][list]]: key ?? NONE });

const issued = (told: Told): Words => ({
  ...keyed(told, 'notices'),
  ...{ issuedFrom: told.from, issuedTo: told.to, standing: 'yes' },
});
const ofKind = (told: Told, kind: string): Words => ({
  ...issued(told),
  kind,
  ...(told.by === 'UNIT' ? {} : { once: 'yes' }),
});

type Link = (told: Told) => readonly [path: string, words: Words];

const LINKS: Readonly<Record<Counted, Link>> = {
  checks: (told) => ['/checks', { ...keyed(told, 'checks'), from: told.from, to: told.to }],
  found: (told) => ['/findings', { ...keyed(told, 'findings'), from: told.from, to: told.to, state: 'CONFIRMED' }],
  suggestions: (told) => ['/notices', ofKind(told, 'SUGGESTION')],
  rectifications: (told) => ['/notices', ofKind(told, 'RECTIFICATION')],
  explanations: (told) => ['/notices', ofKind(told, 'EXPLANATION')],
  rectified: (told) => [
    '/findings',
    { ...keyed(told, 'letters'), letterFrom: told.from, letterTo: told.to, state: 'VERIFIED' },
  ],
  answered: (told) => ['/notices', { ...issued(told), reached: 'ANSWERED' }],
  reviewed: (told) => ['/notices', { ...issued(told), reached: 'REVIEWED' }],
  ended: (told) => ['/notices', { ...issued(told), reached: 'ENDED' }],
  sentBack: (told) => ['/notices', { ...issued(told), rounds: '2' }],
  notSent: (told) => ['/notices', { ...keyed(told, 'notices'), draftedFrom: told.from, draftedTo: told.to, out: 'no' }],
  answersOnTime: (told) => ['/notices', { ...issued(told), first: 'IN_TIME' }],
  answersDue: (told) => ['/notices', { ...issued(told), first: 'DUE' }],
  bulletins: ({ from, to }) => ['/bulletins', { from, to }],
};

const addressOf = (path: string, words: Words): string => `${path}?${new URLSearchParams(words).toString()}`;

/** The list of the rows that a figure counts; null: it counts what always has an officer and a desk, of what has none. */
export const linkOf = (figure: Counted, told: Told): string | null =>
  told.by !== null && told.key === null && figure !== 'found' ? null : addressOf(...LINKS[figure](told));

/** The letters that wait by somebody, now or ever. */
export const deskLink = (waiter: LetterWaiter, told: Told, now: boolean): string =>
  addressOf('/notices', {
    ...keyed(told, 'notices'),
    ...{ draftedFrom: told.from, draftedTo: told.to, standing: 'yes', [now ? 'waits' : 'waited']: waiter },
  });
