import type { ActStep } from '@sanwu/schema';
import { AcceptAct } from './AcceptAct.tsx';
import { HandInAct } from './HandInAct.tsx';
import { ReplaceAct } from './ReplaceAct.tsx';
import { ReturnAct } from './ReturnAct.tsx';
import type { ActDialogProps } from './use-act-done.ts';
import { WaiveAct } from './WaiveAct.tsx';

const DIALOGS = {
  HAND_IN: HandInAct,
  ACCEPT: AcceptAct,
  RETURN: ReturnAct,
  WAIVE: WaiveAct,
  REPLACE: ReplaceAct,
} as const;

/** Asks for what a step with an ordered act needs, names what it does, and takes it. */
export function ActDialog({ step, ...props }: ActDialogProps & { step: ActStep }) {
  const Dialog = DIALOGS[step];
  return <Dialog {...props} />;
}
