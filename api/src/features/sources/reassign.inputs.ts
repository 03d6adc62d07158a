import { Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A captured entry that is of another item, unit or period 改归入.' })
export class ReassignDisclosureInput {
  @Field(() => ID, { description: 'The entry.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => ID, { description: "The item of the catalogue of the source's district." })
  itemId!: string;

  @Field(() => ID, { description: 'The unit: the one whose channel it is, or one below; the item asks it.' })
  unitId!: string;

  @Field(() => String, {
    description:
      'The key of the period, such as 2019-Q3, that had begun on the day of publication; of what happens now and then any day: it is of the day of publication.',
  })
  period!: string;

  @Field(() => String, { description: 'Why, as the unit will read it; 2 to 150 characters. Stands in the trail.' })
  @Length(2, 150, { message: '请写明理由，2至150个字。' })
  reason!: string;
}
