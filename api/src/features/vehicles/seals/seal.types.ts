import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { UserError } from '../../../core/graphql/user-errors.js';
import { SealState, SealStep } from './seal.rules.js';

registerEnumType(SealState, {
  name: 'SealState',
  description: 'Where the seal of a vehicle over a holiday stands.',
  valuesConfig: {
    DUE: { description: '待封存: not declared yet.' },
    SEALED: { description: '已封存.' },
    OPENED: { description: '已启封: taken into use while it was to be sealed.' },
  },
});
registerEnumType(SealStep, {
  name: 'SealStep',
  description: 'What a unit declares of a seal.',
  valuesConfig: {
    SEAL: { description: '封存, or sealed again.' },
    OPEN: { description: '启封: taken into use, with a reason.' },
    TAKE_BACK: { description: '撤回: what was declared last is wrong, and never was.' },
  },
});

@ObjectType({ description: 'How many vehicles that the viewer sees stand where, over one holiday.' })
export class SealingCounts {
  @Field(() => Int, { description: 'All that it asks of.' })
  total!: number;

  @Field(() => Int, { description: 'Sealed.' })
  sealed!: number;

  @Field(() => Int, { description: 'Not declared, nor exempted.' })
  due!: number;

  @Field(() => Int, { description: 'Opened, and not exempted.' })
  opened!: number;

  @Field(() => Int, { description: 'Need not be sealed: a leader said so, or struck off meanwhile.' })
  exempted!: number;
}

@ObjectType({ description: "A holiday over which a district's public vehicles are sealed 封存安排." })
export class Sealing {
  @Field(() => ID, { description: 'Of the arrangement.' })
  id!: string;

  @Field(() => String, { description: 'Chinese; such as 2019年国庆节.' })
  name!: string;

  @Field(() => DayScalar, { description: 'First day of the holiday, Asia/Shanghai.' })
  fromOn!: string;

  @Field(() => DayScalar, { description: 'Last day of the holiday, Asia/Shanghai.' })
  untilOn!: string;

  @Field(() => DayScalar, { description: 'The last day in time: the last working day before it.' })
  sealBy!: string;

  @Field(() => String, { description: 'Chinese; the notice that asks for it.' })
  basis!: string;

  @Field(() => String, { description: 'Who arranged it.' })
  arrangedBy!: string;

  @Field(() => Date, { description: 'Business instant at which it was arranged, UTC.' })
  arrangedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant at which it was cancelled, UTC; null: it holds.',
  })
  cancelledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Chinese; why it was cancelled; null: it holds.' })
  cancelledReason!: string | null;

  @Field(() => Int, { description: 'Handed back with a step, so that nobody cancels what they have not seen.' })
  version!: number;

  districtPath!: string;
}

@ObjectType({ description: 'The arrangement, or why not.' })
export class SealingPayload {
  @Field(() => Sealing, { nullable: true, description: 'Null when it was refused.' })
  sealing!: Sealing | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'One vehicle over one holiday 封存.' })
export class VehicleSeal {
  @Field(() => ID, { description: 'Of the seal.' })
  id!: string;

  @Field(() => String, { description: 'Of the vehicle, as it is registered today.' })
  plate!: string;

  @Field(() => String, { description: 'Chinese; make and model of the vehicle, as registered today.' })
  model!: string;

  @Field(() => SealState, { description: 'Where it stands.' })
  state!: SealState;

  @Field(() => Boolean, {
    description: 'It need not be sealed: a leader said so, it was struck off, or the arrangement was cancelled.',
  })
  exempted!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Day of the last seal, Asia/Shanghai; null: there was none.' })
  sealedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Chinese; where it stood then; null: there was none.' })
  place!: string | null;

  @Field(() => String, { nullable: true, description: 'Who held the keys then; null: there was none.' })
  keeper!: string | null;

  @Field(() => Int, { description: 'Handed back with a step, so that nobody declares over what they have not seen.' })
  version!: number;

  vehicleId!: string;
  sealingId!: string;
  obligationId!: string;
  unitId!: string;
  path!: string;
  untilOn!: string;
}

@ObjectType({ description: 'A picture of a sealed vehicle.' })
export class SealPhoto {
  @Field(() => ID, { description: 'Of the file.' })
  id!: string;

  @Field(() => String, { description: 'As it was uploaded.' })
  name!: string;

  @Field(() => String, { description: "Path below the site's address; always a download." })
  url!: string;
}

@ObjectType({ description: 'A step of a seal, as the unit declared it.' })
export class VehicleSealStep {
  @Field(() => ID, { description: 'Of the step.' })
  id!: string;

  @Field(() => SealStep, { description: 'Which.' })
  step!: SealStep;

  @Field(() => DayScalar, { description: 'The day of the fact, Asia/Shanghai.' })
  onDay!: string;

  @Field(() => Date, { description: 'Business instant at which it was declared, UTC.' })
  at!: Date;

  @Field(() => String, { description: 'Who declared it.' })
  by!: string;

  @Field(() => String, { nullable: true, description: 'Chinese; where it stood; null: no seal.' })
  place!: string | null;

  @Field(() => String, { nullable: true, description: 'Who held the keys; null: no seal.' })
  keeper!: string | null;

  @Field(() => String, { nullable: true, description: 'Chinese; why it was opened or taken back; null: a seal.' })
  reason!: string | null;
}

@ObjectType({ description: 'A page of seals.' })
export class VehicleSealList {
  @Field(() => [VehicleSeal], { description: 'This page of them.' })
  items!: VehicleSeal[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@ObjectType({ description: 'The seal, or why not.' })
export class VehicleSealPayload {
  @Field(() => VehicleSeal, { nullable: true, description: 'Null when it was refused.' })
  seal!: VehicleSeal | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
