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

  /** null: invited, and nobody has chosen a password yet */
  @Property({ type: 'text', nullable: true })
  passwordHash: string | null = null;

  /** system instant */
  @Property({ type: 'timestamptz', nullable: true })
  passwordSetAt: Date | null = null;

  /** the district whose administrators look after it */
  @Property({ type: 'uuid' })
  districtId!: string;

  @Property({ type: 'integer' })
  version!: number;

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

  /** null: a second person has not confirmed it, and it gives no right */
  @Property({ type: 'timestamptz', nullable: true })
  confirmedAt: Date | null = null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}
