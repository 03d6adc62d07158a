import { describe, expect, it } from 'vitest';
import { type Evidence, isWrong, standingOf } from './evidence.rules.ts';

const standing = (state: string, lookedAt: string, { endsOn = null as string | null, leftUp = false } = {}) =>
  standingOf({ revisions: [{ state, lookedAt }], displayEndsOn: endsOn, leftUp } as unknown as Evidence);

// late in the evening of the 21st in Baotou, and half an hour into the 22nd
const ON_21ST = '2019-10-21T15:30:00Z';
const ON_22ND = '2019-10-21T16:30:00Z';

describe('where a page stands', () => {
  it.each([
    ['no display, found', 'CHANGED', ON_22ND, {}, 'evidence.there', false],
    ['no display, gone', 'GONE', ON_22ND, {}, 'evidence.gone', true],
    ['a display, found on its last day', 'FIRST', ON_21ST, { endsOn: '2019-10-21' }, 'evidence.there', false],
    ['a display, gone on its last day', 'GONE', ON_21ST, { endsOn: '2019-10-21' }, 'evidence.goneEarly', true],
    ['a display that was left up', 'FIRST', ON_22ND, { endsOn: '2019-10-20', leftUp: true }, 'evidence.leftUp', true],
    ['a display, gone the day after', 'GONE', ON_22ND, { endsOn: '2019-10-21' }, 'evidence.takenDown', false],
  ])('%s', (_, state, lookedAt, more, key, wrong) => {
    const found = standing(state, lookedAt, more);
    expect([found, isWrong(found)]).toEqual([key, wrong]);
  });
});
