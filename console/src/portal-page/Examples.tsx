import { useState, useSyncExternalStore } from 'react';
import { type Told, tell } from './ask.ts';
import { EXAMPLES } from './content.ts';
import { KeyField } from './KeyField.tsx';
import { Part } from './Part.tsx';
import { secret } from './store.ts';
import { useSay } from './words.ts';

const [FIRST] = EXAMPLES;

/** Documents that run against this very portal, with the key of whoever reads. */
export function Examples() {
  const say = useSay();
  const key = useSyncExternalStore(secret.subscribe, secret.get);
  const [query, setQuery] = useState(FIRST?.query ?? '');
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  const [unheard, setUnheard] = useState(false);
  async function run(): Promise<void> {
    setBusy(true);
    setUnheard(false);
    try {
      setTold(await tell(key, query));
    } catch {
      setTold(null);
      setUnheard(true);
    }
    setBusy(false);
  }
  return (
    <Part id="examples" name={['示例', 'Examples']}>
      <KeyField />
      <fieldset className="stranger-choices" aria-label={say(['选择示例', 'Choose an example'])}>
        {EXAMPLES.map((one) => (
          <button
            key={one.name[1]}
            type="button"
            aria-pressed={query === one.query}
            onClick={() => {
              setQuery(one.query);
              setTold(null);
            }}
          >
            {say(one.name)}
          </button>
        ))}
      </fieldset>
      <div className="stranger-try">
        <div>
          <textarea
            value={query}
            rows={15}
            spellCheck={false}
            aria-label={say(['查询', 'Document'])}
            onChange={({ target }) => setQuery(target.value)}
          />
          <p className="stranger-run">
            <button type="button" className="stranger-button" disabled={busy || key === ''} onClick={() => void run()}>
              {say(['运行', 'Run'])}
            </button>
            <span className="stranger-small">
              {key === '' ? say(['先在上面填写密钥。', 'Fill in the key above first.']) : null}
              {told ? <Beside told={told} /> : null}
            </span>
          </p>
        </div>
        <output className="stranger-answer">
          {unheard ? (
            <p>{say(['没有连上，请检查网络后再试。', 'Nobody answered: look at the network and try again.'])}</p>
          ) : null}
          {told ? <pre className={told.failed ? 'failed' : ''}>{told.text}</pre> : null}
          {!told && !unheard ? (
            <p className="stranger-small">{say(['结果显示在这里。', 'The answer comes here.'])}</p>
          ) : null}
        </output>
      </div>
    </Part>
  );
}

function Beside({ told: { status, took, cost, left } }: { told: Told }) {
  const say = useSay();
  const parts = [
    `HTTP ${status}`,
    `${took} ms`,
    ...(cost === null ? [] : [say([`${cost}点`, `${cost} points`])]),
    ...(left === null ? [] : [say([`本分钟还剩${left}次`, `${left} left this minute`])]),
  ];
  return <>{parts.join(' · ')}</>;
}
