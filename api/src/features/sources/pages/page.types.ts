/** The makers of portals whose pages we know beforehand; NONE: meta tags, general rules and selectors only. */
export type PageFamily = 'HANWEB' | 'TRS' | 'VSB' | 'NONE';

/** CSS selectors that an administrator has set; what is not given is found by meta tags, the family and general rules. */
export interface PageSelectors {
  /** of a list: each entry; `link`, `title` and `date` are looked for within it */
  readonly entry?: string;
  readonly link?: string;
  readonly title?: string;
  readonly date?: string;
  readonly next?: string;
  /** of an article, in the whole document, as `title` and `date` are there */
  readonly source?: string;
  readonly body?: string;
}

export interface PageConfiguration {
  readonly family: PageFamily;
  readonly selectors: PageSelectors | null;
}

/** A response as it came. */
export interface FetchedPage {
  /** after redirects */
  readonly url: string;
  readonly status: number;
  /** of the header, with or without a charset; empty when it had none */
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface ListEntry {
  readonly title: string;
  /** absolute */
  readonly url: string;
  /** day in Asia/Shanghai; null when the list does not state it whole */
  readonly publishedOn: string | null;
}

export interface ListPage {
  /** in page order, each address once */
  readonly entries: readonly ListEntry[];
  /** absolute address of the next page; null on the last one */
  readonly next: string | null;
}

export interface Attachment {
  readonly name: string;
  readonly url: string;
}

/** Rows of one length; a merged cell stands at its top left, the places that it covers are empty. */
export type Table = readonly (readonly string[])[];

export interface ArticlePage {
  readonly title: string;
  /** day in Asia/Shanghai; null when the page does not say */
  readonly publishedOn: string | null;
  /** 信息来源 */
  readonly source: string | null;
  /** 栏目 */
  readonly column: string | null;
  /** 索引号, 发文字号, 发文机关, 成文日期 of the block at the head */
  readonly indexNumber: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  /** 有效性 of the same block, in the page's own words */
  readonly validity: string | null;
  /** what the editor wrote, as HTML that is never rendered as it is */
  readonly bodyHtml: string;
  readonly bodyText: string;
  readonly attachments: readonly Attachment[];
  readonly tables: readonly Table[];
  /** the lines of its text that stand in tables too large to be read */
  readonly unread: readonly string[];
  /** absolute address of the second part of an article that is split; null when it is whole */
  readonly next: string | null;
}

/** Why a page that was answered is none. */
export type PageFault = 'NOT_AN_ARTICLE' | 'NOT_A_LIST' | 'CUT_SHORT' | 'CHALLENGE' | 'UNREADABLE';

const WORDS: Readonly<Record<PageFault, string>> = {
  NOT_AN_ARTICLE: '打开的不是文章：页面不存在、已删除，或正文选择器不符',
  NOT_A_LIST: '打开的不是栏目列表，或列表里认不出文章：页面不存在、已删除、改版，或条目选择器不符',
  CUT_SHORT: '页面没有传完，将自动重试',
  UNREADABLE: '页面结构异常，无法识别',
  CHALLENGE: '网站要求验证浏览器或登录，无法自动采集，请与网站管理方联系放行',
};

/** A page that must not be taken for what was asked for. */
export class PageError extends Error {
  constructor(readonly code: PageFault) {
    super(WORDS[code]);
  }
}
