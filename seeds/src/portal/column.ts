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
  /** the block at its head 信息公开目录, by label, such as 索引号; left out: it has none */
  readonly block?: Readonly<Record<string, string>>;
}

/** A file that articles link to. */
export interface PortalFile {
  /** of its address, escaped, such as `filePath` gives it */
  readonly path: string;
  readonly base64: string;
  /** left out: application/octet-stream, as servers say of what they do not know */
  readonly mediaType?: string;
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
