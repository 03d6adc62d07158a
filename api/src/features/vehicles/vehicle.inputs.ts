import { Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IdFilter, TextFilter } from '../../core/graphql/filters.js';
import { ReasonedInput } from './step.inputs.js';
import { VehiclePurpose } from './vehicle.rules.js';

const PLATE = '请填写车牌号码，不超过20个字。';
const MODEL = '请写明品牌型号，2至60个字。';
const PLACE = '请写明封存停放地点，2至100个字。';

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

@InputType({ description: 'What is registered of a vehicle.' })
abstract class VehicleContent {
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

@InputType({ description: "Registers a vehicle on a unit's strength." })
export class RegisterVehicleInput extends VehicleContent {
  @Field(() => ID, { description: 'The unit that has it.' })
  unitId!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Puts right what is registered of a vehicle.' })
export class AmendVehicleInput extends VehicleContent {
  @Field(() => ID, { description: 'The vehicle.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType({ description: 'Strikes a vehicle off: scrapped, auctioned, returned.' })
export class StrikeVehicleInput extends ReasonedInput {}

@InputType({ description: "Passes a vehicle to another unit of the district's 调拨." })
export class TransferVehicleInput extends ReasonedInput {
  @Field(() => ID, { description: 'The department or township that has it from today on.' })
  unitId!: string;
}
