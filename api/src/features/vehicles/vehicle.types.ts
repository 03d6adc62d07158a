import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { VehiclePurpose } from './vehicle.rules.js';

registerEnumType(VehiclePurpose, {
  name: 'VehiclePurpose',
  description: 'What a public vehicle is for (党政机关公务用车管理办法 第三条).',
  valuesConfig: {
    GENERAL: { description: '一般公务用车.' },
    CONFIDENTIAL: { description: '机要通信用车.' },
    EMERGENCY: { description: '应急保障用车.' },
    ENFORCEMENT: { description: '执法执勤用车.' },
    SPECIAL: { description: '特种专业技术用车.' },
  },
});

/** On a unit's strength 在册. */
@ObjectType({ description: "A public vehicle 公务用车 on a unit's strength, or struck off it." })
export class Vehicle {
  @Field(() => ID, { description: 'Of the vehicle.' })
  id!: string;

  @Field(() => String, { description: 'As on the plate, without dots and spaces, such as 蒙B12345.' })
  plate!: string;

  @Field(() => String, { description: 'Chinese; make and model.' })
  model!: string;

  @Field(() => VehiclePurpose, { description: 'What it is for.' })
  purpose!: VehiclePurpose;

  @Field(() => String, { description: 'Chinese; where it stands when it is sealed.' })
  place!: string;

  @Field(() => DayScalar, { description: 'Business day on which it was registered, Asia/Shanghai.' })
  registeredOn!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day from which it is on no strength any more, Asia/Shanghai; null: it is.',
  })
  struckOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Chinese; why it was struck off; null: it was not.' })
  struckReason!: string | null;

  @Field(() => Int, { description: 'Handed back with a change, so that nobody changes what they have not seen.' })
  version!: number;

  unitId!: string;
  path!: string;
}

@ObjectType({ description: 'A page of vehicles.' })
export class VehicleList {
  @Field(() => [Vehicle], { description: 'This page of them.' })
  items!: Vehicle[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;
}

@ObjectType({ description: 'The vehicle, or why not.' })
export class VehiclePayload {
  @Field(() => Vehicle, { nullable: true, description: 'Null when it was refused.' })
  vehicle!: Vehicle | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
