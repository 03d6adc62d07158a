import {
  ArticlePeriodsDocument,
  type AssignArticleInput,
  CatalogueDocument,
  type UnmatchedArticlePartsFragment,
} from '@sanwu/schema';
import { Checkbox, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useUnitChoice } from '../units/use-unit-choice.ts';

type Chosen = Pick<AssignArticleInput, 'itemId' | 'unitId' | 'period' | 'publishedOn' | 'remember'>;

interface Props {
  article: UnmatchedArticlePartsFragment;
  /** @throws what was refused */
  onAssign: (chosen: Chosen) => Promise<void>;
  onClose: () => void;
}

const KINDS = ['TOWNSHIP', 'VILLAGE', 'DEPARTMENT'];
const owes = ({ kind }: { kind: string }) => KINDS.includes(kind);

/** Which item, unit and period an article is of, when no suggestion fits. */
export function AssignDialog({ article, onAssign, onClose }: Props) {
  const t = useT();
  const [likeliest] = article.suggestions;
  const [itemId, setItemId] = useState(likeliest?.itemId ?? '');
  const [unitId, setUnitId] = useState(likeliest?.unitId ?? '');
  const [period, setPeriod] = useState(likeliest?.period ?? '');
  const [publishedOn, setPublishedOn] = useState('');
  const [remember, setRemember] = useState(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const catalogue = useDocument(CatalogueDocument, {});
  const units = useUnitChoice(owes);
  const periods = useDocument(ArticlePeriodsDocument, { articleId: article.id, itemId }, { enabled: itemId !== '' });
  const dayless = article.because === 'NO_DAY';
  const complete = itemId !== '' && unitId !== '' && period !== '' && (!dayless || publishedOn !== '');

  async function send(): Promise<void> {
    if (!complete) {
      setProblem(t('inbox.incomplete'));
      return;
    }
    setBusy(true);
    try {
      await onAssign({ itemId, unitId, period, remember, ...(dayless ? { publishedOn } : {}) });
      onClose();
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('inbox.assignTitle')}
      okText={t('inbox.assign')}
      cancelText={t('common.cancel')}
      onOk={() => void send()}
      onCancel={onClose}
      confirmLoading={busy}
      destroyOnHidden
    >
      <p className="dialog-effect">{article.title}</p>
      {problem ? <ErrorSummary messages={[problem]} /> : null}
      <Form layout="vertical">
        <Form.Item label={t('field.item')} htmlFor="inbox-item" required>
          <Select
            id="inbox-item"
            showSearch
            optionFilterProp="label"
            value={itemId || null}
            options={(catalogue.data?.disclosureItems ?? []).map(({ id, name, code }) => ({
              value: id,
              label: `${code} ${name}`,
            }))}
            onChange={(next: string) => {
              setItemId(next);
              setPeriod('');
            }}
          />
        </Form.Item>
        <Form.Item label={t('field.unit')} htmlFor="inbox-unit" required>
          <Select
            id="inbox-unit"
            showSearch
            optionFilterProp="label"
            value={unitId || null}
            options={units}
            onChange={setUnitId}
          />
        </Form.Item>
        <Form.Item label={t('inbox.period')} htmlFor="inbox-period" required>
          <Select
            id="inbox-period"
            value={period || null}
            loading={itemId !== '' && !periods.data}
            options={(periods.data?.articlePeriods ?? []).map((one) => ({
              value: one.period,
              label: one.periodLabel,
            }))}
            onChange={setPeriod}
          />
        </Form.Item>
        {dayless ? (
          <Form.Item label={t('field.publishedOn')} htmlFor="inbox-day" extra={t('inbox.dayHelp')} required>
            <DayField id="inbox-day" value={publishedOn} onChange={setPublishedOn} past />
          </Form.Item>
        ) : null}
        <Checkbox checked={remember} onChange={({ target }) => setRemember(target.checked)}>
          {t('inbox.remember')}
        </Checkbox>
      </Form>
    </Modal>
  );
}
