import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A person's account. Its rights come from the posts held, never from the account. */
@Entity({ tableName: 'account' })
export class Account {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  username!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  passwordHash!: string;

  @Property({ type: 'timestamptz', nullable: true })
  disabledAt: Date | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  lastSignInAt: Date | null = null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A role in a unit, held by an account. */
@Entity({ tableName: 'post' })
export class Post {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  accountId!: string;

  @Property({ type: 'uuid' })
  unitId!: string;

  @Property({ type: 'text' })
  role!: string;

  /** as the office calls it, such as 副书记 */
  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}
