/** What must come out, and what the database counts. */
export interface Figure {
  readonly name: string;
  readonly expected: string;
  readonly counted: string;
}

export const isRight = ({ expected, counted }: Figure): boolean => expected === counted;

export const figureLine = ({ name, expected, counted }: Figure): string => `figure ${name} ${expected} ${counted}`;
