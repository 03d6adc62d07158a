interface Span {
  range: { from: string | null; to: string | null };
}

/** Two days of the address as a part of the API's filter; none where neither is there. */
export const spanFilter = <Name extends string>(
  name: Name,
  from: string | undefined,
  to: string | undefined,
): { [One in Name]?: Span } =>
  from || to ? ({ [name]: { range: { from: from || null, to: to || null } } } as { [One in Name]?: Span }) : {};
