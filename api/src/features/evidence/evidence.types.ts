import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { PageParticulars } from './particulars.types.js';
import { RevisionState, Shrinkage } from './revision.rules.js';

registerEnumType(RevisionState, {
  name: 'PageState',
  description: 'What a look found the page of an entry to be.',
  valuesConfig: {
    FIRST: { description: '首次留存: as it was captured.' },
    CHANGED: { description: '内容有改动: title, text or tables differ.' },
    GONE: {
      description:
        '已撤下: not found on two looks, or withdrawn by its account. Right when its display is over, otherwise a dead link.',
    },
    BACK: { description: '恢复: it can be opened again.' },
  },
});

registerEnumType(Shrinkage, {
  name: 'PageShrinkage',
  description: 'What is less than in the revision before.',
  valuesConfig: {
    TEXT: { description: 'More than a tenth of the text is missing.' },
    ROWS: { description: 'Tables have fewer rows.' },
    AMOUNT: { description: 'A smaller amount, or none any more.' },
  },
});

@ObjectType({ description: 'A page as it came, kept by its hash.' })
export class KeptPage {
  @Field(() => String, { description: 'SHA-256 of its bytes, hexadecimal. It stays when the page is erased.' })
  hash!: string;

  @Field(() => String, { description: 'As the channel named it, such as text/html; charset=utf-8.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => Boolean, { description: 'Its display is over: the bytes are gone, the hash stays.' })
  erased!: boolean;
}

@ObjectType({ description: 'The page of an entry as one look found it.' })
export class PageRevision {
  @Field(() => ID, { description: 'Of the revision.' })
  id!: string;

  @Field(() => Int, { description: 'Counts up from 1.' })
  number!: number;

  @Field(() => RevisionState, { description: 'What it was found to be.' })
  state!: RevisionState;

  @Field(() => Date, { description: 'Business instant of the look, UTC.' })
  lookedAt!: Date;

  @Field(() => String, { description: 'As it was published; what is personal is hidden.' })
  title!: string;

  @Field(() => Int, { description: 'Characters of the text, blanks not counted; 0 where it was gone.' })
  textLength!: number;

  @Field(() => Int, { description: 'Rows of its data tables together; 0 where it was gone.' })
  tableRows!: number;

  @Field(() => String, { nullable: true, description: 'Yuan with two decimals; null where it names none.' })
  amount!: string | null;

  @Field(() => [Shrinkage], {
    description: 'What is less than in the last revision before it that could be read. Empty where nothing is.',
  })
  shrunk!: Shrinkage[];

  @Field(() => Boolean, {
    description:
      'By its new title it would be matched to something else. Nothing was changed by that: a person may want to look.',
  })
  otherwise!: boolean;

  @Field(() => PageParticulars, {
    nullable: true,
    description:
      'What the page says about itself. Null where it was gone, once erased, and where it was kept before anybody asked for that.',
  })
  particulars!: PageParticulars | null;

  @Field(() => Boolean, {
    description:
      'It says something else about itself than the last one before it that could be read: another number, issuer or day, or another validity.',
  })
  restated!: boolean;

  @Field(() => Boolean, {
    description: 'Its display is over: title and measures stay, text, pages and particulars are erased.',
  })
  erased!: boolean;

  hashes!: string[];
  /** the last one before it that could be read */
  last!: PageRevision | null;
}

@ObjectType({
  description:
    'What is kept of the page of an entry 原页留存 and of the files that it links to, and how looking at it again went.',
})
export class PageEvidence {
  @Field(() => [PageRevision], { description: 'Newest first.' })
  revisions!: PageRevision[];

  @Field(() => Date, { description: 'Business instant of the last look that came to an answer, UTC.' })
  lookedAt!: Date;

  @Field(() => Date, { description: 'Business instant of the last look that found it, UTC.' })
  foundAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description:
      'Business instant of a look that did not find it, UTC: it is asked for again before it counts as gone. Null otherwise.',
  })
  missedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chinese; why the last look came to no answer, which says nothing of the page. Null when it did.',
  })
  failure!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Business instant of the next look, UTC; null: none, or nobody watches it.',
  })
  dueAt!: Date | null;

  @Field(() => Boolean, {
    description:
      'Its page is looked at again by itself: its source is captured by itself, or holds pasted links; false: the source is stopped 停用, captured by hand, or holds tables.',
  })
  watched!: boolean;

  /** there is a page that can be asked for */
  lookable!: boolean;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'Last day of the display 公示期, by the version of the item that holds for the period; null: it is none.',
  })
  displayEndsOn!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it was still there two days after the last display on its page had ended: the day between is there to take it down.',
  })
  leftUp!: boolean;

  /** last day of the last display on the page; null: something on it is no display */
  upUntil!: string | null;

  unitPath!: string;
  articleId!: string;
}
