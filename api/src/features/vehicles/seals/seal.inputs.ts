import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { IdFilter, TextFilter } from '../../../core/graphql/filters.js';
import { ReasonedInput, SeenInput } from '../step.inputs.js';
import { SealState } from './seal.rules.js';

@InputType({ description: 'Narrows where a seal stands.' })
export class SealStateFilter {
  @Field(() => SealState, { nullable: true, description: 'Equals.' })
  eq?: SealState | null;

  @Field(() => [SealState], { nullable: true, description: 'Is one of these.' })
  oneOf?: SealState[] | null;
}

@InputType({ description: 'Narrows seals; all parts together.' })
export class VehicleSealFilter {
  @Field(() => IdFilter, { nullable: true, description: 'Over a holiday.' })
  sealingId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of a vehicle.' })
  vehicleId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of a unit, without those below.' })
  unitId?: IdFilter | null;

  @Field(() => SealStateFilter, { nullable: true, description: 'Where it stands.' })
  state?: SealStateFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its holiday is over; null: either.' })
  over?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it need not be sealed; null: either.' })
  exempted?: boolean | null;

  @Field(() => TextFilter, { nullable: true, description: 'Plate or unit.' })
  text?: TextFilter | null;
}

@InputType({ description: "Arranges that a district's vehicles are sealed over a holiday." })
export class ArrangeSealingInput {
  @Field(() => String, { description: 'Such as 2019年国庆节, 2 to 40 characters.' })
  @Length(2, 40, { message: '请填写节日名称，如2019年国庆节，2至40个字。' })
  name!: string;

  @Field(() => DayScalar, { description: 'First day of the holiday, Asia/Shanghai; later than today.' })
  fromOn!: string;

  @Field(() => DayScalar, { description: 'Last day of the holiday, Asia/Shanghai; at most 30 days after the first.' })
  untilOn!: string;

  @Field(() => String, { description: 'The notice that asks for it, 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明依据，如通知的名称和文号，2至200个字。' })
  basis!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Cancels an arrangement that was wrong: nothing is owed of it any more.' })
export class CancelSealingInput extends ReasonedInput {}

@InputType({ description: 'Declares that a vehicle is sealed.' })
export class DeclareSealInput extends SeenInput {
  @Field(() => DayScalar, { description: 'The day on which it was sealed, Asia/Shanghai; today or before.' })
  sealedOn!: string;

  @Field(() => String, { description: 'Where it stands, 2 to 100 characters.' })
  @Length(2, 100, { message: '请写明停放地点，2至100个字。' })
  place!: string;

  @Field(() => String, { description: 'Who holds the keys, 2 to 20 characters.' })
  @Length(2, 20, { message: '请填写保管钥匙的人，2至20个字。' })
  keeper!: string;

  @Field(() => [ID], { description: 'Uploads: 1 to 3 pictures of the sealed vehicle.' })
  @ArrayMinSize(1, { message: '请上传封存照片。' })
  @ArrayMaxSize(3, { message: '封存照片最多3张。' })
  photoIds!: string[];
}

@InputType({ description: 'Declares that a sealed vehicle was taken into use.' })
export class OpenSealInput extends ReasonedInput {
  @Field(() => DayScalar, { description: 'The day on which it was opened, Asia/Shanghai; today or before.' })
  openedOn!: string;
}

@InputType({ description: 'Takes back a declaration that was wrong.' })
export class TakeBackSealInput extends ReasonedInput {}
