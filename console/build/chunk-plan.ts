import type { InlineConfig, Rolldown } from 'vite';
import { build } from 'vite';
import { mergeChunks, type Page } from './merge-chunks.ts';

/** So many bytes, minified, cost a browser as much as one more request: some 5 ms of processor time for both. */
const REQUEST_BYTES = 30_000;

/** What the entry itself opens, such as the way in, is where people wait with nothing before them: it counts as so many pages. */
const FIRST_PAGE = 30;

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

function addWithImports(chunks: Chunks, name: string, found: Set<string>): void {
  const chunk = chunks.get(name);
  if (!chunk || found.has(name)) return;
  found.add(name);
  for (const imported of chunk.imports) addWithImports(chunks, imported, found);
}

/** What has been fetched when a page is open: its own, and all of the pages by which it is come to. */
function pagesOf(chunks: Chunks): Page[] {
  const pages = new Map<string, Page>();
  const waiting = [...chunks.values()]
    .filter(({ isEntry }) => isEntry)
    .map(({ fileName }) => ({ fileName, before: new Set<string>(), weight: FIRST_PAGE }));
  for (const { fileName, before, weight } of waiting) {
    if (pages.has(fileName)) continue;
    const needs = new Set(before);
    addWithImports(chunks, fileName, needs);
    pages.set(fileName, { needs, weight });
    const next = [...needs].flatMap((name) => chunks.get(name)?.dynamicImports ?? []);
    for (const name of next)
      waiting.push({ fileName: name, before: needs, weight: before.size === 0 ? FIRST_PAGE : 1 });
  }
  return [...pages.values()];
}

/**
 * Builds once without writing, and plans which of the chunks stand together: cut as the bundler does, in pieces that the very
 * same pages need, a page comes in up to seventy files.
 *
 * @returns the name of a chunk for each module of scripts that moves
 */
export async function planChunks(config: InlineConfig): Promise<ReadonlyMap<string, string>> {
  const built = await build({ ...config, configFile: false, logLevel: 'silent' });
  const { output } = built as Rolldown.RolldownOutput;
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])));
  const pieces = [...chunks.values()].map((chunk) => ({
    name: chunk.fileName,
    bytes: chunk.code.length,
    imports: chunk.imports,
    shared: !chunk.isEntry && !chunk.isDynamicEntry,
  }));
  return new Map(
    mergeChunks(pieces, pagesOf(chunks), REQUEST_BYTES).flatMap((names, nr) =>
      names
        .flatMap((name) => chunks.get(name)?.moduleIds ?? [])
        .filter((id) => !id.endsWith('.css'))
        .map((id) => [id, `shared-${nr + 1}`] as const),
    ),
  );
}
