import { ArrayMaxSize, IsOptional, Length, Matches, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { CellKind, type TemplateCell, type TemplateContent } from './template.rules.js';

const KEY = /^[a-z][a-z0-9_]{0,29}$/;
const REF = /^[a-z][a-z0-9_]{0,29}(\.[a-z][a-z0-9_]{0,29})?$/;
const KEY_HELP = { message: '标识应以小写字母开头，只含小写字母、数字和下划线，最多30个。' };
const REF_HELP = { message: '核对的项目有误，请重新选择。' };
const LABEL_HELP = { message: '请填写名称，1至30个字。' };
const BOUND_HELP = { message: '上下限最多20个字符。' };

@InputType({ description: 'A column of a table.' })
export class TemplateColumnInput {
  @Field(() => String, { description: 'Lower case letters, digits and underscores.' })
  @Matches(KEY, KEY_HELP)
  key!: string;

  @Field(() => String, { description: 'What the person reads, 1 to 30 characters.' })
  @Length(1, 30, LABEL_HELP)
  label!: string;

  @Field(() => CellKind, { description: 'What it takes.' })
  kind!: CellKind;

  @Field(() => Boolean, { description: 'It may not be left empty.' })
  required!: boolean;

  @Field(() => String, { nullable: true, description: 'How to fill it in, at most 100 characters.' })
  @IsOptional()
  @Length(0, 100, { message: '填写说明最多100个字。' })
  help?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Of a choice, at most 30, of 1 to 30 characters.' })
  @ArrayMaxSize(30, { message: '选项最多30个。' })
  @Length(1, 30, { each: true, message: '每个选项1至30个字。' })
  choices!: string[];

  @Field(() => String, { nullable: true, description: 'Lower bound of a number or amount, a decimal.' })
  @IsOptional()
  @Length(0, 20, BOUND_HELP)
  least?: string | null;

  @Field(() => String, { nullable: true, description: 'Upper bound of a number or amount, a decimal.' })
  @IsOptional()
  @Length(0, 20, BOUND_HELP)
  most?: string | null;
}

@InputType({ description: 'A blank to fill in, or a table of them.' })
export class TemplateFieldInput extends TemplateColumnInput {
  @Field(() => [TemplateColumnInput], { defaultValue: [], description: 'Of a table, at most 12.' })
  @ArrayMaxSize(12, { message: '一个表格最多12列。' })
  @ValidateNested({ each: true })
  columns!: TemplateColumnInput[];
}

@InputType({ description: 'A term of a sum.' })
export class SumTermInput {
  @Field(() => String, { description: 'A field, or `table.column` for the sum of a column.' })
  @Matches(REF, REF_HELP)
  cell!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'It is taken off.' })
  subtract!: boolean;
}

@InputType({ description: 'The terms come to the total.' })
export class TemplateSumInput {
  @Field(() => [SumTermInput], { description: 'What is added or taken off, at most 20.' })
  @ArrayMaxSize(20, { message: '一条合计核对最多20项。' })
  @ValidateNested({ each: true })
  terms!: SumTermInput[];

  @Field(() => String, { description: 'A field, or `table.column`.' })
  @Matches(REF, REF_HELP)
  total!: string;
}

@InputType({ description: 'A cell that is compared with last period.' })
export class TemplateLastPeriodInput {
  @Field(() => String, { description: 'Of this period: a field, or `table.column`.' })
  @Matches(REF, REF_HELP)
  cell!: string;

  @Field(() => String, { description: 'Of last period.' })
  @Matches(REF, REF_HELP)
  lastCell!: string;

  @Field(() => Int, { description: 'How many percent it may differ, 0 to 1000.' })
  percent!: number;
}

@InputType({ description: 'What units fill in.' })
export class TemplateContentInput {
  @Field(() => String, { nullable: true, description: 'How it is filled in, at most 500 characters.' })
  @IsOptional()
  @Length(0, 500, { message: '填报说明最多500个字。' })
  guidance?: string | null;

  @Field(() => [TemplateFieldInput], { description: 'In the order of the form, at most 60.' })
  @ArrayMaxSize(60, { message: '一个模板最多60项。' })
  @ValidateNested({ each: true })
  fields!: TemplateFieldInput[];

  @Field(() => [TemplateSumInput], { defaultValue: [], description: 'What must add up, at most 20.' })
  @ArrayMaxSize(20, { message: '合计核对最多20条。' })
  @ValidateNested({ each: true })
  sums!: TemplateSumInput[];

  @Field(() => [TemplateLastPeriodInput], { defaultValue: [], description: 'Compared with last period, at most 20.' })
  @ArrayMaxSize(20, { message: '与上期核对最多20条。' })
  @ValidateNested({ each: true })
  lastPeriods!: TemplateLastPeriodInput[];

  @Field(() => [String], { defaultValue: [], description: 'Bodies that must have signed off, at most 6.' })
  @ArrayMaxSize(6, { message: '签字确认的机构最多6个。' })
  @Length(2, 30, { each: true, message: '签字确认的机构名称2至30个字。' })
  signOffs!: string[];

  @Field(() => Boolean, { defaultValue: false, description: 'A photo of the notice board is asked for.' })
  photo!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "A village's entry counts once its township has passed it.",
  })
  townshipReviews!: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'There may be nothing to report 本期无发生; never of what is published as it happens.',
  })
  allowsNil!: boolean;

  @Field(() => String, { nullable: true, description: 'The amount that the disclosure is about.' })
  @IsOptional()
  @Matches(REF, REF_HELP)
  totalCell?: string | null;
}

@InputType({ description: 'Another version of the template of an item, or its first.' })
export class SetDisclosureTemplateInput {
  @Field(() => ID, { description: 'The item of the catalogue.' })
  itemId!: string;

  @Field(() => Int, { description: 'Of the newest template that was seen; 0 when there was none.' })
  @Min(0, { message: '版本应为0或以上。' })
  version!: number;

  @Field(() => DayScalar, {
    description: 'A day of the period from which it holds: the one that ended last, the present one, or a later one.',
  })
  fromOn!: string;

  @Field(() => String, { description: 'Why, 2 to 200 characters. Stands in the trail.' })
  @Length(2, 200, { message: '请写明理由，2至200个字。' })
  reason!: string;

  @Field(() => TemplateContentInput, { description: 'All that units fill in.' })
  @ValidateNested()
  content!: TemplateContentInput;
}

/** Blank words and bounds are none. */
const said = (text: string | null | undefined): string | null => (text == null || text === '' ? null : text);

const cellOf = ({ key, label, kind, required, help, choices, least, most }: TemplateColumnInput): TemplateCell => ({
  ...{ key, label, kind, required, help: said(help), least: said(least), most: said(most) },
  choices: kind === CellKind.CHOICE ? choices : [],
});

/** The input as the rules read it. */
export const contentOf = ({ guidance, fields, sums, lastPeriods, totalCell, ...rest }: TemplateContentInput) =>
  ({
    guidance: said(guidance),
    fields: fields.map((field) => ({ ...cellOf(field), columns: field.columns.map(cellOf) })),
    sums: sums.map(({ terms, total }) => ({ terms: terms.map(({ cell, subtract }) => ({ cell, subtract })), total })),
    lastPeriods: lastPeriods.map(({ cell, lastCell, percent }) => ({ cell, lastCell, percent })),
    signOffs: rest.signOffs,
    photo: rest.photo,
    townshipReviews: rest.townshipReviews,
    allowsNil: rest.allowsNil,
    totalCell: said(totalCell),
  }) satisfies TemplateContent;
