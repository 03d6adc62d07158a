import { Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IdFilter, TextFilter } from '../../core/graphql/filters.js';
import { VehiclePurpose } from './vehicle.rules.js';

const PLATE = '请填写车牌号码，不超过20个字。';
const MODEL = '请写明品牌型号，2至60个字。';
const PLACE = '请写明封存停放地点，2至100个字。';
const REASON = '请写明原因，2至200个字。';
const VERSION = { description: 'The version that was seen.' } as const;
const WARNED = {
  defaultValue: false,
  description:
    'The writer was warned that the text looks like case work or secrets (`LOOKS_LIKE_CASE_WORK`), and it is none.',
} as const;

@InputType({ description: 'Narrows what a vehicle is for.' })
export class VehiclePurposeFilter {
  @Field(() => VehiclePurpose, { nullable: true, description: 'Equals.' })
  eq?: VehiclePurpose | null;

  @Field(() => [VehiclePurpose], { nullable: true, description: 'Is one of these.' })
  oneOf?: VehiclePurpose[] | null;
}

@InputType({ description: 'Narrows vehicles; all parts together.' })
export class VehicleFilter {
  @Field(() => ID, { nullable: true, description: 'Of this unit and all below it.' })
  under?: string | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of a unit, without those below.' })
  unitId?: IdFilter | null;

  @Field(() => VehiclePurposeFilter, { nullable: true, description: 'What it is for.' })
  purpose?: VehiclePurposeFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was struck off; null: either.' })
  struck?: boolean | null;

  @Field(() => TextFilter, { nullable: true, description: 'Plate, model or unit.' })
  text?: TextFilter | null;
}

@InputType({ description: "Registers a vehicle on a unit's strength." })
export class RegisterVehicleInput {
  @Field(() => ID, { description: 'The unit that has it.' })
  unitId!: string;

  @Field(() => String, { description: 'As on the plate, however written; of a plate of the mainland.' })
  @Length(1, 20, { message: PLATE })
  plate!: string;

  @Field(() => String, { description: 'Make and model, 2 to 60 characters.' })
  @Length(2, 60, { message: MODEL })
  model!: string;

  @Field(() => VehiclePurpose, { description: 'What it is for.' })
  purpose!: VehiclePurpose;

  @Field(() => String, { description: 'Where it stands when it is sealed, 2 to 100 characters.' })
  @Length(2, 100, { message: PLACE })
  place!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Puts right what is registered of a vehicle.' })
export class AmendVehicleInput {
  @Field(() => ID, { description: 'The vehicle.' })
  id!: string;

  @Field(() => Int, VERSION)
  version!: number;

  @Field(() => String, { description: 'As on the plate, however written; of a plate of the mainland.' })
  @Length(1, 20, { message: PLATE })
  plate!: string;

  @Field(() => String, { description: 'Make and model, 2 to 60 characters.' })
  @Length(2, 60, { message: MODEL })
  model!: string;

  @Field(() => VehiclePurpose, { description: 'What it is for.' })
  purpose!: VehiclePurpose;

  @Field(() => String, { description: 'Where it stands when it is sealed, 2 to 100 characters.' })
  @Length(2, 100, { message: PLACE })
  place!: string;
}

@InputType({ description: 'Strikes a vehicle off: scrapped, auctioned, returned.' })
export class StrikeVehicleInput {
  @Field(() => ID, { description: 'The vehicle.' })
  id!: string;

  @Field(() => Int, VERSION)
  version!: number;

  @Field(() => String, { description: 'Why, 2 to 200 characters.' })
  @Length(2, 200, { message: REASON })
  reason!: string;

  @Field(() => Boolean, WARNED)
  warned!: boolean;
}

@InputType({ description: "Passes a vehicle to another unit of the district's 调拨." })
export class TransferVehicleInput {
  @Field(() => ID, { description: 'The vehicle.' })
  id!: string;

  @Field(() => Int, VERSION)
  version!: number;

  @Field(() => ID, { description: 'The department or township that has it from today on.' })
  unitId!: string;

  @Field(() => String, { description: 'Why, 2 to 200 characters.' })
  @Length(2, 200, { message: REASON })
  reason!: string;

  @Field(() => Boolean, WARNED)
  warned!: boolean;
}
