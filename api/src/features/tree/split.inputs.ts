import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { EFFECTIVE_ON } from '../units/unit.inputs.js';

@InputType({ description: 'A new unit that is split off, of the same kind, beside the old one.' })
export class SplitPartInput {
  @Field(() => String, { description: 'Unique among units of its kind.' })
  @Length(2, 40, { message: '代码应为2至40个字符。' })
  code!: string;

  @Field(() => String, { description: 'Full name; 2 to 50 characters.' })
  @Length(2, 50, { message: '名称应为2至50个字。' })
  name!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'What it takes over of the disclosures that the old unit still owes.',
  })
  @ArrayMaxSize(500, { message: '一次最多移交500项应办事项。' })
  obligationIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Units directly below the old one that come below it.' })
  @ArrayMaxSize(500, { message: '一次最多划转500个下级单位。' })
  unitIds!: string[];
}

@InputType({ description: 'A unit is split, from a day on.' })
export class SplitUnitInput {
  @Field(() => ID, { description: 'The unit; when it closes, no letter to it may be under way.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => [SplitPartInput], { description: '1 to 20; what no part takes stays with whoever continues.' })
  @ArrayMinSize(1, { message: '请至少写明一个新单位。' })
  @ArrayMaxSize(20, { message: '一次最多拆分出20个新单位。' })
  @ValidateNested({ each: true })
  parts!: SplitPartInput[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Null: the old unit goes on. Otherwise the part, counted from 0, that continues it: the old unit closes, and what no other part takes is that one’s.',
  })
  @IsOptional()
  continuedBy?: number | null;

  @Field(() => DayScalar, { nullable: true, description: EFFECTIVE_ON })
  @IsOptional()
  effectiveOn?: string | null;

  @Field(() => String, { description: 'Why, such as the document that decided it. Stands in the trail.' })
  @Length(2, 200, { message: '请写明拆分依据，2至200个字。' })
  reason!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}
