import { type DocumentNode, type GraphQLSchema, isObjectType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** Calls `asked` with each field of an object that a valid document names, and the type that it is of; what the schema says of itself is left out. */
export function eachFieldAsked(
  schema: GraphQLSchema,
  document: DocumentNode,
  asked: (type: string, field: string) => void,
): void {
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name: { value: field } }) => {
        const parent = info.getParentType();
        if (parent && isObjectType(parent) && !field.startsWith('__')) asked(parent.name, field);
      },
    }),
  );
}
