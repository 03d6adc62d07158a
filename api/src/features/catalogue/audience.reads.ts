import { sql } from 'kysely';

/** SQL over `i`: for everybody 社会公开 and on its own initiative 主动公开, as it stands. */
export const isForEverybody = sql<boolean>`(i.audience = 'EVERYBODY' and i.manner = 'ON_ITS_OWN')`;

/** SQL over `o` with `i`: everybody may know that it is owed. Items that were always for everybody are not looked at period by period. */
export const isOwedToEverybody = sql<boolean>`(${isForEverybody} and (
  i.id not in (select v.item_id from disclosure_item_version v where not says_everybody(v.content)) or for_everybody(i.id, o.period, null)))`;
