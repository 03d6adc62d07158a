import { IsIn, IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PORTAL_FAMILIES, PortalFamily } from './portal.rules.js';
import { EVERY, TOO_OFTEN, TOO_SELDOM } from './source.inputs.js';

const TOO_LONG = { message: '选择器最多200个字符。' };
const selector = (what: string) =>
  ({ nullable: true, description: `CSS selector of ${what}; null: found by itself.` }) as const;

/** What neither meta tags nor the family give. */
@InputType({ description: 'CSS selectors, for what is not found by itself. Where several match, the first is meant.' })
export class PageSelectorsInput {
  @Field(() => String, selector('the entries of a list'))
  @MaxLength(200, TOO_LONG)
  entry?: string | null;

  @Field(() => String, selector('the link within an entry'))
  @MaxLength(200, TOO_LONG)
  link?: string | null;

  @Field(() => String, selector('the title, within an entry or in an article'))
  @MaxLength(200, TOO_LONG)
  title?: string | null;

  @Field(() => String, selector('the day, within an entry or in an article'))
  @MaxLength(200, TOO_LONG)
  date?: string | null;

  @Field(() => String, selector('the link to the next page'))
  @MaxLength(200, TOO_LONG)
  next?: string | null;

  @Field(() => String, selector('the source 信息来源 of an article'))
  @MaxLength(200, TOO_LONG)
  source?: string | null;

  @Field(() => String, selector('the body of an article'))
  @MaxLength(200, TOO_LONG)
  body?: string | null;
}

/** How a column is captured. */
@InputType()
abstract class PortalSettingsInput {
  @Field(() => String, { description: 'Such as 区民政局网站·社会救助; 2 to 60 characters.' })
  @Length(2, 60, { message: '请填写来源名称，2至60个字。' })
  name!: string;

  @Field(() => String, {
    description:
      "Address of the column's list, or of a feed in its place (RSS, Atom, JSON Feed); http or https, at most 500 characters.",
  })
  @Length(8, 500, { message: '请填写栏目列表的网址。' })
  listUrl!: string;

  @Field(() => PortalFamily, { description: 'Who made the portal.' })
  @IsIn(PORTAL_FAMILIES, { message: '请选择网站类型。' })
  family!: PortalFamily;

  @Field(() => PageSelectorsInput, { description: 'For what is not found by itself.' })
  selectors!: PageSelectorsInput;

  @Field(() => Int, {
    description: 'Milliseconds between two requests to one host, 500 to 60,000; less only for hosts that were allowed.',
  })
  @Min(0, { message: '请求间隔不能小于0毫秒。' })
  @Max(60_000, { message: '请求间隔最多60秒。' })
  delayMs!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The item of the catalogue that the column is for, where it is for one only: what its titles say is narrowed to it, and where they name none it counts. Null: none; left out: as it was.',
  })
  itemId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The livelihood area 民生领域 that the column is for, by name, in place of an item: what its titles say is narrowed to items of it. Null: none; left out: as it was.',
  })
  @IsOptional()
  @Length(2, 20, { message: '民生领域名称为2至20个字。' })
  area?: string | null;
}

@InputType({ description: 'A column of a portal, tried out: nothing is kept.' })
export class TryPortalInput extends PortalSettingsInput {
  @Field(() => ID, { description: 'Whose channel it is; entries are matched to it and to units below it.' })
  unitId!: string;
}

@InputType({ description: 'A column of a portal to be captured from now on.' })
export class ConnectPortalInput extends TryPortalInput {
  @Field(() => Int, EVERY)
  @IsOptional()
  @Min(5, TOO_OFTEN)
  @Max(10_080, TOO_SELDOM)
  everyMinutes?: number | null;

  @Field(() => String, {
    description: '8 to 100 letters, digits, - or _; a repeat with the same key connects nothing more.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'How a column of a portal is captured from the next run on; all of it.' })
export class ChangePortalInput extends PortalSettingsInput {
  @Field(() => ID, { description: 'The source.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}
