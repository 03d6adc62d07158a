import type { TypedDocumentString } from '@sanwu/schema';
import { ApiError, ownError } from './errors.ts';
import { countRequest, isSomebodyHere } from './presence.ts';
import { endSession } from './session.ts';

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

interface Sending {
  /** a person caused it, so that the session goes on; unless said, whether somebody is there */
  byHand?: boolean;
}

/**
 * Sends one operation and returns its data.
 * @throws ApiError with the API's code, or OFFLINE when there was no answer.
 */
export async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { byHand = isSomebodyHere() }: Sending = {},
): Promise<Result> {
  if (byHand) countRequest();
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': 'true',
        ...(byHand ? {} : { 'x-sanwu-background': '1' }),
      },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
  } catch {
    throw ownError('OFFLINE', 'error.offline');
  }
  const answer = await readAnswer<Result>(response);
  const [error] = answer.errors ?? [];
  if (error?.extensions?.code === 'UNAUTHENTICATED') endSession();
  if (error) throw new ApiError(error.extensions?.code ?? 'INTERNAL', error.message);
  if (!answer.data) throw ownError('INTERNAL', 'error.unreadable');
  return answer.data;
}

async function readAnswer<Result>(response: Response): Promise<Answer<Result>> {
  try {
    return (await response.json()) as Answer<Result>;
  } catch {
    throw ownError('INTERNAL', 'error.unreadable');
  }
}
