import type { FilingFullFragment } from '@sanwu/schema';
import { Button } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { FilledValues } from './FilledValues.tsx';
import { cellsOf, type FilingForm, type Template } from './filing-form.rules.ts';
import { Photos } from './Photos.tsx';

interface Props {
  filing: FilingFullFragment;
  template: Template;
  form: FilingForm;
  comparisons: FilingFullFragment['comparisons'];
  /** a township passes it before it counts */
  reviewed: boolean;
  busy: boolean;
  onBack: () => void;
  onSend: () => void;
}

/** Everything once more, as it will be read, before it is sent. */
export function CheckAnswers({ filing, template, form, comparisons, reviewed, busy, onBack, onSend }: Props) {
  const t = useT();
  const signOffs = template.signOffs.map((body) => ({ body, on: null, person: '', ...form.signOffs[body] }));
  return (
    <div className="fill">
      <p className="note">{t(reviewed ? 'fill.checkSubmit' : 'fill.checkPublish')}</p>
      <Panel title={t('fill.checkTitle')}>
        <FilledValues
          {...{ template, comparisons, signOffs }}
          cells={form.cells}
          last={filing.lastPeriod ? cellsOf(filing.lastPeriod) : null}
          explanations={form.explanations}
        />
      </Panel>
      {form.photos.length > 0 ? (
        <Panel title={t('fill.photo')}>
          <Photos photos={form.photos} />
        </Panel>
      ) : null}
      <div className="fill-end">
        <Button type="primary" size="large" block loading={busy} onClick={onSend}>
          {t(reviewed ? 'fill.submit' : 'fill.publish')}
        </Button>
        <Button size="large" block disabled={busy} onClick={onBack}>
          {t('fill.back')}
        </Button>
      </div>
    </div>
  );
}
