/** How a source is captured; LINK and FILE are brought by people. */
export enum SourceKind {
  WECHAT = 'WECHAT',
  PORTAL = 'PORTAL',
  LINK = 'LINK',
  FILE = 'FILE',
}
