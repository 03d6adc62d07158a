/** What a message is about. A person chooses by it how they are told. */
export enum MessageKind {
  TO_APPROVE = 'TO_APPROVE',
  ISSUED = 'ISSUED',
  ANSWERED = 'ANSWERED',
  RETURNED = 'RETURNED',
  PROGRESS = 'PROGRESS',
  REMINDER = 'REMINDER',
  ESCALATION = 'ESCALATION',
  PLATFORM = 'PLATFORM',
}

/** Names of the kinds as messages of other channels show them. */
export const MESSAGE_KIND_NAMES: Readonly<Record<MessageKind, string>> = {
  TO_APPROVE: '待审批',
  ISSUED: '收到文书',
  ANSWERED: '待复核',
  RETURNED: '退回',
  PROGRESS: '办理进展',
  REMINDER: '催办',
  ESCALATION: '督办',
  PLATFORM: '平台通知',
};
