import { GraphQLError } from 'graphql';

/** @throws GraphQLError TIMEOUT when it takes longer; what it began ends by the database's own limit */
export async function withinTime<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `查询超过${ms / 1000}秒没有完成，请缩小范围或减少字段后再试。`;
      reject(new GraphQLError(message, { extensions: { code: 'TIMEOUT', http: { status: 503 } } }));
    }, ms);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
