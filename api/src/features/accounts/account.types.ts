import { Field, ID, ObjectType } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { UserError } from '../../core/graphql/user-errors.js';
import { UnitName } from '../units/unit-name.js';
import { HomeKind, Role } from './roles.js';

/** A role in a unit, held by the viewer. */
@ObjectType('Post', { description: 'A role in a unit.' })
export class PostView {
  @Field(() => Role, { description: 'What the person is there.' })
  role!: string;

  @Field(() => UnitName, { description: 'Where.' })
  unit!: UnitName;
}

/** The signed-in person. */
@ObjectType('Viewer', { description: 'The signed-in person.' })
export class ViewerView {
  @Field(() => ID, { description: 'Of the account.' })
  id!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'The name to sign in with.' })
  username!: string;

  @Field(() => [PostView], { description: 'Posts held today, the first decides the home page.' })
  posts!: PostView[];

  @Field(() => [Permission], {
    description: 'What the posts permit somewhere; records say in `viewerCan` what they permit there.',
  })
  permissions!: Permission[];

  @Field(() => HomeKind, { description: 'Which home page serves the first post.' })
  homeKind!: HomeKind;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant of the sign-in before this one, UTC; null at the first.',
  })
  lastSignInAt!: Date | null;
}

/** A person as named by a record. */
@ObjectType('Person', { description: 'A person as named by a record.' })
export class Person {
  @Field(() => ID, { description: 'Of the account.' })
  id!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'Unit and post, such as 党风政风监督室 主任.' })
  postTitle!: string;
}

@ObjectType({ description: 'Who is signed in now, or why not.' })
export class SignInPayload {
  @Field(() => ViewerView, { nullable: true, description: 'Null when it was refused.' })
  viewer!: ViewerView | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
