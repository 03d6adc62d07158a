const decoder = new TextDecoder('gbk');
const table = new Map<string, [number, number]>();
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    if (low === 0x7f) continue;
    const text = decoder.decode(Uint8Array.of(high, low));
    if ([...text].length === 1 && text !== '\uFFFD') table.set(text, [high, low]);
  }
}

/** A text in GBK, as older portals serve their pages and Excel in China saves a CSV. @throws Error when GBK lacks a character */
export function toGbk(text: string): Uint8Array<ArrayBuffer> {
  const bytes = [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    const pair = table.get(character);
    if (!pair) throw new Error(`GBK has no ${character}`);
    return pair;
  });
  return Uint8Array.from(bytes);
}
