import { useEffect, useRef } from 'react';
import { useT } from '../providers/i18n.ts';

/** What is to be put right, summed up on top; takes the focus so that it is read. */
export function ErrorSummary({ messages }: { messages: readonly string[] }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (messages.length > 0) box.current?.focus();
  }, [messages]);
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
