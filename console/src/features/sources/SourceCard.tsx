import { RunCaptureDocument, type SourcePartsFragment } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { LightIcon } from '../../components/LightIcon.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { isByHand } from './broken.rules.ts';
import { EnableSource } from './EnableSource.tsx';
import { LastRun } from './LastRun.tsx';
import { LightWords } from './LightWords.tsx';
import { ScheduleSource } from './ScheduleSource.tsx';
import './sources.css';

interface Props {
  source: SourcePartsFragment;
  onRun: () => void;
}

export function SourceCard({ source, onRun }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [switching, setSwitching] = useState(false);
  async function run(): Promise<void> {
    setBusy(true);
    try {
      const { runCapture } = await execute(RunCaptureDocument, { sourceId: source.id });
      if (runCapture.outcome === 'SUCCEEDED') {
        notification.success({
          message: t('source.done', { added: runCapture.added, matched: runCapture.matched }),
          placement: 'bottom',
        });
      }
      onRun();
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom' });
    } finally {
      setBusy(false);
    }
  }
  return (
    <li className="panel source-card" aria-label={source.name}>
      <div className="source-words">
        <h2>
          {source.light.light ? (
            <LightIcon light={source.light.light} label={t(`sourceState.${source.light.state}`)} />
          ) : null}
          {source.name}
        </h2>
        <p className="muted">
          {t(`sourceKind.${source.kind}`)} · <UnitLink id={source.unit.id} name={source.unit.name} />
          {source.portal ? (
            <>
              {' · '}
              <a href={source.portal.listUrl} target="_blank" rel="noreferrer noopener">
                {t('portal.open')}
              </a>
            </>
          ) : null}
        </p>
        {source.portal?.itemName || source.portal?.area ? (
          <p className="muted">{t('purpose.only', { what: source.portal.itemName ?? source.portal.area ?? '' })}</p>
        ) : null}
        <LightWords light={source.light} />
        {source.enabled ? null : <p className="run-error">{t('source.isStopped')}</p>}
        {isByHand(source) ? (
          <p className="muted">{t(`sourceKind.${source.kind}.note`)}</p>
        ) : (
          <>
            {source.enabled ? <ScheduleSource source={source} onDone={onRun} /> : null}
            {source.lastRun ? <LastRun run={source.lastRun} /> : <p className="muted">{t('source.neverRun')}</p>}
          </>
        )}
        {source.unmatched > 0 ? (
          <p>
            <Link to={`/disclosures/inbox?source=${source.id}`}>{t('source.unmatched', { n: source.unmatched })}</Link>
          </p>
        ) : null}
      </div>
      <span className="source-actions">
        {source.viewerCanRun ? (
          <Button onClick={() => void run()} loading={busy}>
            {t('source.run')}
          </Button>
        ) : null}
        {source.viewerCanConnect && !isByHand(source) ? (
          <LinkButton to={`/disclosures/sources/${source.id}/edit`}>{t('source.change')}</LinkButton>
        ) : null}
        {source.viewerCanConnect ? (
          <Button onClick={() => setSwitching(true)}>{t(source.enabled ? 'source.stop' : 'source.begin')}</Button>
        ) : null}
      </span>
      {switching ? <EnableSource source={source} onDone={onRun} onClose={() => setSwitching(false)} /> : null}
    </li>
  );
}
