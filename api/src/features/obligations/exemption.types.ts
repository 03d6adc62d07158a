import { Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ExemptionState, ExemptionStep } from './exemption.rules.js';

registerEnumType(ExemptionState, {
  name: 'ExemptionState',
  description: 'Where an exemption stands.',
  valuesConfig: {
    PROPOSED: { description: 'Waits for a leader; the obligation is owed meanwhile.' },
    APPROVED: { description: 'It is owed no more.' },
    DECLINED: { description: 'It is owed as before.' },
    WITHDRAWN: { description: 'Taken back by who proposed it.' },
    REVOKED: { description: 'Was approved, and is owed again.' },
  },
});
registerEnumType(ExemptionStep, {
  name: 'ExemptionStep',
  description: 'What can be done with an exemption.',
  valuesConfig: {
    WITHDRAW: { description: 'Take it back, by who proposed it.' },
    APPROVE: { description: 'Owed no more from today on. Needs EXEMPTION_DECIDE, and not to have proposed it.' },
    DECLINE: { description: 'Owed as before. Needs EXEMPTION_DECIDE.' },
    REVOKE: { description: 'Owed again, with the light that it has without it. Needs EXEMPTION_DECIDE.' },
  },
});

@ObjectType({
  description:
    'That a disclosure need not be published 免予公开, or a vehicle not sealed 免予封存: proposed by the office, or of its vehicle by the unit, decided by a leader.',
})
export class Exemption {
  @Field(() => ID, { description: 'Of the exemption.' })
  id!: string;

  @Field(() => ExemptionState, { description: 'Where it stands.' })
  state!: ExemptionState;

  @Field(() => String, { description: 'Chinese; why.' })
  reason!: string;

  @Field(() => String, { description: 'Who proposed it.' })
  proposer!: string;

  @Field(() => Date, { description: 'Business instant at which it was proposed, UTC.' })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who took the last step; null while it waits.' })
  decider!: string | null;

  @Field(() => Date, { nullable: true, description: 'Business instant of the last step, UTC; null while it waits.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Chinese; what was said of the last step; null while it waits.' })
  remark!: string | null;

  @Field(() => Int, { description: 'Handed back with a step, so that nobody decides what they have not seen.' })
  version!: number;

  @Field(() => [ExemptionStep], { description: 'What the viewer may do with it now.' })
  viewerCan!: ExemptionStep[];
}

@InputType({ description: 'Proposes that a disclosure need not be published, or a vehicle not sealed.' })
export class ProposeExemptionInput {
  @Field(() => ID, { description: 'The obligation: a disclosure, or a seal of a vehicle, that is open or not begun.' })
  obligationId!: string;

  @Field(() => String, { description: 'Why, as the unit will read it; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明理由，2至200个字。' })
  reason!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A step of an exemption.' })
export class StepExemptionInput {
  @Field(() => ID, { description: 'The exemption.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => ExemptionStep, { description: 'Which step.' })
  step!: ExemptionStep;

  @Field(() => String, { description: 'What is said of it; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明意见，2至200个字。' })
  remark!: string;
}
