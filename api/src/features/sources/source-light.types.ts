import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Light } from '../lights/light.rules.js';
import { SourceState } from './source-light.rules.js';

registerEnumType(SourceState, {
  name: 'SourceState',
  description: 'How a source is doing.',
  valuesConfig: {
    READ: { description: 'It is read, and brings something from time to time.' },
    SILENT: { description: 'It is read, and has brought nothing for longer than was set 沉默.' },
    FAILING: { description: 'It could not be read the last time, or several times in a row.' },
    UNREAD: { description: 'It is connected, and was never captured yet.' },
    BY_HAND: { description: 'It is captured by hand only, or holds what people bring.' },
    STOPPED: { description: 'It was stopped 停用.' },
  },
});

@ObjectType({ description: "A source's own light; it turns no unit's light." })
export class SourceLight {
  @Field(() => Light, {
    nullable: true,
    description:
      'Yellow: silent, unread, or failing once or twice; red: failing three times in a row; null: nothing is expected of it.',
  })
  light!: Light | null;

  @Field(() => SourceState, { description: 'Why.' })
  state!: SourceState;

  @Field(() => Date, {
    nullable: true,
    description:
      'Business instant, UTC: since when it fails, or of the last run that brought something; null where it does neither.',
  })
  since!: Date | null;
}
