import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { FilingState, FilingStep } from './filing.rules.js';
import { FilingContentParts } from './filing-content.types.js';

registerEnumType(FilingState, {
  name: 'FilingState',
  description: 'Where a filing 填报 stands.',
  valuesConfig: {
    DRAFT: { description: 'Being filled in.' },
    SUBMITTED: { description: 'Waits for the township.' },
    RETURNED: { description: 'Sent back by the township, with a reason.' },
    PUBLISHED: { description: 'Published; it counts.' },
  },
});
registerEnumType(FilingStep, {
  name: 'FilingStep',
  description: 'What can be done with a filing.',
  valuesConfig: {
    SUBMIT: { description: 'Submit it to the township.' },
    PUBLISH: { description: 'Publish it: no township reviews it.' },
    RECALL: { description: 'Take it back from the township.' },
    UNPUBLISH: { description: 'Take back what was published, on the same day only.' },
    RETURN: { description: 'Send it back, with a reason.' },
    PASS: { description: 'Pass it: it is published.' },
  },
});

@ObjectType({ description: 'A photo of the notice board.' })
export class FilingPhoto {
  @Field(() => ID, { description: 'Of the file.' })
  id!: string;

  @Field(() => String, { description: 'As it was uploaded.' })
  name!: string;

  @Field(() => String, { description: 'By its content, such as `image/jpeg`.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => String, { description: "Path below the site's address." })
  url!: string;
}

@ObjectType({ description: 'What a unit fills in for an item and a period 填报.' })
export class Filing {
  @Field(() => ID, { description: 'Of the filing.' })
  id!: string;

  @Field(() => FilingState, { description: 'Where it stands.' })
  state!: FilingState;

  @Field(() => Boolean, { description: 'Nothing to report this period 本期无发生.' })
  nil!: boolean;

  @Field(() => Int, { description: 'Goes up with each change and each save; hand it back with the next one.' })
  version!: number;

  @Field(() => String, { description: 'The period, such as 2019年第三季度.' })
  periodLabel!: string;

  @Field(() => FilingContentParts, {
    nullable: true,
    description: 'What stands in its blanks: as it is typed, or as it was submitted. Null on a nil return.',
  })
  content!: FilingContentParts | null;

  @Field(() => Date, { nullable: true, description: 'Business instant of the last save of a draft, UTC; null: none.' })
  savedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of who saved it last; null: nobody since it was submitted.',
  })
  savedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of who submitted it; null: it was not yet.' })
  filler!: string | null;

  @Field(() => Boolean, { description: 'Submitted by another unit in its name 代填.' })
  onBehalf!: boolean;

  @Field(() => Date, { nullable: true, description: 'Business instant of the submission, UTC; null: not yet.' })
  submittedAt!: Date | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Day of the submission, Asia/Shanghai: the day that counts once it has passed. Null: not yet.',
  })
  submittedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of who reviewed it last; null: nobody.' })
  reviewer!: string | null;

  @Field(() => Date, { nullable: true, description: 'Business instant of that review, UTC; null: none.' })
  reviewedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the reviewer said; why it was sent back. Null: nothing.' })
  remark!: string | null;

  @Field(() => Boolean, { description: 'The viewer had a hand in it, and so does not review it.' })
  viewerFilled!: boolean;

  @Field(() => [FilingStep], { description: 'What the viewer may do now.' })
  viewerCan!: FilingStep[];

  itemId!: string;
  unitId!: string;
  obligationId!: string;
  fillerUnitId!: string | null;
  disclosureId!: string | null;
}

@ObjectType({ description: 'The filing, or why not.' })
export class FilingPayload {
  @Field(() => Filing, { nullable: true, description: 'Null when it was refused.' })
  filing!: Filing | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

/** What is told of a filing beside what it published. */
@ObjectType({ description: 'How a disclosure came to be filled in.' })
export class FilingOrigin {
  @Field(() => String, { description: 'Name of who submitted it.' })
  filler!: string;

  @Field(() => Boolean, { description: 'Submitted by another unit in its name 代填.' })
  onBehalf!: boolean;

  @Field(() => DayScalar, { description: 'Day of the submission.' })
  submittedOn!: string;

  @Field(() => String, { nullable: true, description: 'Name of who passed it; null: no township reviews it.' })
  reviewer!: string | null;

  @Field(() => Date, { nullable: true, description: 'Business instant of that review, UTC; null: none.' })
  reviewedAt!: Date | null;

  /** it counts as it was submitted, with photos */
  showsPhotos!: boolean;
  filingId!: string;
  fillerUnitId!: string;
}
