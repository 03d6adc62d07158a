/** How several words stand in one cell of our tables. */
export const LISTED = '、';

/** Between the words of a cell in other people's tables. */
const BETWEEN = /[、，,;；/\n]+/;

/** The words of a cell, each once; none of an empty one. */
export const listIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(BETWEEN)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];
