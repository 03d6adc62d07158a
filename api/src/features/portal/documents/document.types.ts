import { Length, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A document that is stored for a key 登记的查询: it is asked for by its hash.' })
export class PortalDocument {
  @Field(() => ID, { description: 'Of the document.' })
  id!: string;

  @Field(() => String, { description: 'SHA-256 of its text, 64 hexadecimal digits.' })
  hash!: string;

  @Field(() => String, { description: 'What its operation calls itself; a dash without a name.' })
  name!: string;

  @Field(() => String, { description: 'Its text.' })
  text!: string;

  @Field(() => Int, { description: 'Levels of fields.' })
  depth!: number;

  @Field(() => Int, { description: 'Fields under another name.' })
  aliases!: number;

  @Field(() => Int, { description: 'Points with pages of one entry, where its variables decide.' })
  costLeast!: number;

  @Field(() => Int, { description: 'Points with pages of a hundred entries, where its variables decide.' })
  costMost!: number;

  @Field(() => String, { description: 'Who stored it.' })
  storedBy!: string;

  @Field(() => Date, { description: 'Business instant at which it was stored, UTC.' })
  storedAt!: Date;
}

const MOST_FILE = 1_000_000;

@InputType({ description: 'Documents that a key may ask for by their hashes.' })
export class StorePortalDocumentsInput {
  @Field(() => ID, { description: 'The key.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, {
    description:
      'Text of a file: a manifest of Apollo, a map from SHA-256 to text as graphql-codegen writes it, or one document; 200 documents at most. One that is stored already changes nothing.',
  })
  @MinLength(1, { message: '请选择文件，或粘贴查询。' })
  @MaxLength(MOST_FILE, { message: '文件过大，请分开登记。' })
  file!: string;

  @Field(() => String, { description: 'What is said of it; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明意见，2至200个字。' })
  remark!: string;
}

@InputType({ description: 'A stored document that a key may ask for no more.' })
export class RemovePortalDocumentInput {
  @Field(() => ID, { description: 'The key.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => String, { description: 'What is said of it; 2 to 200 characters.' })
  @Length(2, 200, { message: '请写明意见，2至200个字。' })
  remark!: string;
}
