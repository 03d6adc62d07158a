import { ItemPublicFaceDocument, UnitPublicFaceDocument } from '@sanwu/schema';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { FaceFacts } from './FaceFacts.tsx';
import './public-face.css';

/** What third parties read of an item of the catalogue. */
export function ItemFace({ itemId }: { itemId: string }) {
  const t = useT();
  const { data } = useDocument(ItemPublicFaceDocument, { id: itemId }, { fresh: true });
  if (!data?.disclosureItem) return null;
  const { publicFace: face, audience, manner } = data.disclosureItem;
  const narrow =
    audience === 'EVERYBODY'
      ? t('face.narrowManner', { manner: t(`manner.${manner}`) })
      : t('face.narrowAudience', { audience: t(`audience.${audience}`) });
  return (
    <Face
      note={face ? t('face.note') : narrow}
      facts={
        face && [
          [t('face.item'), face.name],
          [t('face.limit'), face.timeLimit],
          [t('face.basis'), face.basis],
          [t('face.display'), face.displayDays === null ? null : t('face.days', { n: face.displayDays })],
          [t('face.lead'), face.leadName ?? t('face.none')],
          [t('face.entries'), <Count key="n" n={face.entries} to={`/disclosures?item=${itemId}&seen=yes`} />],
        ]
      }
    />
  );
}

/** What third parties read of a unit. */
export function UnitFace({ unitId }: { unitId: string }) {
  const t = useT();
  const { data } = useDocument(UnitPublicFaceDocument, { id: unitId }, { fresh: true });
  if (!data?.unit) return null;
  const face = data.unit.publicFace;
  return (
    <Face
      note={t(face ? 'face.note' : 'face.unknownUnit')}
      facts={
        face && [
          [t('face.unit'), face.parentName ? t('face.under', { unit: face.name, parent: face.parentName }) : face.name],
          [t('face.entries'), <Count key="n" n={face.entries} to={`/disclosures?under=${unitId}&seen=yes`} />],
        ]
      }
    />
  );
}

function Face({ note, facts }: { note: string; facts: readonly (readonly [string, ReactNode])[] | null }) {
  const t = useT();
  return (
    <Panel
      title={t('face.title')}
      className="public-face"
      extra={<span className="state-tag">{t(facts ? 'face.shown' : 'face.hidden')}</span>}
    >
      <p className="panel-words muted">{note}</p>
      {facts ? <FaceFacts facts={facts} /> : null}
    </Panel>
  );
}

function Count({ n, to }: { n: number; to: string }) {
  const t = useT();
  return <Link to={to}>{t('face.count', { n })}</Link>;
}
