import { CheckDrawDocument } from '@sanwu/schema';
import { Input } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { CopyField } from '../../components/CopyField.tsx';
import { When } from '../../components/Due.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { ProgressWords } from './Progress.tsx';
import { tasksOf } from './plan-words.ts';
import { Tasks } from './Tasks.tsx';
import './checks.css';

/** One draw: what was drawn, and all that one needs to draw again. */
export function CheckDrawPage() {
  const t = useT();
  const dates = useDates();
  const { id = '' } = useParams();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useDocument(CheckDrawDocument, { id }, { live: ['dailyChecks'] });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const draw = data.checkDraw;
  if (!draw) return <NoRecord why={t('checkDraw.missing')} />;
  return (
    <>
      <PageHeader
        title={draw.title}
        note={t('checkDraw.words', {
          ...{ unit: draw.unit.shortName, all: draw.candidateCount, n: draw.taken },
          ...{ subject: t(`drawSubject.${draw.subject}`), desk: draw.desk.shortName },
        })}
        actions={
          <ProgressWords
            progress={draw.progress}
            label={t('checkTask.by', { day: dates.day(draw.dueOn) })}
            to={(counted) => tasksOf({ draw: id }, counted)}
          />
        }
      />
      <Tasks values={{ draw: id }} title={t('checkDraw.drawn')} to={tasksOf({ draw: id }, 'TOTAL')} />
      <Panel title={t('checkDraw.again')} fold={{ open, toggle: () => setOpen(!open) }}>
        <div className="panel-words">
          <p>{t('checkDraw.rule', { n: draw.taken })}</p>
          <p className="muted">
            {draw.drawer} <When at={draw.drawnAt} />
          </p>
          <h3 className="check-part">{t('checkDraw.seed')}</h3>
          <CopyField label={t('checkDraw.seed')} value={draw.seed} />
          <h3 className="check-part">{t('checkDraw.candidates', { n: draw.candidateCount })}</h3>
          <Input.TextArea
            readOnly
            aria-label={t('checkDraw.candidates', { n: draw.candidateCount })}
            value={draw.candidates.join('\n')}
            rows={6}
            onFocus={({ target }) => target.select()}
          />
        </div>
      </Panel>
    </>
  );
}
