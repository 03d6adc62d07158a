import type { FrameKind } from '@sanwu/schema';

export interface Frame {
  cursor: string;
  kind: FrameKind;
  number: number;
  previous: number | null;
}

export interface Sink<F> {
  next(frame: F): void;
  /** The subscription ended, whoever ended it. */
  closed(): void;
}

export interface StreamOptions<F extends Frame> {
  /** Opens the subscription after `cursor`; returns how to end it. */
  open(cursor: string | undefined, sink: Sink<F>): () => void;
  onFrame(frame: F): void;
  onLost(): void;
  /** Ends a connection that is open but says nothing. */
  hangUp?(): void;
  /** Waits before attempt 1, 2, ... in milliseconds. */
  waitMs?(attempt: number): number;
  /** A connection that says nothing for so long is taken for dead; heartbeats come every 10 s. */
  silenceMs?: number;
}

/** 0.5 s, 1 s, 2 s, ... 15 s, each shortened by up to half so that many screens do not return in one moment. */
export function backoffMs(attempt: number): number {
  return Math.min(15_000, 500 * 2 ** Math.min(attempt - 1, 5)) * (0.5 + Math.random() / 2);
}

/** True when a frame before this one never arrived: the reader must start again from a snapshot. */
export function isGap(last: number | null, frame: Frame): boolean {
  if (frame.kind === 'SNAPSHOT' || last === null) return false;
  if (frame.kind === 'HEARTBEAT') return frame.number > last;
  return frame.previous !== null && frame.previous > last;
}

/**
 * Keeps one stream flowing until the returned function is called: reconnects by itself with the last cursor,
 * and without it after a gap.
 */
export function followStream<F extends Frame>(options: StreamOptions<F>): () => void {
  const { open, onFrame, onLost, hangUp, waitMs = backoffMs, silenceMs = 35_000 } = options;
  let cursor: string | undefined;
  let last: number | null = null;
  let attempt = 0;
  let generation = 0;
  let end: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function restartIn(ms: number, act: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  }

  function watch(): void {
    restartIn(silenceMs, () => {
      hangUp?.();
      reopen();
    });
  }

  function reopen(): void {
    end();
    onLost();
    attempt += 1;
    generation += 1;
    restartIn(waitMs(attempt), start);
  }

  function accept(frame: F): void {
    if (isGap(last, frame)) {
      cursor = undefined;
      last = null;
      end();
      start();
      return;
    }
    attempt = 0;
    cursor = frame.cursor;
    last = frame.kind === 'SNAPSHOT' ? frame.number : Math.max(last ?? frame.number, frame.number);
    watch();
    onFrame(frame);
  }

  function start(): void {
    generation += 1;
    const mine = generation;
    watch();
    end = open(cursor, {
      next: (frame) => {
        if (mine === generation) accept(frame);
      },
      closed: () => {
        if (mine === generation) reopen();
      },
    });
  }

  start();
  return () => {
    generation += 1;
    clearTimeout(timer);
    end();
  };
}
