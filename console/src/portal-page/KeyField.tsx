import { useSyncExternalStore } from 'react';
import { secret } from './store.ts';
import { useSay } from './words.ts';

/** The key that is asked with; it stays in this tab. */
export function KeyField({ help = true }: { help?: boolean }) {
  const say = useSay();
  const value = useSyncExternalStore(secret.subscribe, secret.get);
  return (
    <label className="stranger-key">
      <span>{say(['密钥', 'Key'])}</span>
      <input
        type="password"
        value={value}
        placeholder="sw_…"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => secret.set(target.value.trim())}
      />
      {help ? (
        <span className="stranger-small">
          {say(['只保存在这个标签页里，关闭即清除。', 'Kept in this tab only, and gone with it.'])}
        </span>
      ) : null}
    </label>
  );
}
