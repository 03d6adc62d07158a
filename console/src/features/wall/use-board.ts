import { LightBoardDocument } from '@sanwu/schema';
import { useEffect, useState } from 'react';
import { ApiError } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { markSignedIn } from '../../providers/session.ts';
import type { Board } from './wall-board.ts';

const AFTER_CHANGE_MS = 1_500;
const EVERY_MS = 60_000;

/**
 * What the stream does not carry: the rate, the letters, what falls due next. Asked again after a change, and every minute,
 * as if by hand: nobody touches a wall, and its session must not idle out.
 */
export function useBoard(number: number | null): { board: Board | undefined; refused: string | undefined } {
  const [board, setBoard] = useState<Board>();
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    async function ask(): Promise<void> {
      try {
        const { lightBoard } = await execute(LightBoardDocument, { under: null }, { byHand: true });
        markSignedIn();
        setBoard(lightBoard);
        setRefused(undefined);
      } catch (error) {
        if (error instanceof ApiError && error.code === 'FORBIDDEN') setRefused(error.message);
      }
    }
    const first = setTimeout(ask, number === null ? 0 : AFTER_CHANGE_MS);
    const timer = setInterval(ask, EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [number]);
  return { board, refused };
}
