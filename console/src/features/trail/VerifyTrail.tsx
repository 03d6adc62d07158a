import { VerifyTrailDocument, type VerifyTrailMutation } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../components/Refusal.tsx';
import { useDates } from '../../components/use-dates.ts';
import { systemNow, useTick } from '../../providers/clock.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';

type Verdict = VerifyTrailMutation['verifyTrail'] & { at: string };

interface Props {
  /** how many there are to recompute */
  entries: number;
  onDone: () => void;
}

/** Recomputes the whole sealed trail on the server and says whether it is whole. */
export function VerifyTrail({ entries, onDone }: Props) {
  const t = useT();
  const [since, setSince] = useState<number>();
  const [verdict, setVerdict] = useState<Verdict>();
  const [problem, setProblem] = useState<string>();
  async function verify(): Promise<void> {
    setSince(Date.now());
    setVerdict(undefined);
    setProblem(undefined);
    try {
      const { verifyTrail } = await execute(VerifyTrailDocument, {});
      setVerdict({ ...verifyTrail, at: new Date(systemNow()).toISOString() });
      onDone();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setSince(undefined);
    }
  }
  return (
    <div className="verify">
      <div className="verify-tools">
        <Button type="primary" loading={since !== undefined} onClick={() => void verify()}>
          {t('verify.do')}
        </Button>
        <Button href="/exports/TRAIL">{t('verify.export')}</Button>
      </div>
      {since === undefined ? null : <Running since={since} entries={entries} />}
      <Refusal problem={problem} />
      {verdict ? <Found verdict={verdict} /> : null}
    </div>
  );
}

/** How long it has been going on: the server tells no parts. */
function Running({ since, entries }: { since: number; entries: number }) {
  const t = useT();
  useTick(1_000);
  const seconds = Math.floor((Date.now() - since) / 1_000);
  return (
    <div className="verify-running">
      <progress aria-label={t('verify.do')} />
      <span className="muted">{t('verify.running', { n: entries.toLocaleString('en'), seconds })}</span>
    </div>
  );
}

function Found({ verdict }: { verdict: Verdict }) {
  const t = useT();
  const dates = useDates();
  const { whole, leaves, roots, unsealed, faults, at } = verdict;
  // Nothing agrees with nothing: that is no verdict.
  const words = whole ? (leaves === 0 ? 'nothing' : 'whole') : 'broken';
  const numbers = { leaves: leaves.toLocaleString('en'), roots };
  return (
    <div className={`verdict ${whole ? 'verdict-whole' : 'verdict-broken'}`} role={whole ? 'status' : 'alert'}>
      <p>
        <strong>{t(`verify.${words}`)}</strong> <span className="muted">{dates.system(at)}</span>
      </p>
      <p>{t(`verify.${words}Help`, numbers)}</p>
      {unsealed > 0 ? <p className="muted">{t('verify.unsealed', { n: unsealed })}</p> : null}
      {faults.length > 0 ? (
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
