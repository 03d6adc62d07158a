import { Permission } from '../../core/access/permissions.js';
import { chineseMonthDay, type Day } from '../../core/days.js';
import type { NewMessage } from '../messages/message.service.js';
import { MessageKind } from '../messages/message-kind.js';
import type { Recipients } from '../messages/recipients.reads.js';
import { fillTemplate, ReminderAudience } from './reminder.rules.js';

/** One audience to be told of one obligation. */
export interface Telling {
  readonly reminderId: string;
  readonly obligationId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly dueOn: Day;
  /** 还剩3个工作日 */
  readonly left: string;
  readonly audience: ReminderAudience;
  /** the unit in which those are who are told; the district for offices and leaders */
  readonly placeId: string;
  readonly to: readonly Recipients[];
  readonly template: string;
  readonly urgent: boolean;
}

/** More than so many of one kind are told in one message. */
const APART = 3;
const LISTED = 6;

/** What people are told: of a few obligations each by itself; of more, that fall on one day for the same people, in one message. */
export function messagesOf(tellings: readonly Telling[]): NewMessage[] {
  const groups = Map.groupBy(tellings, ({ audience, to, left, urgent }) =>
    JSON.stringify([audience, to, left, urgent]),
  );
  return [...groups.values()].flatMap((group) => (group.length > APART ? [together(group)] : group.map(apart)));
}

const kindOf = (audience: ReminderAudience): MessageKind =>
  audience === ReminderAudience.UNIT ? MessageKind.REMINDER : MessageKind.ESCALATION;

function apart(telling: Telling): NewMessage {
  const { audience, obligationId, unitId, unitName, title, dueOn, left, template, to, urgent } = telling;
  const said = { 单位: unitName, 事项: title, 期限: chineseMonthDay(dueOn), 余日: left };
  return {
    key: `reminder:${telling.reminderId}:${audience}`,
    kind: kindOf(audience),
    title: audience === ReminderAudience.UNIT ? `${title}，${left}` : `${unitName}：${title}，${left}`,
    text: fillTemplate(template, said),
    record: { type: 'OBLIGATION', id: obligationId },
    ...{ unitId, needs: Permission.OBLIGATION_READ, to, urgent },
  };
}

function together(group: readonly Telling[]): NewMessage {
  const [first] = group as [Telling];
  const { audience, left, placeId, to, urgent } = first;
  const ownUnit = audience === ReminderAudience.UNIT;
  // several vehicles of one holiday are called the same
  const alike = [...Map.groupBy(group, ({ unitName, title }) => (ownUnit ? title : `${unitName}：${title}`))];
  const lines = alike.slice(0, LISTED).map(([line, { length }]) => (length > 1 ? `${line}（${length}项）` : line));
  const units = new Set(group.map(({ unitId }) => unitId)).size;
  return {
    key: `reminders:${first.reminderId}:${audience}`,
    kind: kindOf(audience),
    title: `${ownUnit ? '' : `${units}个单位的`}${group.length}项应办事项，${left}`,
    text: [...lines, ...(alike.length > LISTED ? [`等共${group.length}项。`] : [])].join('\n'),
    record: { type: 'UNIT', id: placeId },
    ...{ unitId: placeId, needs: Permission.OBLIGATION_READ, to, urgent },
  };
}
