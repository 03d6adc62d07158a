/** How a source is captured; LINK and FILE are brought by people. */
export enum SourceKind {
  WECHAT = 'WECHAT',
  PORTAL = 'PORTAL',
  LINK = 'LINK',
  FILE = 'FILE',
}

/** What people bring: nothing is asked for by itself, so nothing can fail. */
export const isByHand = (kind: SourceKind): kind is SourceKind.LINK | SourceKind.FILE =>
  kind === SourceKind.LINK || kind === SourceKind.FILE;
