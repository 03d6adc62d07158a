import { useEffect, useRef } from 'react';
import { useT } from '../providers/i18n.ts';

interface Props {
  /** unless attempts are counted, the same array as long as nothing was tried again */
  messages: readonly string[];
  /** how often it was tried, of a form that says anew with each key what is missing */
  attempt?: number;
}

/** What is to be put right, summed up on top; takes the focus so that it is read: once an attempt, never from who is putting it right. */
export function ErrorSummary({ messages, attempt }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const read = useRef<unknown>(null);
  useEffect(() => {
    const tried = attempt ?? messages;
    if (messages.length === 0 || read.current === tried) return;
    read.current = tried;
    box.current?.focus();
  }, [messages, attempt]);
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
