/** An answer as an example shows it. */
export interface Told {
  readonly text: string;
  readonly failed: boolean;
  readonly status: number;
  /** milliseconds */
  readonly took: number;
  /** points; null when it was refused before they were counted */
  readonly cost: string | null;
  /** requests left in this minute; null when it was refused before */
  readonly left: string | null;
}

export const ADDRESS = '/portal/graphql';

/** Asks the portal by the key. @throws TypeError when nobody answers */
export const post = (key: string, body: object): Promise<Response> =>
  fetch(ADDRESS, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The same, with what is told beside the answer. */
export async function tell(key: string, query: string): Promise<Told> {
  const begun = performance.now();
  const response = await post(key, { query });
  const answer: unknown = await response.json();
  const failed = typeof answer === 'object' && answer !== null && 'errors' in answer;
  return {
    ...{ text: JSON.stringify(answer, null, 2), failed, status: response.status },
    took: Math.round(performance.now() - begun),
    cost: response.headers.get('sanwu-cost'),
    left: /r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1] ?? null,
  };
}
