import { useMemo } from 'react';
import { ErrorSummary } from './ErrorSummary.tsx';

/** Why a dialog was refused, in one sentence. Nothing while it was not. */
export function Refusal({ message }: { message: string | undefined }) {
  const messages = useMemo(() => (message ? [message] : []), [message]);
  return <ErrorSummary messages={messages} />;
}
