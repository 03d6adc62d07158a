import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { dayOf } from '../../lib/dates.ts';
import { systemNow } from '../../providers/clock.ts';
import { useT } from '../../providers/i18n.ts';
import { type ShownKey, secretStandingOf, standingOf } from './key-standing.ts';

/** Its secrets, told by their beginnings, and until when each reads. */
export function KeySecrets({ portalKey: key }: { portalKey: ShownKey }) {
  const t = useT();
  const dates = useDates();
  const standing = standingOf(key, dayOf(systemNow()));
  const comes = standing === 'REQUESTED' || standing === 'APPROVED';
  return (
    <Panel title={t('portalKey.secrets')} count={key.secrets.length || undefined}>
      {key.secrets.length === 0 ? <Empty>{t(comes ? 'portalKey.noSecretYet' : 'portalKey.noSecret')}</Empty> : null}
      <ul className="rows portal-secrets">
        {key.secrets.map(({ id, prefix, issuedAt, endsAt }) => {
          const how = secretStandingOf({ endsAt }, standing, systemNow());
          const reads = how === 'HOLDS' || how === 'ENDS';
          return (
            <li key={id} className={reads ? '' : 'over'}>
              <span className="portal-secret-head">
                <code className="portal-secret">{prefix}…</code>
                <time dateTime={issuedAt} className="muted">
                  {t('portalKey.made', { at: dates.when(issuedAt) })}
                </time>
              </span>
              <span>
                {t(`portalSecret.${how}`, {
                  day: dates.day(key.expiresOn),
                  at: endsAt ? dates.system(endsAt) : '',
                })}
              </span>
            </li>
          );
        })}
      </ul>
      {key.secrets.length > 0 ? <p className="panel-note">{t('portalKey.prefixHelp')}</p> : null}
    </Panel>
  );
}
