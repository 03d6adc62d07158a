/** What is asked: twenty entries with item, unit and its parent, of an item and its area. */
export const QUESTION = `query Entries($itemId: ID!, $area: String!) {
  disclosures(first: 20, filter: { itemId: { eq: $itemId }, area: { eq: $area } }) {
    nodes {
      id title publishedOn period amount
      item { id code name area }
      unit { id name shortName parent { id name } }
    }
    pageInfo { hasNextPage hasPreviousPage }
  }
}`;

/** The same as PostGraphile names it; what comes is the same but for its order of keys. */
export const ofPostGraphile = (question: string): string =>
  question
    .replace('$itemId: ID!', '$itemId: UUID!')
    .replace(
      /disclosures\(.*\)/,
      'disclosures: allDisclosures(first: 20, condition: { itemId: $itemId, area: $area }, orderBy: [PUBLISHED_ON_DESC, ROW_ID_ASC])',
    )
    .replaceAll(/\bid\b/g, 'id: rowId');

/** Whose entries are asked for, by turns. */
export interface Variables {
  readonly itemId: string;
  readonly area: string;
}

/** A server under test. */
export interface Peer {
  readonly name: string;
  /** where it is asked, and how */
  readonly url: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}
