import { createHash } from 'node:crypto';
import type { Validators } from '../../core/net/guarded-fetch.js';
import { NOTHING_STATED, type Particulars } from './particulars.rules.js';
import type { Content } from './revision.rules.js';

/** A page as it came. */
export interface RawPage {
  /** of the response's header; empty when it had none */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/** A file that a page links to, by the words of the link. */
export interface Linked {
  readonly name: string;
  /** absolute */
  readonly url: string;
}

/** What is known of an article that comes without a page of its own. */
export const WITHOUT_PAGE = { particulars: NOTHING_STATED, attachments: [], validators: NO_VALIDATORS } as const;

/** An article as it was read, with the pages that it stands on, in order. */
export interface Reading extends Content {
  /** the lines of its text that stand in tables too large to be read: they are not told */
  readonly unread: readonly string[];
  readonly pages: readonly RawPage[];
  readonly particulars: Particulars;
  readonly attachments: readonly Linked[];
  readonly validators: Validators;
}

/** A page, by its hash. */
export interface HashedPage extends RawPage {
  /** SHA-256, hexadecimal */
  readonly hash: string;
}

export const hashed = (page: RawPage): HashedPage => ({
  ...page,
  hash: createHash('sha256').update(page.bytes).digest('hex'),
});
