import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PortalFamily } from './portal.rules.js';

registerEnumType(PortalFamily, {
  name: 'PortalFamily',
  description: "Who made a portal: its pages' own marks are known beforehand.",
  valuesConfig: {
    HANWEB: { description: '大汉.' },
    TRS: { description: '拓尔思 TRS.' },
    VSB: { description: '博达 VSB.' },
    NONE: { description: 'Another: meta tags, general rules and selectors.' },
  },
});

@ObjectType({ description: 'CSS selectors, for what is not found by itself; null: found by itself.' })
export class PageSelectors {
  @Field(() => String, { nullable: true, description: 'The entries of a list.' })
  entry!: string | null;

  @Field(() => String, { nullable: true, description: 'The link within an entry.' })
  link!: string | null;

  @Field(() => String, { nullable: true, description: 'The title, within an entry or in an article.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'The day, within an entry or in an article.' })
  date!: string | null;

  @Field(() => String, { nullable: true, description: 'The link to the next page.' })
  next!: string | null;

  @Field(() => String, { nullable: true, description: 'The source 信息来源 of an article.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'The body of an article.' })
  body!: string | null;
}

@ObjectType({ description: 'An item of the catalogue that a column can be for.' })
export class ColumnItem {
  @Field(() => ID, { description: 'Of the item.' })
  id!: string;

  @Field(() => String, { description: 'Such as 临时救助.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its livelihood area 民生领域; null when it is of none.' })
  area!: string | null;
}

@ObjectType({ description: "How a portal's column is asked for and read." })
export class PortalSettings {
  @Field(() => String, { description: "Address of the column's list." })
  listUrl!: string;

  @Field(() => PortalFamily, { description: 'Who made the portal.' })
  family!: PortalFamily;

  @Field(() => PageSelectors, { description: 'For what is not found by itself.' })
  selectors!: PageSelectors;

  @Field(() => Int, { description: 'Milliseconds between two requests to one host.' })
  delayMs!: number;

  @Field(() => ID, { nullable: true, description: 'The item that the column is for; null: for no single one.' })
  itemId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of that item; null: there is none.' })
  itemName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The livelihood area 民生领域 that the column is for; null: for no single one.',
  })
  area!: string | null;
}
