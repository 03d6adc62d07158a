/** Whether the reader has asked for little to be sent over the line: the data saver of a phone, where the browser tells of it. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/**
 * Has our characters come, once the first words are on the screen: a hundred small files, each fetched when its characters
 * are needed, more than half a megabyte for a page. Who saves data reads in the device's own.
 */
export function loadFonts(): void {
  if (!savesData()) import('./fonts.ts').catch(() => undefined);
}
