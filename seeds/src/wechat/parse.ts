/** A request to the control interface that can't be followed; the message names the field. */
export class BadRequest extends Error {}

/** The fields of a JSON object. @throws BadRequest when it is something else */
export function fieldsOf(value: unknown, name = 'body'): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadRequest(`${name} must be an object`);
  return { ...value };
}

/** @throws BadRequest */
export function textOf(fields: Record<string, unknown>, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw new BadRequest(`${name} must be a text that is not empty`);
  return value;
}

/** @throws BadRequest */
export function optionalText(fields: Record<string, unknown>, name: string): string | null {
  return fields[name] === undefined || fields[name] === null ? null : textOf(fields, name);
}

/** Null when absent. @throws BadRequest when it is not a whole number in the range */
export function optionalInteger(
  fields: Record<string, unknown>,
  name: string,
  { min = 0, max = Number.MAX_SAFE_INTEGER }: { min?: number; max?: number } = {},
): number | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    throw new BadRequest(`${name} must be a whole number from ${min} to ${max}`);
  }
  return value;
}

/** @throws BadRequest */
export function flagOf(fields: Record<string, unknown>, name: string, absent: boolean): boolean {
  const value = fields[name] ?? absent;
  if (typeof value !== 'boolean') throw new BadRequest(`${name} must be true or false`);
  return value;
}

/** Seconds since 1970 from an instant with its offset. @throws BadRequest */
export function instantOf(fields: Record<string, unknown>, name: string): number {
  const text = textOf(fields, name);
  const instant = Date.parse(text);
  // Without an offset an instant would mean another one on another machine.
  if (Number.isNaN(instant) || !/(Z|[+-]\d\d:\d\d)$/.test(text)) {
    throw new BadRequest(`${name} must be an ISO instant with Z or an offset`);
  }
  return Math.floor(instant / 1000);
}
