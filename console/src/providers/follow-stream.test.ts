import { describe, expect, it } from 'vitest';
import { type Frame, followStream, isGap, type Sink } from './follow-stream.ts';

function frame(kind: Frame['kind'], number: number, previous: number | null = null): Frame {
  return { kind, number, previous, cursor: `c${number}` };
}

/** A stream that the test plays by hand. */
function stage() {
  const opened: { cursor: string | undefined; sink: Sink<Frame>; ended: boolean }[] = [];
  const seen: number[] = [];
  let lost = 0;
  const stop = followStream<Frame>({
    open(cursor, sink) {
      const one = { cursor, sink, ended: false };
      opened.push(one);
      return () => {
        one.ended = true;
      };
    },
    onFrame: (one) => seen.push(one.number),
    onLost: () => {
      lost += 1;
    },
    waitMs: () => 0,
  });
  const current = () => {
    const one = opened.at(-1);
    if (!one) throw new Error('nothing opened');
    return one;
  };
  return { opened, seen, stop, current, lost: () => lost };
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a stream that is followed', () => {
  it('hands back the last cursor when the connection was lost', async () => {
    const { current, opened, stop, lost } = stage();
    current().sink.next(frame('SNAPSHOT', 5));
    current().sink.next(frame('CHANGE', 7, 5));
    current().sink.closed();
    await nextTurn();
    expect(opened.map((one) => one.cursor)).toEqual([undefined, 'c7']);
    expect(lost()).toBe(1);
    stop();
  });

  it('starts again without a cursor after a gap, and shows nothing of the frame after it', () => {
    const { current, opened, seen, stop } = stage();
    current().sink.next(frame('SNAPSHOT', 5));
    current().sink.next(frame('CHANGE', 9, 8));
    expect(opened.map((one) => one.cursor)).toEqual([undefined, undefined]);
    expect(seen).toEqual([5]);
    stop();
  });

  it('ignores what an ended subscription still says', () => {
    const { current, opened, seen, stop } = stage();
    current().sink.next(frame('SNAPSHOT', 5));
    current().sink.next(frame('CHANGE', 9, 8));
    opened[0]?.sink.next(frame('CHANGE', 10, 9));
    opened[0]?.sink.closed();
    expect(seen).toEqual([5]);
    expect(opened).toHaveLength(2);
    stop();
  });

  it('ends the subscription when stopped', () => {
    const { current, stop } = stage();
    stop();
    expect(current().ended).toBe(true);
  });
});

describe('a frame before this one never arrived', () => {
  it.each([
    ['a snapshot never', 5, frame('SNAPSHOT', 100), false],
    ['the next change', 5, frame('CHANGE', 9, 5), false],
    ['a change seen before', 9, frame('CHANGE', 9, 5), false],
    ['a change whose predecessor is unknown', 5, frame('CHANGE', 9, 8), true],
    ['a heartbeat at the same number', 5, frame('HEARTBEAT', 5, 5), false],
    ['a heartbeat ahead of what was seen', 5, frame('HEARTBEAT', 6, 6), true],
  ])('%s', (_name, last, one, expected) => expect(isGap(last, one)).toBe(expected));
});
