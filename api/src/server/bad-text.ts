import { GraphQLError } from 'graphql';

export const BAD_TEXT = '文字中有无法保存的字符，请删去后再试。';

/** Half of a character, or the character 0: no field can hold them. */
const isBad = (text: string): boolean => !text.isWellFormed() || text.includes('\0');

/** Whether any text in it is one that the database cannot keep. */
export const holdsBadText = (value: unknown): boolean => {
  if (typeof value === 'string') return isBad(value);
  if (Array.isArray(value)) return value.some(holdsBadText);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsBadText);
};

/** Why an operation with these variables is not executed; null when it may be. Texts in the document itself are well-formed. */
export const refusalOfTexts = (variables: unknown): GraphQLError | null =>
  holdsBadText(variables)
    ? new GraphQLError(BAD_TEXT, { extensions: { code: 'BAD_TEXT', http: { status: 200 } } })
    : null;
