import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../core/graphql/user-errors.js';
import { Unmatched } from '../disclosures/matching.rules.js';
import { PortalSettings } from './portal.types.js';
import { SourceKind } from './source-kind.js';

registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'How a source is captured.',
  valuesConfig: {
    WECHAT: { description: 'A WeChat official account 微信公众号.' },
    PORTAL: { description: 'A column of a government portal 政府网站栏目.' },
    LINK: {
      description:
        'Articles whose addresses people paste 粘贴链接: taken one at a time, looked at again as others are.',
    },
    FILE: { description: 'Tables of what was published 公开台账, imported; nothing is asked for.' },
  },
});

registerEnumType(Unmatched, {
  name: 'UnmatchedReason',
  description: 'Why an article came to nothing.',
  valuesConfig: {
    NO_ITEM: { description: 'The title speaks of no item of the catalogue.' },
    NO_PERIOD: { description: 'The title names no period that the item has.' },
    NOT_OWED: { description: 'The unit that the title names does not owe that item.' },
    AMBIGUOUS_UNIT: { description: 'Several units fit the name in the title, and nothing says which is meant.' },
    NO_DISCLOSURE: { description: 'An officer found that it discloses nothing 不是公开内容.' },
    NO_DAY: { description: 'Neither the list nor the article says when it was published.' },
  },
});

/** A channel that a unit publishes on. Its secret never leaves the server. */
@ObjectType({ description: 'A channel that a unit publishes on.' })
export class Source {
  @Field(() => ID, { description: 'Of the source.' })
  id!: string;

  @Field(() => String, { description: 'Such as 沙河街道微信公众号.' })
  name!: string;

  @Field(() => SourceKind, { description: 'How it is captured.' })
  kind!: SourceKind;

  @Field(() => Int, { description: 'Captured articles that were matched to nothing.' })
  unmatched!: number;

  @Field(() => Boolean, { description: 'Captured by itself; false: stopped 停用.' })
  enabled!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes between two captures; after failures longer, an hour at most; null: captured by hand only.',
  })
  everyMinutes!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days without anything new after which it counts as silent 沉默; null: never.',
  })
  silentAfterDays!: number | null;

  @Field(() => Int, { description: 'Goes up with each change; hand it back with the next one.' })
  version!: number;

  @Field(() => PortalSettings, { nullable: true, description: 'How its pages are read; null for other kinds.' })
  portal!: PortalSettings | null;

  @Field(() => String, { nullable: true, description: 'AppID of an official account; null for other kinds.' })
  appId!: string | null;

  unitId!: string;
  unitPath!: string;
}

@ObjectType({
  description:
    'A source as named by a record that the viewer may read, even where the source itself lies outside their scope: no settings, no runs.',
})
export class SourceName {
  @Field(() => ID, { description: 'Of the source.' })
  id!: string;

  @Field(() => String, { description: 'Such as 沙河街道微信公众号.' })
  name!: string;

  @Field(() => SourceKind, { description: 'How it is captured.' })
  kind!: SourceKind;
}

@ObjectType({ description: 'The source, or why not.' })
export class SourcePayload {
  @Field(() => Source, { nullable: true, description: 'Null when it was refused.' })
  source!: Source | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}
