import type {
  CountsPartsFragment,
  LightChangePartsFragment,
  LightsSubscription,
  UnitLightPartsFragment,
} from '@sanwu/schema';

export type LightFrame = LightsSubscription['lights'];

export interface LightsState {
  units: ReadonlyMap<string, UnitLightPartsFragment>;
  counts: CountsPartsFragment | null;
  /** newest first, at most KEPT_CHANGES */
  changes: readonly LightChangePartsFragment[];
  number: number | null;
  /** units of a snapshot whose last chunk has not come yet */
  arriving: ReadonlyMap<string, UnitLightPartsFragment> | null;
}

// A wall runs for months: what it keeps is bounded.
const KEPT_CHANGES = 30;

export const NO_LIGHTS: LightsState = { units: new Map(), counts: null, changes: [], number: null, arriving: null };

/** The lights after a frame. Frames carry absolute values: applying one twice changes nothing. */
export function applyFrame(state: LightsState, frame: LightFrame): LightsState {
  if (frame.kind === 'SNAPSHOT') return applySnapshot(state, frame);
  if (state.number !== null && frame.number < state.number) return state;
  if (frame.kind === 'HEARTBEAT') return { ...state, counts: frame.counts, number: frame.number };
  return {
    units: withUnits(state.units, frame.units),
    counts: frame.counts,
    changes: withChanges(state.changes, frame.changes),
    number: frame.number,
    arriving: null,
  };
}

function applySnapshot(state: LightsState, frame: LightFrame): LightsState {
  const arriving = withUnits(state.arriving ?? new Map(), frame.units);
  if (!frame.complete) return { ...state, arriving };
  return {
    units: arriving,
    counts: frame.counts,
    changes: withChanges([], frame.changes),
    number: frame.number,
    arriving: null,
  };
}

function withUnits(
  units: LightsState['units'],
  changed: readonly UnitLightPartsFragment[],
): ReadonlyMap<string, UnitLightPartsFragment> {
  if (changed.length === 0) return units;
  const result = new Map(units);
  for (const unit of changed) result.set(unit.unitId, unit);
  return result;
}

/** Adds what is new, newest first, without what is already there. */
export function withChanges(
  known: readonly LightChangePartsFragment[],
  more: readonly LightChangePartsFragment[],
): readonly LightChangePartsFragment[] {
  const ids = new Set(known.map((change) => change.id));
  const added = more.filter((change) => !ids.has(change.id));
  if (added.length === 0) return known;
  return [...added, ...known]
    .sort((a, b) => b.recordedAt.localeCompare(a.recordedAt) || b.id.localeCompare(a.id))
    .slice(0, KEPT_CHANGES);
}
