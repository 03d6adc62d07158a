import { ArrayMaxSize, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { DateRange } from '../../../core/graphql/filters.js';
import { UserError } from '../../../core/graphql/user-errors.js';
import { UnitKind } from '../../units/unit.rules.js';
import { UnitName } from '../../units/unit-name.js';
import { MOST_DRAWN } from './draw.rules.js';

/** What is drawn. */
export enum DrawSubject {
  UNITS = 'UNITS',
  DISCLOSURES = 'DISCLOSURES',
}
registerEnumType(DrawSubject, {
  name: 'DrawSubject',
  description: 'What is drawn.',
  valuesConfig: {
    UNITS: { description: '单位.' },
    DISCLOSURES: { description: '公开内容.' },
  },
});

@ObjectType({
  description:
    'A random draw 随机抽查. Anybody can draw again: the first `taken` of the candidates in the order of SHA-256 of the seed, a colon and each id, in hexadecimal.',
})
export class CheckDraw {
  @Field(() => ID, { description: 'Of the draw.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => DrawSubject, { description: 'What was drawn.' })
  subject!: DrawSubject;

  @Field(() => UnitName, { description: 'At and below this unit.' })
  unit!: UnitName;

  @Field(() => [UnitKind], { description: 'Of units of these kinds; empty: of any.' })
  unitKinds!: UnitKind[];

  @Field(() => String, { nullable: true, description: 'Of entries of this item; null: of any, or of units.' })
  itemName!: string | null;

  @Field(() => String, { description: '32 hexadecimal digits, made by the platform when it drew.' })
  seed!: string;

  @Field(() => Int, { description: 'How many there were to draw from.' })
  candidateCount!: number;

  @Field(() => Int, { description: 'How many were drawn.' })
  taken!: number;

  @Field(() => DayScalar, { description: 'Last day to look at them, Asia/Shanghai.' })
  dueOn!: string;

  @Field(() => UnitName, { description: 'Whose look counts.' })
  desk!: UnitName;

  @Field(() => String, { description: 'Who drew.' })
  drawer!: string;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  drawnAt!: Date;
}

@ObjectType({ description: 'The draw, or why not.' })
export class CheckDrawPayload {
  @Field(() => CheckDraw, { nullable: true, description: 'Null when it was refused.' })
  draw!: CheckDraw | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'A random draw of what is looked at.' })
export class DrawChecksInput {
  @Field(() => String, { description: 'What it is called; 2 to 60 characters.' })
  @Length(2, 60, { message: '请写明抽查名称，2至60个字。' })
  title!: string;

  @Field(() => DrawSubject, { description: 'What is drawn.' })
  subject!: DrawSubject;

  @Field(() => ID, { description: 'At and below this unit.' })
  unitId!: string;

  @Field(() => [UnitKind], { defaultValue: [], description: 'Of units of these kinds; empty: of any.' })
  @ArrayMaxSize(10, { message: '单位类别选重了。' })
  unitKinds!: UnitKind[];

  @Field(() => ID, { nullable: true, description: 'Of entries of this item; null: of any. Only of DISCLOSURES.' })
  itemId?: string | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'Of entries published then; null: ever. Only of DISCLOSURES.',
  })
  @IsOptional()
  publishedOn?: DateRange | null;

  @Field(() => Int, { description: `How many, 1 to ${MOST_DRAWN}.` })
  @IsInt()
  @Min(1, { message: '至少抽1个。' })
  @Max(MOST_DRAWN, { message: `一次最多抽${MOST_DRAWN}个。` })
  count!: number;

  @Field(() => DayScalar, { description: 'Last day to look at them, today or later, Asia/Shanghai.' })
  dueOn!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}
