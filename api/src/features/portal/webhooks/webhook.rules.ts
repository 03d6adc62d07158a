/** What became of an entry, as third parties are told. */
export enum EntryChange {
  PUBLISHED = 'PUBLISHED',
  CHANGED = 'CHANGED',
  WITHDRAWN = 'WITHDRAWN',
}

/** Where a webhook stands. */
export enum WebhookState {
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  ENDED = 'ENDED',
}

/** What can be done with one. */
export enum WebhookStep {
  PAUSE = 'PAUSE',
  RESUME = 'RESUME',
  TRY = 'TRY',
  ROTATE = 'ROTATE',
  END = 'END',
}

/** What became of a message. */
export enum DeliveryState {
  PENDING = 'PENDING',
  DELIVERED = 'DELIVERED',
  FAILED = 'FAILED',
  OVERTAKEN = 'OVERTAKEN',
}

interface Transition {
  readonly from: readonly WebhookState[];
  readonly to: WebhookState | null;
}

/** The life of a webhook; null: it stays what it is. */
export const WEBHOOK_STEPS = {
  PAUSE: { from: [WebhookState.ACTIVE], to: WebhookState.PAUSED },
  RESUME: { from: [WebhookState.PAUSED], to: WebhookState.ACTIVE },
  TRY: { from: [WebhookState.ACTIVE], to: null },
  ROTATE: { from: [WebhookState.ACTIVE, WebhookState.PAUSED], to: null },
  END: { from: [WebhookState.ACTIVE, WebhookState.PAUSED], to: WebhookState.ENDED },
} satisfies Readonly<Record<WebhookStep, Transition>>;

/** The steps that may be taken of one whose key reads, or does not any more. */
export const webhookStepsOf = (state: WebhookState, keyReads: boolean): WebhookStep[] =>
  Object.values(WebhookStep).filter(
    (step) =>
      (WEBHOOK_STEPS[step].from as readonly WebhookState[]).includes(state) && (keyReads || step === WebhookStep.END),
  );

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long a message waits after each attempt that failed: two days in all, as Standard Webhooks has it. */
const RETRIES_MS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR];

/** Milliseconds until a message is sent again after so many attempts; null: it is given up. */
export const retryAfter = (attempts: number): number | null => RETRIES_MS[attempts - 1] ?? null;

/** After so many attempts that failed one after the other, of whatever messages, the receiver is taken for away. */
const AWAY_AFTER = 5;
/** After so many it is paused, until somebody has seen to it. */
export const PAUSED_AFTER = 20;

/** Whether only one message at a time is tried. */
export const isAway = (failures: number): boolean => failures >= AWAY_AFTER;

/** Milliseconds for which nothing is sent to a receiver that failed so often in a row; 0: the next message may go out. */
export const restAfter = (failures: number): number =>
  isAway(failures) ? Math.min(2 ** (failures - AWAY_AFTER) * 30 * SECOND, 4 * HOUR) : 0;

/** Longer is no operation that tells of one entry. */
export const LONGEST_QUERY = 4000;

/** What is sent where a third party has not said otherwise. */
export const USUAL_QUERY = `query ($id: ID!) {
  node(id: $id) {
    ... on Disclosure {
      title
      publishedOn
      url
      amount
      text
    }
    ... on Withdrawal {
      reason
      updatedAt
    }
  }
}`;

/** Why there was no answer, as the remark of a webhook that is paused says it. */
export const FAULT_WORDS: Readonly<Record<string, string>> = {
  TIMEOUT: '没有按时答复',
  UNREACHABLE: '连接不上',
  PRIVATE_ADDRESS: '指向内网地址，没有放行',
  BAD_ADDRESS: '地址无效',
  NOT_HTTPS: '主机已不再放行，须用 https',
  QUERY: '查询已超出密钥的权限或限额',
  INTERNAL: '平台内部出错',
};
