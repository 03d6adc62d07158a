/** A random UUID; `crypto.randomUUID` is missing where the site is reached without TLS by its address. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The same content sent again gets the same key, so that a lost answer does not make two letters. */
export function createKeeper(): (content: unknown) => string {
  let last = '';
  let key = newKey();
  return (content) => {
    const text = JSON.stringify(content);
    if (last !== '' && text !== last) key = newKey();
    last = text;
    return key;
  };
}
