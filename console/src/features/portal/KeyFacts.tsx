import { When } from '../../components/Due.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useLanguage, useT } from '../../providers/i18n.ts';
import type { ShownKey } from './key-standing.ts';
import { scopeNames } from './scope-names.ts';

/** What was asked for, and what was said of it. */
export function KeyFacts({ portalKey: key }: { portalKey: ShownKey }) {
  const t = useT();
  const language = useLanguage();
  const dates = useDates();
  const { cost, depth, requestsPerMinute } = key.limits;
  return (
    <Panel title={t('portalKey.facts')}>
      <dl className="facts">
        <dt>{t('portalKey.contact')}</dt>
        <dd>{key.contact}</dd>
        <dt>{t('portalKey.scopes')}</dt>
        <dd>{scopeNames(t, language, key.scopes)}</dd>
        <dt>{t('portalKey.limits')}</dt>
        <dd>{t('portalKey.limitsText', { requests: requestsPerMinute, cost, depth })}</dd>
        <dt>{t('portalDocument.may')}</dt>
        <dd>{t(key.storedOnly ? 'portalDocument.mayStored' : 'portalDocument.mayAll')}</dd>
        <dt>{t('portalKey.expiresOn')}</dt>
        <dd>
          <time dateTime={key.expiresOn}>{dates.day(key.expiresOn)}</time>
        </dd>
        <dt>{t('portalKey.lastUsed')}</dt>
        <dd>
          {key.lastUsedAt ? (
            <time dateTime={key.lastUsedAt}>{dates.system(key.lastUsedAt)}</time>
          ) : (
            t('portalKey.neverUsed')
          )}
        </dd>
        <dt>{t('portalKey.requestedBy')}</dt>
        <dd>
          {key.requestedBy} · <When at={key.requestedAt} />
        </dd>
        {key.decidedAt ? (
          <>
            <dt>{t('portalKey.decidedBy')}</dt>
            <dd>
              {key.decidedBy} · <When at={key.decidedAt} />
            </dd>
            <dt>{t('portalKey.remark')}</dt>
            <dd>{key.remark}</dd>
          </>
        ) : null}
      </dl>
    </Panel>
  );
}
