import { useEffect, useRef } from 'react';
import { useT } from '../providers/i18n.ts';

interface Props {
  /** unless refusals are counted, the same array as long as nothing was refused again */
  messages: readonly string[];
  /** how often it was refused, of a form that says anew with each key what is missing */
  refusals?: number;
}

/** What is to be put right, summed up on top; takes the focus so that it is read: once a refusal, never from who is putting it right. */
export function ErrorSummary({ messages, refusals }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  // the occasion, not what it says
  const refused = refusals ?? messages;
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  if (messages.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      {messages.length > 1 ? <strong>{t('form.problems', { n: messages.length })}</strong> : null}
      <ul>
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
