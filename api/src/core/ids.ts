import { v7 } from 'uuid';

/** A new UUIDv7: sorts by the system clock's instant of its making. */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be an id at all; anything else never reaches the database. */
export const isId = (value: string): boolean => UUID.test(value);
