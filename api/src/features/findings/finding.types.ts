import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { FindingKind, FindingSeverity, FindingState, FindingStep } from './finding.rules.js';
import { NoticeRung } from './ladder.rules.js';

registerEnumType(FindingKind, {
  name: 'FindingKind',
  description: 'What is wrong.',
  valuesConfig: {
    UNTIMELY: { description: '不及时: not published by the due day, or late.' },
    NON_STANDARD: {
      description: '不规范: not on the standard template, no notice-board photo, a title that does not say what it is.',
    },
    INCOMPLETE: { description: '不到位: left out, empty, does not add up, less than last time.' },
    PERSONAL_DATA: { description: '泄露个人信息: numbers, addresses, illnesses, minors in the open.' },
    COPIED: { description: '照搬照抄: what another unit, or the same one before, had written.' },
    UNSEALED: { description: '未封存: a vehicle that was to be sealed and was not.' },
    MISMATCH: { description: '比对不符: what two units published of the same does not agree.' },
    NO_DUTY: { description: '责任未落实: what a unit was to do of its duties it did not.' },
  },
});
registerEnumType(FindingSeverity, {
  name: 'FindingSeverity',
  description: 'How grave a finding is.',
  valuesConfig: {
    LIGHT: { description: '轻微.' },
    ORDINARY: { description: '一般.' },
    SERIOUS: { description: '严重.' },
  },
});
registerEnumType(NoticeRung, {
  name: 'NoticeRung',
  description: 'A rung of the ladder of letters, the mildest first.',
  valuesConfig: {
    SUGGESTION: { description: '监督建议.' },
    RECTIFICATION: { description: '整改通知书.' },
    BULLETIN: { description: '通报.' },
  },
});
registerEnumType(FindingState, {
  name: 'FindingState',
  description: 'Where a finding stands.',
  valuesConfig: {
    PROPOSED: { description: '待确认: by a check; waits for an officer.' },
    OPEN: { description: '已确认: it is one; a letter can carry it.' },
    IN_LETTER: { description: '已发文: a letter carries it.' },
    RECTIFIED: { description: '已整改待核实: the unit says that it is put right.' },
    VERIFIED: { description: '核实通过: somebody looked, it is put right.' },
    DISMISSED: { description: '不作为问题: it is none, for a reason.' },
    LAPSED: { description: '自行消除: what was found is so no more, before anybody confirmed it.' },
  },
});
registerEnumType(FindingStep, {
  name: 'FindingStep',
  description: 'What can be done with a finding.',
  valuesConfig: {
    CONFIRM: { description: '确认: it is one, or is one after all.' },
    DISMISS: { description: '不作为问题: it is none; needs a reason.' },
    REOPEN: { description: '恢复待确认: takes either back.' },
  },
});

/** Something wrong. Units do not see it before a letter says so. */
@ObjectType({
  description:
    'A finding 问题: something wrong with what a unit published, or did not. Proposed by a check or recorded by a person; the unit does not see it before a letter says so.',
})
export class Finding {
  @Field(() => ID, { description: 'Of the finding.' })
  id!: string;

  @Field(() => FindingKind, { description: 'What kind of thing is wrong.' })
  kind!: FindingKind;

  @Field(() => String, { nullable: true, description: 'Of the check that proposed it; null: a person found it.' })
  code!: string | null;

  @Field(() => FindingSeverity, { description: 'How grave it is.' })
  severity!: FindingSeverity;

  @Field(() => FindingState, { description: 'Where it stands.' })
  state!: FindingState;

  @Field(() => String, { description: 'Chinese; what is wrong, in a line.' })
  problem!: string;

  @Field(() => [String], {
    description: 'Chinese; what proves it, a sentence each. Says of persons how many and where, and nothing else.',
  })
  evidence!: string[];

  @Field(() => DayScalar, { description: 'Business day on which it was found, Asia/Shanghai.' })
  foundOn!: string;

  @Field(() => String, { nullable: true, description: 'Who found it; null: a check.' })
  finder!: string | null;

  @Field(() => String, { nullable: true, description: 'Who took the last step; null while nobody has.' })
  decider!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant of the last step, UTC; null while nobody has taken one.',
  })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Chinese; why it is none; null otherwise.' })
  reason!: string | null;

  @Field(() => Int, {
    description:
      'How often the unit had been told of the same kind of thing by a letter, and not long ago, when this was found; 0: it is no repeat.',
  })
  repeats!: number;

  @Field(() => Int, { description: 'Goes up with each change; hand it back with the next step.' })
  version!: number;

  repeatOfId!: string | null;
  relapseOfId!: string | null;
  /** the letter that carries it */
  noticeId!: string | null;
  /** the daily check that found it */
  checkId!: string | null;
  unitId!: string;
  /** as it is called among its neighbours */
  unitName!: string;
  unitKind!: string;
  path!: string;
  disclosureId!: string | null;
  obligationId!: string | null;
}

@ObjectType({ description: 'A page of findings.' })
export class FindingList {
  @Field(() => [Finding], { description: 'This page of them.' })
  items!: Finding[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@ObjectType({ description: 'The finding, or why not.' })
export class FindingPayload {
  @Field(() => Finding, { nullable: true, description: 'Null when it was refused.' })
  finding!: Finding | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'The findings after the step, or why not: all of them or none.' })
export class FindingsPayload {
  @Field(() => [Finding], { description: 'Empty when it was refused.' })
  findings!: Finding[];

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
