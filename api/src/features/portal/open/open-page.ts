import type { PortalCtx } from '../public/context.js';

/** What is asked for. */
export interface OpenAsked {
  /** behind `/portal/` and the address of the reader */
  readonly path: string;
  readonly search: URLSearchParams;
  /** a program asks: JSON rather than a page */
  readonly json: boolean;
  /** what every address that it is told begins with, such as `https://…/portal/` */
  readonly base: string;
}

/** What is answered. */
export interface OpenPage {
  readonly status: number;
  readonly mediaType: string;
  /** a whole one is kept under the state that it is of; parts are sent while they are read */
  readonly body: string | AsyncIterable<Buffer>;
  /** of a body that comes in parts, when all of it is known */
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** it hangs on more than the state that it is of: it is read each time */
  readonly passing?: boolean;
}

/** Answers what one kind of path asks for. @throws NotFoundError */
export type OpenHandler = (ctx: PortalCtx, asked: OpenAsked) => Promise<OpenPage>;

export const HTML = 'text/html; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';
export const XML = 'application/xml; charset=utf-8';
