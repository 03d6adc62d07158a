import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UnitName } from '../units/unit-name.js';
import { FindingKind } from './finding.rules.js';

@ObjectType({ description: 'The first check 初审 of an entry, by the lead department of its item.' })
export class FirstCheck {
  @Field(() => String, { description: 'Who checked it.' })
  checker!: string;

  @Field(() => Date, { description: 'Business instant, UTC.' })
  checkedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Chinese; what was proposed to the office as wrong; null: in order.',
  })
  problem!: string | null;

  @Field(() => Int, {
    description: 'Handed back with another check, so that nobody overwrites what they have not seen.',
  })
  version!: number;

  @Field(() => UnitName, { description: 'The lead department.' })
  unit!: UnitName;
}

@InputType({ description: 'A first check of an entry.' })
export class FirstCheckInput {
  @Field(() => ID, { description: 'The entry.' })
  disclosureId!: string;

  @Field(() => Int, { description: 'Of the first check that was seen; 0: there was none.' })
  version!: number;

  @Field(() => FindingKind, {
    nullable: true,
    description: 'What kind of thing is wrong; null: the entry is in order.',
  })
  @IsOptional()
  kind?: FindingKind | null;

  @Field(() => String, { nullable: true, description: 'What is wrong, 2 to 200 characters; needed with a kind.' })
  @IsOptional()
  @Length(2, 200, { message: '请写明问题，2至200个字。' })
  problem?: string | null;
}
