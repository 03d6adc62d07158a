/** Who a bulletin 通报 is for. */
export enum BulletinScope {
  INSIDE = 'INSIDE',
  PUBLIC = 'PUBLIC',
}

export enum BulletinState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}

export enum BulletinAction {
  EDIT = 'EDIT',
  SUBMIT = 'SUBMIT',
  RETURN = 'RETURN',
  PUBLISH = 'PUBLISH',
  WITHDRAW = 'WITHDRAW',
}

const { DRAFT, SUBMITTED, PUBLISHED, WITHDRAWN } = BulletinState;

/** The life of a bulletin. What is not in the table cannot happen: what was published is withdrawn, never changed. */
export const BULLETIN_TRANSITIONS = {
  DRAFT: { EDIT: DRAFT, SUBMIT: SUBMITTED, WITHDRAW: WITHDRAWN },
  SUBMITTED: { RETURN: DRAFT, PUBLISH: PUBLISHED, WITHDRAW: WITHDRAWN },
  PUBLISHED: { WITHDRAW: WITHDRAWN },
  WITHDRAWN: {},
} as const satisfies Record<BulletinState, Partial<Record<BulletinAction, BulletinState>>>;

/** The state that an action leads to, or null when the table does not allow it. */
export function nextState(state: BulletinState, action: BulletinAction): BulletinState | null {
  const row: Partial<Record<BulletinAction, BulletinState>> = BULLETIN_TRANSITIONS[state];
  return row[action] ?? null;
}

export const BULLETIN_STATE_NAMES: Readonly<Record<BulletinState, string>> = {
  DRAFT: '拟稿',
  SUBMITTED: '待批准',
  PUBLISHED: '已发布',
  WITHDRAWN: '已撤回',
};

const ACTION_NAMES: Readonly<Record<BulletinAction, string>> = {
  EDIT: '修改',
  SUBMIT: '提交审批',
  RETURN: '退回拟稿人',
  PUBLISH: '批准发布',
  WITHDRAW: '撤回',
};

/** Why an action does not fit the state, for the person who tried; null: it does. */
export const refusalOf = (state: BulletinState, action: BulletinAction): string | null =>
  nextState(state, action) === null
    ? `通报目前是「${BULLETIN_STATE_NAMES[state]}」，不能${ACTION_NAMES[action]}。`
    : null;
