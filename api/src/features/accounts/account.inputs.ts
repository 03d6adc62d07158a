import { Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';

/** Name and password of an account. */
@InputType({ description: 'Name and password of an account.' })
export class SignInInput {
  @Field(() => String, { description: 'Regardless of case.' })
  @Length(1, 64, { message: '请输入用户名。' })
  username!: string;

  @Field(() => String, { description: 'As typed; blanks count.' })
  @Length(1, 200, { message: '请输入密码。' })
  password!: string;
}
