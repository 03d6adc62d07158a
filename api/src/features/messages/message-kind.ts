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
