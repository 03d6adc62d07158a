/** A published text of a column. */
export interface Article {
  readonly id: string;
  readonly title: string;
  /** day of publication, YYYY-MM-DD */
  readonly day: string;
  /** 信息来源 */
  readonly origin: string;
  readonly html: string;
  readonly attachments: readonly string[];
}

/** A column of the portal. */
export interface Column {
  /** of its address: letters, digits and slashes, none at either end */
  readonly path: string;
  /** Such as 社会救助. */
  readonly name: string;
  readonly site: string;
  readonly articles: readonly Article[];
}

/** What goes wrong with the next requests that begin with a path. */
export interface Fault {
  readonly path: string;
  readonly kind: 'STATUS' | 'CUT' | 'CHALLENGE' | 'HANG' | 'MALFORMED' | 'SLOW' | 'GBK';
  /** of STATUS */
  readonly status: number;
  /** of SLOW, in milliseconds */
  readonly delayMs: number;
  /** how many requests; -1 for all until they are cleared */
  readonly times: number;
}
