import { ArrayMaxSize, ArrayMinSize, IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateFilter, IdFilter, SortDirection, TextFilter } from '../../core/graphql/filters.js';
import { FindingKind, FindingSeverity, FindingState, FindingStep } from './finding.rules.js';
import { FindingLinkInput } from './finding-link.types.js';

@InputType({ description: 'Narrows the kind.' })
export class FindingKindFilter {
  @Field(() => FindingKind, { nullable: true, description: 'Equals.' })
  eq?: FindingKind | null;

  @Field(() => [FindingKind], { nullable: true, description: 'Is one of these.' })
  oneOf?: FindingKind[] | null;
}

@InputType({ description: 'Narrows where a finding stands.' })
export class FindingStateFilter {
  @Field(() => FindingState, { nullable: true, description: 'Equals.' })
  eq?: FindingState | null;

  @Field(() => [FindingState], { nullable: true, description: 'Is one of these.' })
  oneOf?: FindingState[] | null;
}

@InputType({ description: 'Narrows how grave a finding is.' })
export class FindingSeverityFilter {
  @Field(() => FindingSeverity, { nullable: true, description: 'Equals.' })
  eq?: FindingSeverity | null;

  @Field(() => [FindingSeverity], { nullable: true, description: 'Is one of these.' })
  oneOf?: FindingSeverity[] | null;
}

@InputType({ description: 'Narrows the check, by its code.' })
export class CheckCodeFilter {
  @Field(() => String, { nullable: true, description: 'Equals.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Is one of these.' })
  oneOf?: string[] | null;
}

@InputType({ description: 'Narrows the letters that carry findings; all parts together.' })
export class FindingLetterFilter {
  @Field(() => DateFilter, { nullable: true, description: 'The day of issue, Asia/Shanghai.' })
  issuedOn?: DateFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'To whom it is written.' })
  addresseeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Who drafted it.' })
  drafterId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'The desk that it belongs to.' })
  deskId?: IdFilter | null;
}

@InputType({ description: 'Narrows findings; all parts together.' })
export class FindingFilter {
  @Field(() => ID, { nullable: true, description: 'Of this unit and all below it.' })
  under?: string | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of a unit, without those below.' })
  unitId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of an entry.' })
  disclosureId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of something that is owed.' })
  obligationId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of an entry or a duty of an item of the catalogue.' })
  itemId?: IdFilter | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of an item of this livelihood area 民生领域; an empty text: of an item of none.',
  })
  area?: string | null;

  @Field(() => FindingKindFilter, { nullable: true, description: 'What kind of thing is wrong.' })
  kind?: FindingKindFilter | null;

  @Field(() => FindingStateFilter, { nullable: true, description: 'Where it stands.' })
  state?: FindingStateFilter | null;

  @Field(() => FindingSeverityFilter, { nullable: true, description: 'How grave it is.' })
  severity?: FindingSeverityFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of a letter that carries it.' })
  noticeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of a daily check 日常监督 that found it.' })
  checkId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Who found it.' })
  finderId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'In whose name the check was done that found it.' })
  deskId?: IdFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a person found it; false: a check of the platform proposed it. null: either.',
  })
  hasFinder?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a daily check found it, in the name of a desk; null: either.',
  })
  hasDesk?: boolean | null;

  @Field(() => FindingLetterFilter, {
    nullable: true,
    description: 'Of a letter that carries it and was not taken back.',
  })
  letter?: FindingLetterFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is a repeat; null: either.' })
  repeated?: boolean | null;

  @Field(() => CheckCodeFilter, { nullable: true, description: 'Which check proposed it.' })
  code?: CheckCodeFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The business day on which it was found.' })
  foundOn?: DateFilter | null;

  @Field(() => TextFilter, { nullable: true, description: "In the problem or the unit's name." })
  text?: TextFilter | null;
}

export enum FindingSortField {
  FOUND_AT = 'FOUND_AT',
  UNIT = 'UNIT',
  KIND = 'KIND',
  SEVERITY = 'SEVERITY',
}
registerEnumType(FindingSortField, {
  name: 'FindingSortField',
  description: 'What findings sort by.',
  valuesConfig: {
    FOUND_AT: { description: 'When it was found.' },
    UNIT: { description: "The unit's place in the tree." },
    KIND: { description: 'What kind of thing is wrong.' },
    SEVERITY: { description: 'How grave it is.' },
  },
});

@InputType({ description: 'One key of a sort.' })
export class FindingSort {
  @Field(() => FindingSortField, { description: 'By what.' })
  field!: FindingSortField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@InputType({ description: 'A finding as it was seen.' })
export class SeenFindingInput {
  @Field(() => ID, { description: 'The finding.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType({ description: 'A step of findings: all of them or none.' })
export class StepFindingsInput {
  @Field(() => [SeenFindingInput], { description: '1 to 200 findings, each once.' })
  @ArrayMinSize(1, { message: '请至少选择一个问题。' })
  @ArrayMaxSize(200, { message: '一次最多处理200个问题，请分几次。' })
  findings!: SeenFindingInput[];

  @Field(() => FindingStep, { description: 'Which step.' })
  step!: FindingStep;

  @Field(() => String, { nullable: true, description: 'Why; 2 to 200 characters. Needed to dismiss.' })
  @IsOptional()
  @Length(2, 200, { message: '请写明理由，2至200个字。' })
  reason?: string | null;

  @Field(() => FindingSeverity, {
    nullable: true,
    description: 'How grave whoever confirms them finds them; null: as they are. Only with CONFIRM.',
  })
  severity?: FindingSeverity | null;
}

@InputType({ description: 'A finding that a person records; it is confirmed with that.' })
export class RecordFindingInput {
  @Field(() => ID, { description: 'The entry that it is about.' })
  disclosureId!: string;

  @Field(() => FindingKind, { description: 'What kind of thing is wrong.' })
  kind!: FindingKind;

  @Field(() => String, { description: 'What is wrong; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明问题，2至200个字。' })
  problem!: string;

  @Field(() => FindingSeverity, { defaultValue: FindingSeverity.ORDINARY, description: 'How grave it is.' })
  severity!: FindingSeverity;

  @Field(() => [FindingLinkInput], { defaultValue: [], description: 'What proves it, at most 10.' })
  @ArrayMaxSize(10, { message: '一个问题最多附10项依据。' })
  links!: FindingLinkInput[];

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}
