import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DateFilter, IdFilter, SortDirection, TextFilter } from '../../core/graphql/filters.js';
import { FindingKind, FindingSeverity } from '../findings/finding.rules.js';
import { FindingLinkInput } from '../findings/finding-link.types.js';
import { CheckConclusion, CheckWay, MOST_AT_ONCE, MOST_FINDINGS } from './check.rules.js';

@InputType({ description: 'A record that can be looked at.' })
export class CheckSubjectInput {
  @Field(() => String, { description: 'UNIT, DISCLOSURE, or another kind that can be looked at.' })
  @Length(1, 40, { message: '检查对象的类别有误。' })
  type!: string;

  @Field(() => ID, { description: 'Of the record.' })
  id!: string;
}

@InputType({ description: 'Something wrong that a look found; it is confirmed with that.' })
export class CheckFindingInput {
  @Field(() => FindingKind, { description: 'What kind of thing is wrong.' })
  kind!: FindingKind;

  @Field(() => FindingSeverity, { defaultValue: FindingSeverity.ORDINARY, description: 'How grave it is.' })
  severity!: FindingSeverity;

  @Field(() => String, { description: 'What is wrong; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明问题，2至200个字。' })
  problem!: string;

  @Field(() => [FindingLinkInput], { defaultValue: [], description: 'What proves it, at most 10.' })
  @ArrayMaxSize(10, { message: '一个问题最多附10项依据。' })
  links!: FindingLinkInput[];

  @Field(() => ID, {
    nullable: true,
    description: 'The verified finding of the same unit that came back 反弹; null: it is none that did.',
  })
  relapseOfId?: string | null;
}

@InputType({ description: 'A look at a record.' })
export class RecordCheckInput {
  @Field(() => CheckSubjectInput, { description: 'What was looked at.' })
  @ValidateNested()
  subject!: CheckSubjectInput;

  @Field(() => CheckWay, { defaultValue: CheckWay.ONLINE, description: 'Where.' })
  way!: CheckWay;

  @Field(() => CheckConclusion, { description: 'What it came to.' })
  conclusion!: CheckConclusion;

  @Field(() => [CheckFindingInput], {
    defaultValue: [],
    description: 'What is wrong: 1 to 20 with FINDINGS, none with IN_ORDER.',
  })
  @ValidateNested({ each: true })
  @ArrayMaxSize(MOST_FINDINGS, { message: `一次检查最多记${MOST_FINDINGS}个问题，请分几次。` })
  findings!: CheckFindingInput[];

  @Field(() => String, { nullable: true, description: 'A remark, 2 to 500 characters.' })
  @IsOptional()
  @Length(2, 500, { message: '说明应为2至500个字。' })
  note?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The second look 再监督 that this is; null: it is none. Of the same unit.',
  })
  lookId?: string | null;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Looks at several records that are all in order.' })
export class RecordChecksInOrderInput {
  @Field(() => [CheckSubjectInput], { description: '1 to 200 records, each once.' })
  @ArrayMinSize(1, { message: '请至少选择一项。' })
  @ValidateNested({ each: true })
  @ArrayMaxSize(MOST_AT_ONCE, { message: `一次最多检查${MOST_AT_ONCE}项，请分几次。` })
  subjects!: CheckSubjectInput[];

  @Field(() => CheckWay, { defaultValue: CheckWay.ONLINE, description: 'Where.' })
  way!: CheckWay;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Narrows what a look came to.' })
export class CheckConclusionFilter {
  @Field(() => CheckConclusion, { nullable: true, description: 'Equals.' })
  eq?: CheckConclusion | null;
}

@InputType({ description: 'Narrows where somebody looked.' })
export class CheckWayFilter {
  @Field(() => CheckWay, { nullable: true, description: 'Equals.' })
  eq?: CheckWay | null;
}

@InputType({ description: 'Narrows checks; all parts together.' })
export class CheckFilter {
  @Field(() => ID, { nullable: true, description: 'Of this unit and all below it.' })
  under?: string | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of a unit, without those below.' })
  unitId?: IdFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'What kind of record was looked at.' })
  subjectType?: TextFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of the record that was looked at.' })
  subjectId?: IdFilter | null;

  @Field(() => CheckConclusionFilter, { nullable: true, description: 'What it came to.' })
  conclusion?: CheckConclusionFilter | null;

  @Field(() => CheckWayFilter, { nullable: true, description: 'Where somebody looked.' })
  way?: CheckWayFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Who looked.' })
  checkerId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'In whose name.' })
  deskId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of a plan that it did something for.' })
  planId?: IdFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The business day.' })
  checkedOn?: DateFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was a second look 再监督; null: either.' })
  secondLook?: boolean | null;

  @Field(() => TextFilter, { nullable: true, description: "In what was looked at, the remark, or the unit's name." })
  text?: TextFilter | null;
}

export enum CheckSortField {
  CHECKED_AT = 'CHECKED_AT',
  UNIT = 'UNIT',
  CONCLUSION = 'CONCLUSION',
  CHECKER = 'CHECKER',
}
registerEnumType(CheckSortField, {
  name: 'CheckSortField',
  description: 'What checks sort by.',
  valuesConfig: {
    CHECKED_AT: { description: 'When somebody looked.' },
    UNIT: { description: "The unit's place in the tree." },
    CONCLUSION: { description: 'What it came to.' },
    CHECKER: { description: 'Who looked, by name.' },
  },
});

@InputType({ description: 'One key of a sort.' })
export class CheckSort {
  @Field(() => CheckSortField, { description: 'By what.' })
  field!: CheckSortField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}
