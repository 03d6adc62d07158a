import { TrailStateDocument, type TrailStateQuery } from '@sanwu/schema';
import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { VerifyTrail } from './VerifyTrail.tsx';
import './trail.css';

type State = TrailStateQuery['trailState'];

/** 封存状态: how far the trail is sealed, the newest roots, and whether it is whole. */
export function SealPanel({ to }: { to?: string }) {
  const t = useT();
  const { data, error, refetch } = useDocument(TrailStateDocument, {}, { fresh: true });
  return (
    <Panel title={t('seal.title')} {...(to ? { to, toLabel: t('place.trail') } : {})}>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting /> : null}
      {data ? (
        <>
          <Facts state={data.trailState} />
          <VerifyTrail entries={data.trailState.sealed} onDone={refetch} />
          <Roots roots={data.trailState.roots} />
        </>
      ) : null}
    </Panel>
  );
}

function Facts({ state }: { state: State }) {
  const t = useT();
  const dates = useDates();
  const [newest] = state.roots;
  return (
    <dl className="facts">
      <dt>{t('seal.sealed')}</dt>
      <dd>{t('seal.entries', { n: state.sealed.toLocaleString('en') })}</dd>
      <dt>{t('seal.unsealed')}</dt>
      <dd>{t('seal.entries', { n: state.unsealed.toLocaleString('en') })}</dd>
      <dt>{t('seal.last')}</dt>
      <dd>{newest ? dates.system(newest.sealedAt) : t('seal.never')}</dd>
      <dt>{t('seal.published')}</dt>
      <dd>{t(state.published ? 'seal.outside' : 'seal.inside')}</dd>
    </dl>
  );
}

/** What is compared with the copy kept elsewhere: whole, to be read out digit by digit. */
function Roots({ roots }: { roots: State['roots'] }) {
  const t = useT();
  const dates = useDates();
  const [open, setOpen] = useState(false);
  if (roots.length === 0) return null;
  return (
    <div className="seal-roots">
      <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'seal.hideRoots' : 'seal.showRoots', { n: roots.length })}
      </button>
      {open ? (
        <ol>
          {roots.map((root) => (
            <li key={root.treeSize}>
              <span className="muted">
                {dates.system(root.sealedAt)} · {t('seal.entries', { n: root.treeSize.toLocaleString('en') })}
              </span>
              <code>{root.root}</code>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
