import { useCallback, useState } from 'react';
import { useViewer } from './viewer.tsx';

/** What was typed and not yet sent, kept on this computer through a reload, a lost network, an expired session. */
export function useDraft<Value>(name: string): {
  kept: Value | undefined;
  keep: (value: Value) => void;
  forget: () => void;
} {
  const key = `sanwu:draft:${useViewer().id}:${name}`;
  const [kept] = useState<Value | undefined>(() => read<Value>(key));
  const keep = useCallback(
    (value: Value) => {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Storage full or forbidden: the form still works, it only is not kept.
      }
    },
    [key],
  );
  const forget = useCallback(() => {
    try {
      localStorage.removeItem(key);
    } catch {
      // As above.
    }
  }, [key]);
  return { kept, keep, forget };
}

function read<Value>(key: string): Value | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
}
