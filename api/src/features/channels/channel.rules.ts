import { addDays, type Day, startOf } from '../../core/days.js';
import { MessageKind } from '../messages/message-kind.js';

/** A way out of the console. */
export enum ChannelKind {
  EMAIL = 'EMAIL',
  SMS = 'SMS',
  WECOM = 'WECOM',
  DINGTALK = 'DINGTALK',
  WEBHOOK = 'WEBHOOK',
}

/** Those that reach one person, who chooses. */
export type PersonalKind = ChannelKind.EMAIL | ChannelKind.SMS;
export const PERSONAL: readonly PersonalKind[] = [ChannelKind.EMAIL, ChannelKind.SMS];
export const isPersonal = (kind: ChannelKind): kind is PersonalKind =>
  (PERSONAL as readonly ChannelKind[]).includes(kind);

export enum ChannelState {
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  ENDED = 'ENDED',
}

/** What can be done with a channel. */
export enum ChannelStep {
  TRY = 'TRY',
  PAUSE = 'PAUSE',
  RESUME = 'RESUME',
  END = 'END',
}

interface Transition {
  readonly from: readonly ChannelState[];
  readonly to: ChannelState | null;
}

const { ACTIVE, PAUSED, ENDED } = ChannelState;

/** The life of a channel; null: it stays what it is. */
export const CHANNEL_STEPS = {
  TRY: { from: [ACTIVE, PAUSED], to: null },
  PAUSE: { from: [ACTIVE], to: PAUSED },
  RESUME: { from: [PAUSED], to: ACTIVE },
  END: { from: [ACTIVE, PAUSED], to: ENDED },
} satisfies Readonly<Record<ChannelStep, Transition>>;

/** The steps that may be taken of one. */
export const channelStepsOf = (state: ChannelState): ChannelStep[] =>
  Object.values(ChannelStep).filter((step) => (CHANNEL_STEPS[step].from as readonly ChannelState[]).includes(state));

/** What became of a delivery. */
export enum MessageDeliveryState {
  QUEUED = 'QUEUED',
  SENT = 'SENT',
  FAILED = 'FAILED',
  GIVEN_UP = 'GIVEN_UP',
  NEEDLESS = 'NEEDLESS',
}

/** How a person wants to be told of a kind on a channel. */
export enum Telling {
  NOW = 'NOW',
  DIGEST = 'DIGEST',
  OFF = 'OFF',
}

/** What is usual where somebody has not chosen. */
export const USUAL: Readonly<Record<PersonalKind, Readonly<Record<MessageKind, Telling>>>> = {
  EMAIL: {
    [MessageKind.TO_APPROVE]: Telling.NOW,
    [MessageKind.ISSUED]: Telling.NOW,
    [MessageKind.ANSWERED]: Telling.NOW,
    [MessageKind.RETURNED]: Telling.NOW,
    [MessageKind.PROGRESS]: Telling.DIGEST,
    [MessageKind.REMINDER]: Telling.NOW,
    [MessageKind.ESCALATION]: Telling.NOW,
    [MessageKind.PLATFORM]: Telling.NOW,
  },
  SMS: {
    [MessageKind.TO_APPROVE]: Telling.NOW,
    [MessageKind.ISSUED]: Telling.NOW,
    [MessageKind.ANSWERED]: Telling.OFF,
    [MessageKind.RETURNED]: Telling.NOW,
    [MessageKind.PROGRESS]: Telling.OFF,
    [MessageKind.REMINDER]: Telling.NOW,
    [MessageKind.ESCALATION]: Telling.OFF,
    [MessageKind.PLATFORM]: Telling.OFF,
  },
};

export type Choices = Readonly<Partial<Record<PersonalKind, Readonly<Partial<Record<MessageKind, Telling>>>>>>;

/** Times of day, `HH:MM`, Asia/Shanghai; equal: no quiet hours. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

export const USUAL_QUIET: QuietHours = { from: '21:00', to: '07:30' };

/** Digests go out at this time of the day. */
export const DIGEST_AT = '08:30';

const MINUTE_MS = 60_000;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const instantAt = (day: Day, time: string): Date => new Date(startOf(day).getTime() + minutesOf(time) * MINUTE_MS);

/** When somebody may be told who is told something at `now`: then, or when their quiet hours are over. */
export function afterQuiet(now: Date, today: Day, { from, to }: QuietHours): Date {
  if (from === to) return now;
  const overnight = from > to;
  // quiet hours that began yesterday, and those that begin today
  for (const day of [addDays(today, -1), today]) {
    const begins = instantAt(day, from);
    const ends = instantAt(overnight ? addDays(day, 1) : day, to);
    if (begins <= now && now < ends) return ends;
  }
  return now;
}

/** The day and instant of the next digest. */
export function nextDigest(now: Date, today: Day): { readonly day: Day; readonly at: Date } {
  const at = instantAt(today, DIGEST_AT);
  if (now < at) return { day: today, at };
  const day = addDays(today, 1);
  return { day, at: instantAt(day, DIGEST_AT) };
}

interface Told {
  readonly kind: MessageKind;
  readonly urgent: boolean;
}

interface Wished {
  readonly choices: Choices;
  readonly quiet: QuietHours;
}

export type Plan =
  | { readonly how: Telling.OFF }
  | { readonly how: Telling.NOW; readonly at: Date }
  | { readonly how: Telling.DIGEST; readonly at: Date; readonly day: Day };

/** When and how one person is told of a message on a channel. What is urgent passes quiet hours, and waits for no digest. */
export function planOf(
  channel: PersonalKind,
  { kind, urgent }: Told,
  { choices, quiet }: Wished,
  { now, today }: { readonly now: Date; readonly today: Day },
): Plan {
  const how = choices[channel]?.[kind] ?? USUAL[channel][kind];
  if (how === Telling.OFF) return { how };
  if (urgent) return { how: Telling.NOW, at: now };
  if (how === Telling.DIGEST) {
    const { day, at } = nextDigest(now, today);
    return { how, day, at: afterQuiet(at, day, quiet) };
  }
  return { how, at: afterQuiet(now, today, quiet) };
}

const HOUR_MS = 60 * MINUTE_MS;
/** How long a delivery waits after each attempt that failed: a day in all. */
const RETRIES_MS = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS, 13 * HOUR_MS];

/** Milliseconds until it is sent again after so many attempts; null: it is given up. */
export const retryAfter = (attempts: number): number | null => RETRIES_MS[attempts - 1] ?? null;
