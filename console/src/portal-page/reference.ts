import sdl from '@sanwu/schema/portal.graphql?raw';
import { type FieldDefinitionNode, Kind, parse, type TypeNode, type ValueNode } from 'graphql';
import { type Both, bothOf } from './words.ts';

export { sdl };

/** A field, an input field or a value, as the reference tells it. */
export interface Member {
  readonly name: string;
  /** null: of a value */
  readonly type: string | null;
  /** what the type names, for a link; null: nothing that is told here */
  readonly names: string | null;
  readonly words: Both;
  readonly args: readonly Member[];
  /** why it is deprecated; null: it is not */
  readonly deprecated: string | null;
}

export interface Told {
  readonly name: string;
  readonly kind: 'query' | 'type' | 'input' | 'enum' | 'scalar' | 'interface';
  readonly words: Both;
  readonly members: readonly Member[];
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

function textOf(type: TypeNode): string {
  if (type.kind === Kind.NON_NULL_TYPE) return `${textOf(type.type)}!`;
  return type.kind === Kind.LIST_TYPE ? `[${textOf(type.type)}]` : type.name.value;
}

interface Described {
  readonly name: { readonly value: string };
  readonly type?: TypeNode;
  readonly description?: { readonly value: string } | undefined;
  readonly arguments?: FieldDefinitionNode['arguments'];
  readonly directives?: FieldDefinitionNode['directives'];
}

const reasonIn = (value: ValueNode | undefined): string => (value?.kind === Kind.STRING ? value.value : '');

function memberOf({ name, type, description, arguments: args = [], directives = [] }: Described): Member {
  const deprecated = directives.find((one) => one.name.value === 'deprecated');
  return {
    ...{ name: name.value, type: type ? textOf(type) : null, names: type ? nameOf(type) : null },
    ...{ words: bothOf(description?.value ?? ''), args: args.map(memberOf) },
    deprecated: deprecated ? reasonIn(deprecated.arguments?.[0]?.value) : null,
  };
}

/** The schema as a reference: the root first, then what is read, asked with and chosen from. */
export function referenceOf(text: string): Told[] {
  const told = parse(text, { noLocation: true }).definitions.flatMap((one): Told[] => {
    if (!('name' in one) || !one.name || !('description' in one)) return [];
    const common = { name: one.name.value, words: bothOf(one.description?.value ?? '') };
    switch (one.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
        return [
          { ...common, kind: common.name === 'Query' ? 'query' : 'type', members: (one.fields ?? []).map(memberOf) },
        ];
      case Kind.INTERFACE_TYPE_DEFINITION:
        return [{ ...common, kind: 'interface', members: (one.fields ?? []).map(memberOf) }];
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return [{ ...common, kind: 'input', members: (one.fields ?? []).map(memberOf) }];
      case Kind.ENUM_TYPE_DEFINITION:
        return [{ ...common, kind: 'enum', members: (one.values ?? []).map(memberOf) }];
      case Kind.SCALAR_TYPE_DEFINITION:
        return [{ ...common, kind: 'scalar', members: [] }];
      default:
        return [];
    }
  });
  const order = ['query', 'type', 'interface', 'input', 'enum', 'scalar'];
  return told.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
