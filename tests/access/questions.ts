import { type GraphQLField, getNamedType, isInterfaceType, isLeafType, isNonNullType } from 'graphql';
import type { Cell, Step } from './walk.ts';

/** What was asked for: the field itself, and the lines on which a refusal of it, or of what leads to it, is told. */
interface Asked {
  readonly cell: Cell;
  readonly lines: readonly number[];
}

interface Questions {
  readonly document: string;
  readonly asked: readonly Asked[];
}

/** A field in a document, with what is asked for below it, by type. */
interface Place {
  readonly step: Step;
  readonly above: Place | null;
  readonly below: Map<string, Place>;
  line: number;
}

/** Fewer than the errors that an answer holds. */
const MOST_LINES = 90;

/** The fields of one operation as a tree: each stands once, whether it is asked for or leads to what is. */
class Tree {
  readonly #roots = new Map<string, Place>();
  readonly #asked: { cell: Cell; place: Place }[] = [];
  readonly root: string;
  #places = 0;

  constructor(root: string) {
    this.root = root;
  }

  /** @returns whether there was room for it */
  add(way: readonly Step[], cell: Cell): boolean {
    const steps = [...way, cell];
    const first = (steps[0] as Step).field.name;
    // an operation that is subscribed to has one field
    const other = this.root === 'subscription' && this.#places > 0 && !this.#roots.has(first);
    if (other || this.#places + steps.length > MOST_LINES) return false;
    let place: Place | null = null;
    for (const step of steps) {
      const among: Map<string, Place> = place?.below ?? this.#roots;
      const name = place === null ? step.field.name : `${step.type.name}.${step.field.name}`;
      let next = among.get(name);
      if (!next) {
        next = { step, above: place, below: new Map(), line: 0 };
        among.set(name, next);
        this.#places++;
      }
      place = next;
    }
    if (place) this.#asked.push({ cell, place });
    return true;
  }

  questions(): Questions {
    const heads = ['$stop: Boolean!'];
    const lines: string[] = [];
    const call = ({ name, args }: GraphQLField<unknown, unknown>): string => {
      const needed = args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
      const given = needed.map((arg) => {
        const variable = `$v${heads.length}`;
        heads.push(`${variable}: ${String(arg.type)}`);
        return `${arg.name}: ${variable}`;
      });
      return given.length > 0 ? `${name}(${given.join(', ')})` : name;
    };
    const write = (place: Place): void => {
      const { field } = place.step;
      const stop = lines.length === 0 ? ' @include(if: $stop)' : '';
      const leaf = isLeafType(getNamedType(field.type));
      // the first line is the head
      place.line = lines.push(leaf ? `${call(field)}${stop}` : `${call(field)} { __typename${stop}`) + 1;
      const behind = isInterfaceType(getNamedType(field.type));
      for (const [type, places] of Map.groupBy(place.below.values(), ({ step }) => step.type.name)) {
        if (behind) lines.push(`... on ${type} {`);
        for (const one of places) write(one);
        if (behind) lines.push('}');
      }
      if (!leaf) lines.push('}');
    };
    for (const place of this.#roots.values()) write(place);
    const upwards = (place: Place | null): number[] => (place ? [place.line, ...upwards(place.above)] : []);
    return {
      document: `${this.root} (${heads.join(', ')}) {\n${lines.join('\n')}\n}`,
      asked: this.#asked.map(({ cell, place }) => ({ cell, lines: upwards(place) })),
    };
  }
}

/**
 * Documents that ask for all the cells, each on a line of its own at the end of its way. Their variables are declared and
 * never given: rights are asked before they are, so that nothing is executed, and whoever may ask for all of it is told of
 * the variables. A refusal points to every place that it refuses.
 */
export function questionsFor(wayOf: (cell: Cell) => readonly Step[], cells: readonly Cell[]): Questions[] {
  const rootOf = (cell: Cell): string => (wayOf(cell)[0] ?? cell).type.name.toLowerCase();
  return [...Map.groupBy(cells, rootOf)].flatMap(([root, theirs]) => {
    // those that one way leads to stand together
    const spelt = (cell: Cell): string => [...wayOf(cell), cell].map(({ field }) => field.name).join('.');
    const trees: Tree[] = [];
    for (const cell of theirs.toSorted((a, b) => (spelt(a) < spelt(b) ? -1 : 1))) {
      if (trees.at(-1)?.add(wayOf(cell), cell)) continue;
      const tree = new Tree(root);
      tree.add(wayOf(cell), cell);
      trees.push(tree);
    }
    return trees.map((tree) => tree.questions());
  });
}
