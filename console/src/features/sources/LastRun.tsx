import type { CaptureRunPartsFragment } from '@sanwu/schema';
import { When } from '../../components/Due.tsx';
import { useT } from '../../providers/i18n.ts';

/** How the last run went, and what it could not take. */
export function LastRun({ run }: { run: CaptureRunPartsFragment }) {
  const t = useT();
  return (
    <div className={`last-run run-${run.outcome.toLowerCase()}`}>
      <p>
        <strong>{t(`runOutcome.${run.outcome}`)}</strong> <When at={run.finishedAt ?? run.startedAt} />
      </p>
      <p className="muted">{t('source.counts', { seen: run.seen, added: run.added, matched: run.matched })}</p>
      {run.errorMessage ? (
        <p className="run-error">
          {run.errorMessage}
          {run.errorCode ? <span className="muted">{t('source.code', { code: run.errorCode })}</span> : null}
        </p>
      ) : null}
      {run.failures.length > 0 ? (
        <details>
          <summary>{t('source.failures', { n: run.failures.length })}</summary>
          <ul className="run-failures">
            {run.failures.map(({ id, title, message, externalId }) => (
              <li key={id}>
                {/^https?:/.test(externalId) ? (
                  <a href={externalId} target="_blank" rel="noreferrer noopener">
                    {title}
                  </a>
                ) : (
                  title
                )}{' '}
                <span className="muted">{message}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
