import { IsOptional, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { TextFilter } from '../../core/graphql/filters.js';
import { Role } from './roles.js';

@InputType({ description: 'Narrows accounts; all parts together.' })
export class AccountFilter {
  @Field(() => TextFilter, { nullable: true, description: 'In the full name or the name to sign in with.' })
  text?: TextFilter | null;

  @Field(() => Role, { nullable: true, description: 'Who holds this role, or is to hold it.' })
  role?: Role | null;

  @Field(() => ID, { nullable: true, description: 'Who holds a post in this unit, or is to hold one.' })
  unitId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only disabled ones; false: only those that may sign in.',
  })
  disabled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those whose holder has chosen a password; false: only those still to be let in.',
  })
  activated?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those for which something waits for a second person.',
  })
  awaiting?: boolean | null;
}

@InputType({ description: 'A new account; it has no password until its holder opens an invitation.' })
export class CreateAccountInput {
  @Field(() => String, { description: '2 to 32 letters, digits, dots, dashes; regardless of case.' })
  @Matches(/^[a-zA-Z][a-zA-Z0-9._-]{1,31}$/, { message: '用户名应以字母开头，2至32个字母、数字、点或横线。' })
  username!: string;

  @Field(() => String, { description: 'Full name; 2 to 30 characters.' })
  @Length(2, 30, { message: '姓名应为2至30个字。' })
  name!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Whether an account may sign in.' })
export class SwitchAccountInput {
  @Field(() => ID, { description: 'Of the account.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why; 2 to 200 characters. Stands in the trail.' })
  @Length(2, 200, { message: '请写明理由，2至200个字。' })
  reason!: string;
}

@InputType({
  description: 'A post for somebody else; a role with power gives no right until a second person confirms it.',
})
export class GrantPostInput {
  @Field(() => ID, { description: 'Whose.' })
  accountId!: string;

  @Field(() => ID, { description: 'Where.' })
  unitId!: string;

  @Field(() => Role, { description: 'What the person is there; it must be one of that kind of unit.' })
  role!: Role;

  @Field(() => String, { description: 'As the office calls it, such as 副书记; 1 to 30 characters.' })
  @Length(1, 30, { message: '职务应为1至30个字。' })
  title!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The first business day; null: at once.' })
  @IsOptional()
  fromOn?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last business day; null: until it is ended.' })
  @IsOptional()
  untilOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The account in whose place the person acts 代理; they hold this role there, and `untilOn` is needed.',
  })
  standsInForId?: string | null;

  @Field(() => String, { description: 'Why, such as the document that decided it; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明依据，2至200个字。' })
  reason!: string;

  @Field(() => String, { description: 'A repeat with the same key answers with the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'What somebody may say of a step that explains itself.' })
export abstract class Remarked {
  @Field(() => String, {
    nullable: true,
    description:
      'What is to be remembered 说明, at most 200 characters: it stands in the trail and in the security event.',
  })
  @IsOptional()
  @MaxLength(200, { message: '说明请不超过200个字。' })
  remark?: string | null;
}

@InputType({ description: 'A post that waits for a second person.' })
export class PostRefInput extends Remarked {
  @Field(() => ID, { description: 'Of the post.' })
  id!: string;
}

@InputType({ description: 'A post that is refused or ended, with the reason.' })
export class EndPostInput {
  @Field(() => ID, { description: 'Of the post.' })
  id!: string;

  @Field(() => String, { description: 'Why; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明理由，2至200个字。' })
  reason!: string;
}

@InputType({ description: 'Whether a role asks for a second factor.' })
export class SetRoleRuleInput {
  @Field(() => Role, { description: 'Which role.' })
  role!: Role;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => Boolean, { description: 'Nobody acts in it without a second factor.' })
  secondFactor!: boolean;

  @Field(() => String, { description: 'Why; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明理由，2至200个字。' })
  reason!: string;
}
