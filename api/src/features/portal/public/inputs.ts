import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../../core/graphql/day-scalar.js';
import { SortDirection } from '../../../core/graphql/filters.js';
import { PublicAffair } from './item.type.js';
import { PublicUnitKind } from './unit.type.js';

/** Which way a list runs, in the words of this schema. */
export const PublicDirection = { ...SortDirection };
registerEnumType(PublicDirection, {
  name: 'SortDirection',
  description: 'Which way a list runs. 排序方向。',
  valuesConfig: {
    ASC: { description: 'Smallest or earliest first. 升序。' },
    DESC: { description: 'Largest or latest first. 降序。' },
  },
});

@InputType('IdFilter', { description: 'Narrows an id. 按标识筛选。' })
export class PublicIdFilter {
  @Field(() => ID, { nullable: true, description: 'Equals. 等于。' })
  eq?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Is one of these, 100 at most. 属于其中之一，最多100个。' })
  oneOf?: string[] | null;
}

@InputType('TextFilter', { description: 'Narrows a text. 按文字筛选。' })
export class PublicTextFilter {
  @Field(() => String, { nullable: true, description: 'Equals. 等于。' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Is one of these, 100 at most. 属于其中之一，最多100个。' })
  oneOf?: string[] | null;
}

@InputType('DateRange', { description: 'From and to, both included. 起止日期，含首尾。' })
export class PublicDateRange {
  @Field(() => DayScalar, { nullable: true, description: 'First day; open without it. 起始日期。' })
  from?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day; open without it. 截止日期。' })
  to?: string | null;
}

@InputType('SearchFilter', { description: 'Words that are looked for. 搜索词。' })
export class PublicSearchFilter {
  @Field(() => String, {
    description:
      'One or several words, parted by blanks, of two characters at least each: all must stand in title, text or unit. 一个或多个词，以空格分隔，每个至少两个字；标题、正文或单位名称须全部包含。',
  })
  contains!: string;
}

@InputType('UnitFilter', { description: 'Narrows units. 筛选单位。' })
export class PublicUnitFilter {
  @Field(() => PublicUnitKind, { nullable: true, description: 'Of this kind. 单位类别。' })
  kind?: PublicUnitKind | null;

  @Field(() => ID, { nullable: true, description: 'Directly below this unit. 直属上级单位。' })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of its name. 名称包含。' })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'That exist today. 今天仍在。' })
  open?: boolean | null;
}

@InputType('ItemFilter', { description: 'Narrows items. 筛选事项。' })
export class PublicItemFilter {
  @Field(() => PublicAffair, { nullable: true, description: 'Of this affair. 属于哪一务。' })
  affair?: string | null;

  @Field(() => PublicTextFilter, { nullable: true, description: 'By livelihood area. 民生领域。' })
  area?: PublicTextFilter | null;

  @Field(() => PublicTextFilter, { nullable: true, description: 'By code. 事项编码。' })
  code?: PublicTextFilter | null;
}

@InputType('DisclosureFilter', { description: 'Narrows disclosures; all of it must hold. 筛选公开内容，须同时满足。' })
export class PublicDisclosureFilter {
  @Field(() => PublicIdFilter, { nullable: true, description: 'By unit itself. 公开主体。' })
  unitId?: PublicIdFilter | null;

  @Field(() => ID, { nullable: true, description: 'Of this unit and all below it today. 某单位及其下级。' })
  under?: string | null;

  @Field(() => PublicIdFilter, { nullable: true, description: 'By item. 公开事项。' })
  itemId?: PublicIdFilter | null;

  @Field(() => PublicAffair, { nullable: true, description: 'Of this affair. 属于哪一务。' })
  affair?: string | null;

  @Field(() => PublicTextFilter, { nullable: true, description: 'By livelihood area of its item. 民生领域。' })
  area?: PublicTextFilter | null;

  @Field(() => PublicTextFilter, { nullable: true, description: 'By key of its period. 所属时期的编码。' })
  period?: PublicTextFilter | null;

  @Field(() => PublicDateRange, { nullable: true, description: 'By day of publication. 公开日期。' })
  publishedOn?: PublicDateRange | null;

  @Field(() => Boolean, { nullable: true, description: 'With or without funds. 是否有公开资金。' })
  hasAmount?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Saying that nothing happened, or not. 是否本期无发生。' })
  nil?: boolean | null;

  @Field(() => PublicSearchFilter, { nullable: true, description: 'That have these words. 全文搜索。' })
  text?: PublicSearchFilter | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Changed at or after this instant, UTC: begin with an early one, then hand back `synchronisedAt` of the last round. 自该时刻起有变化的；下一轮请传入上一轮的 synchronisedAt。',
  })
  updatedSince?: Date | null;
}

export enum DisclosureSortField {
  PUBLISHED_ON = 'PUBLISHED_ON',
  UPDATED_AT = 'UPDATED_AT',
  AMOUNT = 'AMOUNT',
}
registerEnumType(DisclosureSortField, {
  name: 'DisclosureSortField',
  description: 'What disclosures are ordered by. 公开内容的排序字段。',
  valuesConfig: {
    PUBLISHED_ON: { description: 'Day of publication. 公开日期。' },
    UPDATED_AT: { description: 'Instant of the last change. 最近变化的时刻。' },
    AMOUNT: { description: 'Funds; entries without any come last. 公开资金；没有的排在最后。' },
  },
});

@InputType('DisclosureSort', { description: 'A key of the order. 一个排序条件。' })
export class PublicDisclosureSort {
  @Field(() => DisclosureSortField, { description: 'By what. 字段。' })
  field!: DisclosureSortField;

  @Field(() => PublicDirection, { description: 'Which way. 方向。' })
  direction!: SortDirection;
}
