import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { Unit } from '../units/unit.entity.js';
import { UnitKind } from '../units/unit.rules.js';
import { Light } from './light.rules.js';

registerEnumType(Light, {
  name: 'Light',
  description: 'Green: in order. Yellow: due soon or just due. Red: overdue.',
  valuesConfig: {
    GREEN: { description: 'In order.' },
    YELLOW: { description: 'Due soon, or just due.' },
    RED: { description: 'Overdue.' },
  },
});

export enum FrameKind {
  SNAPSHOT = 'SNAPSHOT',
  CHANGE = 'CHANGE',
  HEARTBEAT = 'HEARTBEAT',
}
registerEnumType(FrameKind, {
  name: 'FrameKind',
  description: 'What a frame of a stream holds.',
  valuesConfig: {
    SNAPSHOT: { description: 'All there is; replaces what was known. May come in several chunks.' },
    CHANGE: { description: 'What is new since `previous`.' },
    HEARTBEAT: { description: 'Nothing new; the stream lives.' },
  },
});

@ObjectType({ description: 'How many by light.' })
export class ColourCounts {
  @Field(() => Int, { description: 'In order.' })
  green!: number;

  @Field(() => Int, { description: 'Due soon, or just due.' })
  yellow!: number;

  @Field(() => Int, { description: 'Overdue.' })
  red!: number;
}

@ObjectType({ description: 'The two counts of a unit and all below it.' })
export class SubtreeCounts {
  @Field(() => ColourCounts, { description: 'Open obligations by light.' })
  obligations!: ColourCounts;

  @Field(() => ColourCounts, {
    description: 'Units by their own worst light; units that never owed anything are not counted.',
  })
  units!: ColourCounts;
}

@ObjectType({ description: 'A unit with its own light: the worst of its open obligations.' })
export class UnitLight {
  @Field(() => ID, { description: 'Of the unit.' })
  unitId!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'The name as spoken.' })
  shortName!: string;

  @Field(() => UnitKind, { description: 'What the unit is.' })
  kind!: UnitKind;

  @Field(() => ID, { nullable: true, description: 'The unit above.' })
  parentId!: string | null;

  @Field(() => Light, { description: 'Its own: the worst of its open obligations, without those of units below.' })
  light!: Light;

  @Field(() => ColourCounts, { description: "The unit's own open obligations by light, without those of units below." })
  own!: ColourCounts;
}

@ObjectType({ description: "A change of an obligation's light." })
export class LightChange {
  @Field(() => ID, { description: 'Of the change.' })
  id!: string;

  @Field(() => ID, { description: 'The unit that owes it.' })
  unitId!: string;

  @Field(() => String, { description: 'Its name as spoken.' })
  unitName!: string;

  @Field(() => ID, { description: 'Whose light changed.' })
  obligationId!: string;

  @Field(() => String, { description: 'What is owed, such as 党务公开 2019年第三季度.' })
  title!: string;

  @Field(() => Light, { nullable: true, description: 'Null when the obligation began with this light.' })
  from!: Light | null;

  @Field(() => Light, { description: 'The light from then on.' })
  to!: Light;

  @Field(() => DayScalar, { description: 'The day from which it holds.' })
  effectiveOn!: string;

  @Field(() => Date, { description: 'Business instant at which the platform recorded it, UTC.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'One sentence on why, such as 应于10月10日公开，已逾期4个工作日.' })
  explanation!: string;

  kind!: string;
}

@ObjectType({ description: 'What a wall shows at first: units with lights, counts, the newest changes.' })
export class LightBoard {
  @Field(() => Unit, { description: 'The unit that the board is about.' })
  root!: Unit;

  @Field(() => SubtreeCounts, { description: 'The two counts of the root and all below it.' })
  counts!: SubtreeCounts;

  @Field(() => [UnitLight], { description: 'Townships and villages below the root, in tree order.' })
  units!: UnitLight[];

  @Field(() => [LightChange], { description: 'Newest first.' })
  changes!: LightChange[];

  @Field(() => Float, { description: 'Number in the log that the board holds everything up to.' })
  number!: number;

  @Field(() => Date, { description: 'Business instant of the reading, UTC.' })
  recordedAt!: Date;
}

@ObjectType({ description: 'A frame of the live lights. Values are absolute: applying a frame twice is harmless.' })
export class LightFrame {
  @Field(() => FrameKind, { description: 'What the frame holds.' })
  kind!: FrameKind;

  @Field(() => Float, {
    nullable: true,
    description: 'Number of the frame before in this stream; another one is a gap. Null on a snapshot.',
  })
  previous!: number | null;

  @Field(() => Float, { description: 'Number in the log that the frame holds everything up to.' })
  number!: number;

  @Field(() => String, { description: 'Handed back on reconnecting; valid for this scope only.' })
  cursor!: string;

  @Field(() => Boolean, { description: 'False on a snapshot that another chunk follows.' })
  complete!: boolean;

  @Field(() => Date, { description: 'Business instant of the frame, UTC.' })
  businessNow!: Date;

  @Field(() => [UnitLight], { description: 'All units on a snapshot, those that changed on a change.' })
  units!: UnitLight[];

  @Field(() => SubtreeCounts, { description: 'Of the whole scope.' })
  counts!: SubtreeCounts;

  @Field(() => [LightChange], { description: 'Newest first.' })
  changes!: LightChange[];
}
