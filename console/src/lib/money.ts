/** Fen of an amount as people type it (`1,234.5`, `￥1234.50元`, full-width digits); null when it is none. */
export function fenOf(text: string): bigint | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,，]/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '');
  const [, sign, whole = '', behind = ''] = /^([-+−]?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(plain) ?? [];
  if (whole === '') return null;
  const fen = BigInt(whole + behind.padEnd(2, '0'));
  return sign === '-' || sign === '−' ? -fen : fen;
}

/** `1,234.50` */
export function fenText(fen: bigint): string {
  const plain = String(fen < 0n ? -fen : fen).padStart(3, '0');
  const whole = plain.slice(0, -2).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${fen < 0n ? '-' : ''}${whole}.${plain.slice(-2)}`;
}

/** An amount with its separators; what cannot be read stays as it is. */
export function amountText(text: string): string {
  const fen = fenOf(text);
  return fen === null ? text : fenText(fen);
}
