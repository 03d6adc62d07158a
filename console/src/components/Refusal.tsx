import { useMemo } from 'react';
import { ErrorSummary } from './ErrorSummary.tsx';

/** Why something was refused: another one each time, in whatever words. */
export interface Refused {
  readonly message: string;
}

/** Why a dialog was refused, in one sentence. Nothing while it was not; words alone must be taken away before it is tried again. */
export function Refusal({ problem }: { problem: Refused | string | undefined }) {
  const messages = useMemo(() => {
    if (!problem) return [];
    return [typeof problem === 'string' ? problem : problem.message];
  }, [problem]);
  return <ErrorSummary messages={messages} />;
}
