import { GraphQLError } from 'graphql';

/** What is refused to a third party, with its code, in words that say how to go on, and the status of HTTP. */
export const refused = (code: string, message: string, status: number): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });
