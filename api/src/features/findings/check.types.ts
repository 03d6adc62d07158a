import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { CheckDimension, CheckOutcome } from './check.js';
import { Finding } from './finding.types.js';

registerEnumType(CheckDimension, {
  name: 'CheckDimension',
  description: 'What a check asks after.',
  valuesConfig: {
    TIMELY: { description: '及时: published by the due day.' },
    STANDARD: { description: '规范: in the form that is asked for, and nobody’s secrets in it.' },
    COMPLETE: { description: '到位: nothing left out, and it adds up.' },
  },
});
registerEnumType(CheckOutcome, {
  name: 'CheckOutcome',
  description: 'What came of a check.',
  valuesConfig: {
    PASS: { description: '通过: as it should be.' },
    FAIL: { description: '不通过: proposed as a finding.' },
    NOT_APPLICABLE: { description: '不适用: nothing to ask here.' },
  },
});

@ObjectType({ description: 'A check 核查: one question that is asked of every entry.' })
export class DisclosureCheck {
  @Field(() => String, { description: 'Stays the same; findings name it, such as ON_TIME.' })
  code!: string;

  @Field(() => CheckDimension, { description: 'What it asks after.' })
  dimension!: CheckDimension;

  @Field(() => String, { description: 'Chinese; what is as it should be, such as 合计相符.' })
  title!: string;

  @Field(() => String, { description: 'Chinese; what is wrong when it fails.' })
  problem!: string;
}

@ObjectType({ description: 'What a check said of an entry.' })
export class CheckResult {
  @Field(() => DisclosureCheck, { description: 'Which check.' })
  check!: DisclosureCheck;

  @Field(() => CheckOutcome, { description: 'What came of it.' })
  outcome!: CheckOutcome;

  @Field(() => [String], {
    description: 'Chinese; what proves it where it failed, why there was nothing to ask where it does not apply.',
  })
  evidence!: string[];

  @Field(() => Finding, {
    nullable: true,
    description: 'What it proposed, whatever became of that; null when nothing.',
  })
  finding!: Finding | null;
}

@ObjectType({ description: 'What the checks said of an entry the last time.' })
export class DisclosureChecks {
  @Field(() => Date, { description: 'Business instant, UTC.' })
  checkedAt!: Date;

  @Field(() => [CheckResult], { description: 'One for each check; empty for an entry that does not count.' })
  results!: CheckResult[];
}
