import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { Blanks } from '../filings/Blanks.tsx';
import { type FilingForm, formOf } from '../filings/filing-form.rules.ts';
import { type TemplateForm, templateOf } from './template-form.rules.ts';

const NO_FAULT = () => undefined;

/** The form that the template makes, to be tried out; nothing of it is kept. */
export function Preview({ form }: { form: TemplateForm }) {
  const t = useT();
  const [typed, setTyped] = useState<FilingForm>(() => formOf({ content: null, photos: [] }));
  const { photo, signOffs, guidance } = form;
  return (
    <Panel title={t('template.preview')} className="template-preview">
      {guidance ? <p className="note">{guidance}</p> : null}
      <Blanks
        template={templateOf(form)}
        form={typed}
        change={(part) => setTyped((last) => ({ ...last, ...part }))}
        faultAt={NO_FAULT}
        comparisons={[]}
      />
      <p className="muted">
        {[...(photo ? [t('fill.photo')] : []), ...signOffs.map((body) => t('template.signs', { body }))].join('；')}
      </p>
    </Panel>
  );
}
