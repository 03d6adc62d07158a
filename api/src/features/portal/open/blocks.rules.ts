/** A piece of a text: lines, or the cells of a table, the head first. */
export type Block = { readonly lines: readonly string[] } | { readonly cells: readonly (readonly string[])[] };

/** The pieces of a text that is served plain: they are parted by empty lines, and rows of a table have their cells parted by tabs. */
export function blocksOf(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((piece) => runsOf(piece.split('\n').filter((line) => line.trim() !== '')))
    .map((run) =>
      run[0]?.includes('\t')
        ? { cells: run.map((line) => line.split('\t').map((cell) => cell.trim())) }
        : { lines: run },
    );
}

/** Lines that are rows of a table stand together, and so do those between. */
function runsOf(lines: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && last[0]?.includes('\t') === line.includes('\t')) last.push(line);
    else runs.push([line]);
  }
  return runs;
}
