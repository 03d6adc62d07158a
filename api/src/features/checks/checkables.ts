import type { Viewer } from '../../core/access/viewer.js';
import type { Db } from '../../core/database/sql.js';
import { NotFoundError } from '../../core/errors.js';
import type { Checkable, CheckableRecord } from '../../core/feature.js';

/** What somebody looked at, by its kind. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

/** A subject as it was found. */
export interface FoundSubject extends CheckableRecord {
  readonly type: string;
}

/** The kinds of records that can be looked at. */
export class Checkables {
  readonly #byType: ReadonlyMap<string, Checkable>;

  constructor(all: readonly Checkable[]) {
    this.#byType = new Map(all.map((one) => [one.type, one]));
  }

  /**
   * Records that the viewer sees, in the order asked for.
   * @param pathOf how the input names each of them
   * @throws NotFoundError when one is not there, or of no kind that can be looked at
   */
  async find(
    db: Db,
    viewer: Viewer,
    { subjects, pathOf }: { subjects: readonly Subject[]; pathOf: (nr: number) => readonly string[] },
  ): Promise<FoundSubject[]> {
    const byKey = new Map<string, FoundSubject>();
    for (const [type, ofType] of Map.groupBy(subjects, (one) => one.type)) {
      const ids = ofType.map(({ id }) => id);
      const found = (await this.#byType.get(type)?.find(db, viewer, ids)) ?? [];
      for (const one of found) byKey.set(`${type} ${one.id}`, { ...one, type });
    }
    return subjects.map(({ type, id }, nr) => {
      const found = byKey.get(`${type} ${id}`);
      if (!found) throw new NotFoundError('项检查对象', pathOf(nr));
      return found;
    });
  }
}
