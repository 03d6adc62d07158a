import type { FilingSavedFragment } from '@sanwu/schema';
import { Form, Input } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import type { FilingForm } from './filing-form.rules.ts';

interface Props {
  findings: FilingSavedFragment['findings'];
  form: FilingForm;
  change: (part: Partial<FilingForm>) => void;
  faultAt: (place: string) => string | undefined;
}

/** 保密和隐私审查: what looks secret or personal is taken out, or told why it may be published; and who has reviewed it. */
export function SecrecyReview({ findings, form, change, faultAt }: Props) {
  const t = useT();
  const fault = faultAt('secrecyReviewer');
  return (
    <Panel title={t('fill.secrecy')}>
      <p className="muted">{t('fill.secrecyHelp')}</p>
      <Form layout="vertical" component={false}>
        {findings.map(({ place, label, shown }) => {
          const open = faultAt(`confirmations.${place}`);
          return (
            <Form.Item
              key={place}
              label={t('fill.found', { label, shown })}
              htmlFor={`confirm-${place}`}
              {...(open ? { validateStatus: 'error' as const, help: open } : {})}
            >
              <Input
                id={`confirm-${place}`}
                maxLength={200}
                placeholder={t('fill.whyPublic')}
                value={form.confirmations[place] ?? ''}
                onChange={({ target }) => change({ confirmations: { ...form.confirmations, [place]: target.value } })}
              />
            </Form.Item>
          );
        })}
        <Form.Item
          label={t('fill.secrecyReviewer')}
          htmlFor="secrecy-reviewer"
          required
          extra={t('fill.secrecyReviewerHelp')}
          {...(fault ? { validateStatus: 'error' as const, help: fault } : {})}
        >
          <Input
            id="secrecy-reviewer"
            maxLength={20}
            autoComplete="off"
            value={form.secrecyReviewer}
            onChange={({ target }) => change({ secrecyReviewer: target.value })}
          />
        </Form.Item>
      </Form>
    </Panel>
  );
}
