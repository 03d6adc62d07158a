import type { DisclosureQuery } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { useDates } from '../../components/use-dates.ts';
import { amountText } from '../../lib/money.ts';
import { useT } from '../../providers/i18n.ts';
import { FaceFacts } from './FaceFacts.tsx';
import './public-face.css';

type Face = NonNullable<DisclosureQuery['disclosure']>['publicFace'];
type Entry = NonNullable<Face['entry']>;

/** What third parties are answered about an entry at this moment, or why it is kept from them. */
export function PublicFacePanel({ face: { entry, absence } }: { face: Face }) {
  const t = useT();
  return (
    <Panel
      title={t('face.title')}
      className="public-face"
      extra={<span className="state-tag">{t(entry ? 'face.shown' : 'face.hidden')}</span>}
    >
      <p className="panel-words muted">{entry ? t('face.note') : t(`face.why.${absence ?? 'UNIT_UNKNOWN'}`)}</p>
      {entry ? <Shown entry={entry} /> : null}
    </Panel>
  );
}

function Shown({ entry }: { entry: Entry }) {
  const t = useT();
  const dates = useDates();
  const [open, setOpen] = useState(false);
  const { parentName: parent, unitName: unit, displayUntil } = entry;
  return (
    <>
      <p className="panel-words public-title">{entry.title}</p>
      <FaceFacts
        facts={[
          [t('face.item'), entry.itemName],
          [t('face.unit'), parent ? t('face.under', { unit, parent }) : unit],
          [t('face.period'), entry.nil ? `${entry.periodLabel} · ${t('face.nil')}` : entry.periodLabel],
          [t('face.publishedOn'), dates.day(entry.publishedOn)],
          [t('face.amount'), entry.amount ? t('disclosure.yuan', { amount: amountText(entry.amount) }) : null],
          [t('face.display'), displayUntil ? t('face.displayUntil', { day: dates.day(displayUntil) }) : null],
          [
            t('face.url'),
            <span key="url" className="long-link">
              {entry.url ?? t('face.noUrl')}
            </span>,
          ],
          [t('face.fields'), entry.fields.length > 0 ? entry.fields.map(({ name }) => name).join('、') : null],
          [
            t('face.attachments'),
            entry.attachments.length > 0 ? entry.attachments.map(({ name }) => name).join('、') : null,
          ],
          [t('face.updatedAt'), dates.system(entry.updatedAt)],
        ]}
      />
      <div className="panel-words">
        <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('face.hideText') : t('face.showText', { n: entry.text.length })}
        </Button>
        {open ? <div className="captured-text public-text">{entry.text}</div> : null}
      </div>
    </>
  );
}
