import { type Day, dayOf, daysBetween } from '../../core/days.js';
import { Light } from '../lights/light.rules.js';
import { isByHand, type SourceKind } from './source-kind.js';

/** How a source is doing. */
export enum SourceState {
  READ = 'READ',
  SILENT = 'SILENT',
  FAILING = 'FAILING',
  UNREAD = 'UNREAD',
  BY_HAND = 'BY_HAND',
  STOPPED = 'STOPPED',
}

/** What a source's light follows from. */
export interface SourceFacts {
  readonly kind: SourceKind;
  readonly enabled: boolean;
  readonly everyMinutes: number | null;
  readonly silentAfterDays: number | null;
  readonly connectedAt: Date;
  /** some run ended, one way or another */
  readonly tried: boolean;
  /** runs in a row that could not read it, ours and our limits' apart */
  readonly failures: number;
  readonly failingSince: Date | null;
  /** a run that brought something new */
  readonly broughtAt: Date | null;
}

export interface SourceLightOf {
  /** null: nothing is expected of it */
  readonly light: Light | null;
  readonly state: SourceState;
  /** since when it fails, or brings nothing; null: it does neither */
  readonly since: Date | null;
}

/** What passes by itself is yellow; what failed so many times in a row is red. */
const RED_AFTER = 3;

const dark = (state: SourceState): SourceLightOf => ({ light: null, state, since: null });

/** The light of a source on a day: a failing one, then one that was never read, then a silent one. */
export function sourceLightOf(facts: SourceFacts, today: Day): SourceLightOf {
  const { kind, enabled, everyMinutes, silentAfterDays, connectedAt, tried, failures, failingSince, broughtAt } = facts;
  if (!enabled) return dark(SourceState.STOPPED);
  if (isByHand(kind)) return dark(SourceState.BY_HAND);
  if (failures > 0) {
    const light = failures < RED_AFTER ? Light.YELLOW : Light.RED;
    return { light, state: SourceState.FAILING, since: failingSince };
  }
  if (everyMinutes === null) return dark(SourceState.BY_HAND);
  if (!tried) return { light: Light.YELLOW, state: SourceState.UNREAD, since: null };
  const last = broughtAt ?? connectedAt;
  if (silentAfterDays !== null && daysBetween(dayOf(last), today) > silentAfterDays)
    return { light: Light.YELLOW, state: SourceState.SILENT, since: broughtAt };
  return { light: Light.GREEN, state: SourceState.READ, since: null };
}
