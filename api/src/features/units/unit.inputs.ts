import { ArrayMaxSize, IsOptional, Length, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { TextFilter } from '../../core/graphql/filters.js';
import { UnitKind } from './unit.rules.js';

/** How the day of a change is told wherever one is asked for. */
export const EFFECTIVE_ON =
  'The day from which it holds, as the document says; null: today. Not after today, nor before the last change of a unit concerned.';

@InputType({ description: 'Narrows the kind of a unit.' })
export class UnitKindFilter {
  @Field(() => UnitKind, { nullable: true, description: 'Equals.' })
  eq?: UnitKind | null;

  @Field(() => [UnitKind], { nullable: true, description: 'Is one of these.' })
  oneOf?: UnitKind[] | null;
}

@InputType({ description: 'Narrows units; all parts together.' })
export class UnitFilter {
  @Field(() => ID, { nullable: true, description: 'This unit and all below it.' })
  under?: string | null;

  @Field(() => UnitKindFilter, { nullable: true, description: 'Kinds of units.' })
  kind?: UnitKindFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'In the name, the name as spoken, or the code.' })
  name?: TextFilter | null;
}

@InputType({ description: 'A new unit below another.' })
export class CreateUnitInput {
  @Field(() => ID, { description: 'The unit above.' })
  parentId!: string;

  @Field(() => String, { description: 'Unique among units of its kind.' })
  @Length(2, 40, { message: '代码应为2至40个字符。' })
  code!: string;

  @Field(() => String, { description: 'Full name, such as 万达社区居委会; 2 to 50 characters.' })
  @Length(2, 50, { message: '名称应为2至50个字。' })
  name!: string;

  @Field(() => UnitKind, { description: 'Must be one that may stand below the parent.' })
  kind!: UnitKind;

  @Field(() => DayScalar, { nullable: true, description: EFFECTIVE_ON })
  @IsOptional()
  effectiveOn?: string | null;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A new name for a unit.' })
export class RenameUnitInput {
  @Field(() => ID, { description: 'The unit.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  @Min(1, { message: '版本号有误。' })
  version!: number;

  @Field(() => String, { description: 'The new full name; 2 to 50 characters.' })
  @Length(2, 50, { message: '名称应为2至50个字。' })
  name!: string;

  @Field(() => String, { description: 'Why, such as the document that decided it. Stands in the trail.' })
  @Length(2, 200, { message: '请写明更名依据，2至200个字。' })
  reason!: string;
}

@InputType({ description: 'The departments of a resident team, or the teams of a liaison office.' })
export class SetUnitHostsInput {
  @Field(() => ID, { description: 'The resident team or liaison office.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => [ID], {
    description:
      'All of them, at most 100: living departments of a team, living teams of a liaison office. Empty: none.',
  })
  @ArrayMaxSize(100, { message: '一次最多选100个单位。' })
  hostIds!: string[];

  @Field(() => String, { description: 'Why, such as the document that decided it. Stands in the trail.' })
  @Length(2, 200, { message: '请写明调整依据，2至200个字。' })
  reason!: string;
}

@InputType({ description: 'Another place in the tree, from a day on, with all below it.' })
export class MoveUnitInput {
  @Field(() => ID, { description: 'The unit.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => ID, { description: 'The unit above it from then on; must be one that its kind may stand below.' })
  parentId!: string;

  @Field(() => DayScalar, { nullable: true, description: EFFECTIVE_ON })
  @IsOptional()
  effectiveOn?: string | null;

  @Field(() => String, { description: 'Why, such as the document that decided it. Stands in the trail.' })
  @Length(2, 200, { message: '请写明调整依据，2至200个字。' })
  reason!: string;
}

@InputType({ description: 'The end of a unit, from a day on; with a successor it is merged into that one.' })
export class CloseUnitInput {
  @Field(() => ID, {
    description: 'The unit; nothing that lives may stand below it, and no letter to it be under way.',
  })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Who takes over what it still owes; without one, it is owed no more.',
  })
  successorId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: EFFECTIVE_ON })
  @IsOptional()
  effectiveOn?: string | null;

  @Field(() => String, { description: 'Why, such as the document that decided it. Stands in the trail.' })
  @Length(2, 200, { message: '请写明撤并依据，2至200个字。' })
  reason!: string;
}
