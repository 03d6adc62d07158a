import { PaperKind } from './paper.kind.js';

/** A merge field of a template: what stands in its place is taken from the letter, or the bulletin. */
export interface LetterField {
  readonly name: string;
  /** Chinese; what it is, and when it is empty */
  readonly meaning: string;
  /** a paragraph of its own: it becomes several */
  readonly alone: boolean;
  /** nothing stands for it in some letters: a text that has it is not printed then */
  readonly mayBeEmpty: boolean;
  /** kinds whose templates must have it: what the letter says must stand on its paper */
  readonly neededBy: readonly PaperKind[];
}

const { BULLETIN, ...LETTERS } = PaperKind;
const ALL: readonly PaperKind[] = Object.values(LETTERS);
const IN_BULLETINS: readonly PaperKind[] = [BULLETIN];
const field = <Name extends string>(name: Name, meaning: string, neededBy: readonly PaperKind[] = []) => ({
  ...{ name, meaning, neededBy, alone: false, mayBeEmpty: false },
});

/** Every field of letters. */
export const LETTER_FIELDS = [
  field('发文单位', '发文机关在印发当日的全称', ALL),
  field('主送单位', '主送单位在印发当日的全称；草稿写给几个单位时一并列出', ALL),
  field('标题', '拟稿时所写的标题', ALL),
  field('文书名称', '监督建议、整改通知书或情况说明通知'),
  field('文号', '印发时所编的发文字号；登记文号后为登记的文号，未编号时写明未编号'),
  field('承办部门', '拟稿并复核反馈的部门'),
  field('依据', '拟稿时所写的依据；句首的“根据”和句末的句号不重复写出', ALL),
  field('问题数', '所列问题的个数'),
  {
    name: '问题清单',
    meaning: '所列问题，逐条成段；问题较多时列入附件',
    alone: true,
    mayBeEmpty: false,
    neededBy: ALL,
  },
  field('要求', '拟稿时所写的建议和要求', ALL),
  field('反馈期限', '印发时要求反馈的日期，年月日', ALL),
  {
    ...field('责令事项', '责令的人员、事项和期限；没有时，写有本字段的段落不印', ALL),
    mayBeEmpty: true,
  },
  field('成文日期', '印发的日期，年月日；草稿留空'),
] as const satisfies readonly LetterField[];

/** Every field of bulletins. */
export const BULLETIN_FIELDS = [
  field('发文单位', '发文机关在发布当日的全称', IN_BULLETINS),
  field('标题', '拟稿时所写的标题', IN_BULLETINS),
  field('文号', '发布时所编的发文字号；未编号时写明未编号'),
  field('概况', '拟稿时所写的概况', IN_BULLETINS),
  field('案例数', '所列案例的个数'),
  {
    name: '案例清单',
    meaning: '所列案例：单位、事实和处理结果，逐条成段',
    alone: true,
    mayBeEmpty: false,
    neededBy: IN_BULLETINS,
  },
  {
    ...field('原因分析', '拟稿时所写的原因；没有时，写有本字段的段落不印', IN_BULLETINS),
    mayBeEmpty: true,
  },
  field('工作要求', '拟稿时所写的工作要求', IN_BULLETINS),
  field('成文日期', '发布的日期，年月日；草稿留空'),
] as const satisfies readonly LetterField[];

/** What stands in the place of each field; empty: nothing does. */
export type FieldValues = Readonly<Record<(typeof LETTER_FIELDS)[number]['name'], string>>;
export type BulletinValues = Readonly<Record<(typeof BULLETIN_FIELDS)[number]['name'], string>>;

/** Fields that a template of a kind may have. */
export const fieldsOf = (kind: PaperKind): readonly LetterField[] =>
  kind === BULLETIN ? BULLETIN_FIELDS : LETTER_FIELDS;

/** The field of this name; null: there is none in templates of this kind. */
export const fieldOf = (kind: PaperKind, name: string): LetterField | null =>
  fieldsOf(kind).find((one) => one.name === name) ?? null;
