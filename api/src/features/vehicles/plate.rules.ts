/**
 * A plate of the mainland (GA 36): province, authority, and five signs, six of new energy. No letter is I or O, which look like digits; the
 * last sign may name a use, such as 警.
 */
const PLATE =
  /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z](?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9警学挂]|[A-HJ-NP-Z0-9]{6})$/;

/** The plate as it is kept, without dots and spaces; null: it is none. */
export function plateOf(text: string): string | null {
  const plate = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s·•・.-]/g, '');
  return PLATE.test(plate) ? plate : null;
}
