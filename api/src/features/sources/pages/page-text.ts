/** Decoding and white space of captured pages. */

const BYTES_WITH_META = 2048;
const CHARSET = /(?:charset|<\?xml[^>]*encoding)\s*=\s*["']?\s*([\w-]+)/i;

/** The decoder of a label as pages write it; null for one that there is not. `gb2312` means GBK, as in the Encoding Standard. */
function decoderOf(label: string | undefined) {
  if (!label) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/**
 * The text of a response: a byte order mark decides, then the header, then the page's own meta, else UTF-8. Without the
 * character 0, which a database does not keep.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, BYTES_WITH_META));
  const label = markOf(bytes) ?? CHARSET.exec(contentType)?.[1];
  const decoder = decoderOf(label) ?? decoderOf(CHARSET.exec(start)?.[1]) ?? new TextDecoder();
  return decoder.decode(bytes).replaceAll('\0', '');
}

const CHINESE = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2014\u2026]`;
const BETWEEN_CHINESE = new RegExp(String.raw`(?<=${CHINESE})\s+(?=${CHINESE})`, 'gu');

/** Stands for a `<br>` in a title: a line that was broken, not a blank that was typed. */
export const LINE_BREAK = '\u2028';
const BROKEN_LINE = new RegExp(String.raw`(?<=${CHINESE})\s*\u2028\s*|\s*\u2028\s*(?=${CHINESE})`, 'gu');

/**
 * Trimmed; white space between two Chinese characters or marks is none, nor is a broken line beside one; any other run is
 * one blank.
 */
export const tidy = (text: string): string =>
  text.replace(BROKEN_LINE, '').replace(BETWEEN_CHINESE, '').replace(/\s+/g, ' ').trim();

/** As `tidy`, or null when nothing is left, or when it says that there is none. */
export function statedIn(text: string | null | undefined): string | null {
  const value = tidy(text ?? '');
  return /^(?:[-—–/\\.。无]*|暂无|空|null)$/i.test(value) ? null : value;
}

/** Digits and marks in their narrow form, so that ２０１９年 is read as 2019年. */
export const narrow = (text: string): string => text.normalize('NFKC');
