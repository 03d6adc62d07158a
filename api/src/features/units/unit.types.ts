import { Field, ID, ObjectType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { Unit } from './unit.entity.js';

/** A stretch of days through which a unit had one name and one place. */
@ObjectType({ description: 'A stretch of days through which a unit had one name and one place in the tree.' })
export class UnitSpan {
  @Field(() => String, { description: 'Its full name then.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The unit above it then; null for the district.' })
  parentId!: string | null;

  @Field(() => String, { nullable: true, description: 'The present name of that unit; null for the district.' })
  parentName!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day; null: since before the platform.' })
  fromOn!: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day on which it was no longer so; null while it is, or when it closed so.',
  })
  untilOn!: string | null;
}

@ObjectType({ description: 'The unit, or why not.' })
export class UnitPayload {
  @Field(() => Unit, { nullable: true, description: 'Null when it was refused.' })
  unit!: Unit | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
