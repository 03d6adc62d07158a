/** Tables whose history can be shown, in Chinese. */
export const TABLE_LABELS: Readonly<Record<string, string>> = {
  unit: '单位',
  obligation: '应办事项',
  disclosure: '公开条目',
  notice: '文书',
  notice_problem: '文书的问题',
  notice_copy: '文书的抄送',
  notice_answer: '文书的反馈',
  answer_file: '反馈的附件',
  fulfilment: '完成记录',
  hold: '暂停计灯',
};

/** Columns in Chinese; those not named are kept from the screen (ids, ranks, derived values). */
export const FIELD_LABELS: Readonly<Record<string, string>> = {
  name: '名称',
  short_name: '简称',
  code: '代码',
  closed_on: '撤销日期',
  title: '标题',
  opens_on: '起算日',
  due_on: '到期日',
  state: '状态',
  light: '灯',
  light_since: '灯色起始日',
  fulfilled_on: '完成日',
  next_light_on: '下次变灯日',
  exempted_on: '免办日',
  published_on: '公开日期',
  captured_at: '采集时间',
  period: '期间',
  url: '网址',
  number: '文号',
  basis: '监督依据',
  demand: '建议和要求',
  answer_by: '答复期限',
  round: '轮次',
  issued_at: '下发时间',
  closed_at: '办结时间',
  text: '内容',
  passed: '核实通过',
  review_reason: '复核意见',
  fact_on: '事实日期',
  learned_at: '获知时间',
  revoked_at: '撤销时间',
  revoked_reason: '撤销理由',
  from_on: '起始日',
  until_on: '截止日',
  reason: '理由',
};

const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  light: { GREEN: '绿灯', YELLOW: '黄灯', RED: '红灯' },
  state: {
    UPCOMING: '未到期',
    OPEN: '办理中',
    FULFILLED: '按时完成',
    FULFILLED_LATE: '逾期完成',
    EXEMPTED: '免办',
    DRAFT: '拟稿',
    SUBMITTED: '待批准',
    APPROVED: '已批准',
    ISSUED: '已下发',
    RECEIVED: '已签收',
    ANSWERED: '已反馈',
    PASSED: '核实通过',
    CLOSED: '已办结',
    WITHDRAWN: '已撤回',
  },
};

/** A value as a person reads it; null stays null. */
export function valueText(field: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return VALUES[field]?.[text] ?? text;
}
