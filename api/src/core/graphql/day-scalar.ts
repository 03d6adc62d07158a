import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '../days.js';

function parse(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError(`「${String(value).slice(0, 40)}」不是存在的日期，应为 2019-10-15 这样的年月日。`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A plain date of duty. */
export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A plain date in Asia/Shanghai, `2019-10-15`. Days of duty are never instants.',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
