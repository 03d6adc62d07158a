/** What the platform asks by itself over the schema of third parties, in the name of one: by its key's scopes and limits. */
export interface ThirdParties {
  /**
   * Whether an operation may be asked with these variables.
   * @returns the points that it costs @throws InputError naming what is wrong with it, StateError when the key does not read
   */
  readonly admit: (keyId: string, query: string, variables: Readonly<Record<string, unknown>>) => Promise<number>;
  /**
   * Its answer, of a state that was read after it was asked.
   * @throws InputError, StateError as `admit`, and DomainError where it cannot be answered
   */
  readonly answer: (
    keyId: string,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ) => Promise<Readonly<Record<string, unknown>>>;
}
