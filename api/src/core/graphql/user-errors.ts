import { type ValidationError, validate } from 'class-validator';
import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { ConflictError, DomainError, FaultsError, InputError, isAccessError, StateError } from '../errors.js';

/** An error that the person can do something about. */
@InterfaceType('UserError', {
  description: 'An error that the person can do something about. It changed nothing.',
  resolveType: (value: UserError) => value.typeName,
})
export abstract class UserError {
  abstract readonly typeName: string;

  @Field(() => String, { description: 'Stable code for programs, such as `STALE_VERSION`.' })
  code!: string;

  @Field(() => String, { description: 'Chinese; what is wrong and how to go on.' })
  message!: string;

  @Field(() => [String], { description: 'Where in the input, such as `["input", "answerBy"]`.' })
  path!: string[];
}

/** A field of the input breaks a rule. */
@ObjectType('InputError', { implements: UserError, description: 'A field of the input breaks a rule.' })
export class InputProblem extends UserError {
  readonly typeName = 'InputError';
}

/** Somebody else changed the record first. */
@ObjectType('ConflictError', { implements: UserError, description: 'Somebody else changed the record first.' })
export class ConflictProblem extends UserError {
  readonly typeName = 'ConflictError';

  @Field(() => Int, { description: 'The version to take up again.' })
  currentVersion!: number;

  @Field(() => String, { nullable: true, description: 'Name of who changed it last.' })
  changedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'Business instant of that change, UTC.' })
  changedAt!: Date | null;
}

/** The record's state does not allow the action. */
@ObjectType('StateError', { implements: UserError, description: "The record's state does not allow the action." })
export class StateProblem extends UserError {
  readonly typeName = 'StateError';

  @Field(() => String, { description: 'The state that it is in.' })
  state!: string;
}

/** What a mutation answers: the record, or why not. */
export interface Payload<Value> {
  readonly value: Value | null;
  readonly errors: UserError[];
}

function problemOf(error: DomainError): UserError {
  const common = { code: error.code, message: error.userMessage, path: [...error.inputPath] };
  if (error instanceof ConflictError) {
    const { currentVersion, changedBy, changedAt } = error;
    return Object.assign(new ConflictProblem(), common, { currentVersion, changedBy, changedAt });
  }
  if (error instanceof StateError) return Object.assign(new StateProblem(), common, { state: error.state });
  return Object.assign(new InputProblem(), common);
}

function faultsOf(errors: readonly ValidationError[], path: readonly string[]): InputError[] {
  return errors.flatMap((error) => {
    const here = [...path, error.property];
    const own = Object.values(error.constraints ?? {}).map((message) => new InputError('BAD_INPUT', message, here));
    return [...own, ...faultsOf(error.children ?? [], here)];
  });
}

/** Typed as they come: a blank at the end of a password is part of it. */
const AS_TYPED = new Set(['password', 'newPassword']);

/** Cuts the white space around every text of an input, so that nothing but blanks counts as nothing. */
function trimTexts(input: object): void {
  for (const [key, value] of Object.entries(input)) {
    if (typeof value === 'string' && !AS_TYPED.has(key)) Object.assign(input, { [key]: value.trim() });
    else if (typeof value === 'object' && value !== null) trimTexts(value);
  }
}

/**
 * Checks the shape of `input` (all faults at once), runs the mutation, and turns expected errors into the payload.
 * Access and limits go on as GraphQL errors with `extensions.code`.
 */
export async function payload<Value>(input: object, run: () => Promise<Value>): Promise<Payload<Value>> {
  trimTexts(input);
  const faults = faultsOf(
    await validate(input, { forbidUnknownValues: false, validationError: { target: false, value: false } }),
    ['input'],
  );
  if (faults.length > 0) return { value: null, errors: faults.map(problemOf) };
  try {
    return { value: await run(), errors: [] };
  } catch (error) {
    if (error instanceof FaultsError) return { value: null, errors: error.faults.map(problemOf) };
    if (error instanceof DomainError && !isAccessError(error)) return { value: null, errors: [problemOf(error)] };
    throw error;
  }
}
