import type { Light, LightChangePartsFragment, UnitLightPartsFragment } from '@sanwu/schema';
import { describe, expect, it } from 'vitest';
import { applyFrame, type LightFrame, NO_LIGHTS } from './lights-state.ts';

const none = { green: 0, yellow: 0, red: 0 };
const counts = { obligations: none, units: none };

function unit(unitId: string, light: Light): UnitLightPartsFragment {
  return { unitId, light, name: unitId, shortName: unitId, kind: 'VILLAGE', parentId: null, own: none };
}

function change(id: string, recordedAt: string): LightChangePartsFragment {
  return {
    id,
    recordedAt,
    effectiveOn: '2019-10-11',
    explanation: '',
    from: 'YELLOW',
    to: 'RED',
    kind: 'DISCLOSURE',
    obligationId: 'o',
    title: '',
    unitId: 'a',
    unitName: 'a',
  };
}

function frame(part: Partial<LightFrame>): LightFrame {
  return {
    kind: 'CHANGE',
    number: 1,
    previous: null,
    complete: true,
    cursor: '',
    businessNow: '2019-10-15T00:30:00Z',
    counts,
    changes: [],
    units: [],
    ...part,
  };
}

describe('frames of lights', () => {
  it('shows a snapshot only when its last chunk has come, and nothing that was there before', () => {
    const before = applyFrame(NO_LIGHTS, frame({ kind: 'SNAPSHOT', units: [unit('old', 'RED')] }));
    const half = applyFrame(before, frame({ kind: 'SNAPSHOT', number: 4, complete: false, units: [unit('a', 'RED')] }));
    expect([...half.units.keys()]).toEqual(['old']);
    const whole = applyFrame(half, frame({ kind: 'SNAPSHOT', number: 4, units: [unit('b', 'GREEN')] }));
    expect([...whole.units.keys()]).toEqual(['a', 'b']);
    expect(whole.number).toBe(4);
  });

  it('applied twice, a change leaves the same lights and one line in the list', () => {
    const one = frame({ number: 7, units: [unit('a', 'GREEN')], changes: [change('c1', '2019-10-15T00:30:00Z')] });
    const once = applyFrame(NO_LIGHTS, one);
    const twice = applyFrame(once, one);
    expect(twice.units.get('a')?.light).toBe('GREEN');
    expect(twice.changes).toHaveLength(1);
  });

  it('a frame older than what is shown changes nothing', () => {
    const state = applyFrame(NO_LIGHTS, frame({ number: 9, units: [unit('a', 'GREEN')] }));
    expect(applyFrame(state, frame({ number: 8, units: [unit('a', 'RED')] }))).toBe(state);
  });

  it('keeps the newest thirty changes, newest first', () => {
    let state = NO_LIGHTS;
    for (let i = 0; i < 50; i += 1) {
      const at = `2019-10-15T00:${String(i).padStart(2, '0')}:00Z`;
      state = applyFrame(state, frame({ number: i, changes: [change(`c${i}`, at)] }));
    }
    expect(state.changes).toHaveLength(30);
    expect(state.changes[0]?.id).toBe('c49');
  });
});
