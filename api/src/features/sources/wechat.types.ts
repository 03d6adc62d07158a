import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';
import { TrialEntry, TrialProblem } from './portal-trial.types.js';

@ObjectType({ description: 'What a capture of an official account would bring.' })
export class WeChatTrial {
  @Field(() => [TrialEntry], { description: 'Of its newest published messages, at most 20, newest first.' })
  entries!: TrialEntry[];

  @Field(() => Int, { description: 'Published messages in all; one may hold several articles.' })
  total!: number;

  @Field(() => TrialProblem, { nullable: true, description: 'Why the account could not be read; null when it could.' })
  problem!: TrialProblem | null;
}

@ObjectType({ description: 'The trial, or why not.' })
export class WeChatTrialPayload {
  @Field(() => WeChatTrial, { nullable: true, description: 'Null when it was refused.' })
  trial!: WeChatTrial | null;

  @Field(() => [UserError], { description: 'Empty when it was tried.' })
  errors!: UserError[];
}
