import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FileKind } from './attachment.rules.js';
import { RevisionState } from './revision.rules.js';

registerEnumType(FileKind, {
  name: 'FileKind',
  description: 'What the bytes of a file are, whatever its name says.',
  valuesConfig: {
    PDF: { description: 'A PDF.' },
    WORD: { description: 'A document of Word or WPS, or RTF.' },
    SHEET: { description: 'A workbook.' },
    SLIDES: { description: 'Slides.' },
    OFD: { description: 'An OFD 版式文档.' },
    ARCHIVE: { description: 'ZIP, RAR, 7z or gzip.' },
    PICTURE: { description: 'A picture.' },
    TEXT: { description: 'Plain text, CSV among it.' },
    OTHER: { description: 'Something else.' },
  },
});

@ObjectType({ description: 'A file that a page links to, as one look found it.' })
export class AttachmentRevision {
  @Field(() => ID, { description: 'Of the revision.' })
  id!: string;

  @Field(() => Int, { description: 'Counts up from 1.' })
  number!: number;

  @Field(() => RevisionState, { description: 'What it was found to be; CHANGED: its bytes differ.' })
  state!: RevisionState;

  @Field(() => Date, { description: 'Business instant of the look, UTC.' })
  lookedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its bytes, hexadecimal; stays when they are erased. Null where it was gone.',
  })
  hash!: string | null;

  @Field(() => FileKind, { nullable: true, description: 'What it is by its bytes; null where it was gone.' })
  kind!: FileKind | null;

  @Field(() => Int, { nullable: true, description: 'Bytes; null where it was gone.' })
  size!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Bytes more than the last one before it that was there, negative when it has become smaller; null where there is nothing to compare.',
  })
  grown!: number | null;

  @Field(() => Boolean, { description: 'Its name promises another kind of file than it is.' })
  misnamed!: boolean;

  @Field(() => Boolean, { description: 'The display is over: the bytes are gone.' })
  erased!: boolean;
}

@ObjectType({ description: 'A file that the page of an entry links to 附件, kept as it came.' })
export class PageAttachment {
  @Field(() => ID, { description: 'Of the attachment.' })
  id!: string;

  @Field(() => Int, { description: 'Its place on the page when it was first seen, from 1.' })
  position!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The words of the link, what is personal hidden; null once erased.',
  })
  name!: string | null;

  @Field(() => [AttachmentRevision], { description: 'Newest first; empty while it could not be had yet.' })
  revisions!: AttachmentRevision[];

  @Field(() => Boolean, { description: 'The page still links to it.' })
  listed!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant of the look by which the page linked to it no more, UTC; null while it does.',
  })
  unlistedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant of the last time that it was asked for and answered, UTC; null: never.',
  })
  lookedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant of the last time that it was there, UTC; null: never.',
  })
  foundAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Business instant at which it was not found, UTC: it is asked for again before it counts as gone. Null otherwise.',
  })
  missedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chinese; why it could not be had the last time; it is tried again. Null when it could.',
  })
  failure!: string | null;
}
