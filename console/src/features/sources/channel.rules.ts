const CHANNEL_KINDS = ['DISTRICT', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE'];

/** Whether a unit of this kind publishes on channels of its own. */
export const hasChannel = ({ kind }: { kind: string }): boolean => CHANNEL_KINDS.includes(kind);
