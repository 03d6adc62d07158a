import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

/** What a link of a finding leads to. */
export enum FindingLinkKind {
  REVISION = 'REVISION',
  DISCLOSURE = 'DISCLOSURE',
  OBLIGATION = 'OBLIGATION',
  FILE = 'FILE',
}
registerEnumType(FindingLinkKind, {
  name: 'FindingLinkKind',
  description: 'What a link of a finding leads to.',
  valuesConfig: {
    REVISION: { description: '留存的网页: the page of an entry as one look found it.' },
    DISCLOSURE: { description: '公开内容: an entry.' },
    OBLIGATION: { description: '应办事项: something owed.' },
    FILE: { description: '附件: a picture or file that whoever found it uploaded.' },
  },
});

@ObjectType({ description: 'What proves a finding: the exact record.' })
export class FindingLink {
  @Field(() => FindingLinkKind, { description: 'What it leads to.' })
  kind!: FindingLinkKind;

  @Field(() => ID, { description: 'Of the revision, the entry, what is owed, or the file.' })
  targetId!: string;

  @Field(() => String, { description: 'Chinese; what it is called.' })
  title!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The entry to open, of a revision or an entry; null for the others.',
  })
  disclosureId!: string | null;

  @Field(() => String, { nullable: true, description: 'Where a file is had, such as /files/…; null for the others.' })
  url!: string | null;
}

@InputType({ description: 'A proof of a finding: a record that the finder sees, or a file that they uploaded.' })
export class FindingLinkInput {
  @Field(() => FindingLinkKind, { description: 'What it leads to.' })
  kind!: FindingLinkKind;

  @Field(() => ID, { description: 'Of the revision, the entry, what is owed, or the file.' })
  id!: string;
}
