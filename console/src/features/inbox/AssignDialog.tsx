import type { AssignArticleInput, UnmatchedArticlePartsFragment } from '@sanwu/schema';
import { Checkbox, Form, Modal } from 'antd';
import { useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { useSending } from '../../components/use-sending.ts';
import { useT } from '../../providers/i18n.ts';
import { AssignFields, isWhole, type MatchChosen } from './AssignFields.tsx';

type Chosen = Pick<AssignArticleInput, 'itemId' | 'unitId' | 'period' | 'publishedOn' | 'remember'>;

interface Props {
  article: UnmatchedArticlePartsFragment;
  /** @throws what was refused */
  onAssign: (chosen: Chosen) => Promise<void>;
  onClose: () => void;
}

/** Which item, unit and period an article is of, when no suggestion fits. */
export function AssignDialog({ article, onAssign, onClose }: Props) {
  const t = useT();
  const [likeliest] = article.suggestions;
  const [match, setMatch] = useState<MatchChosen>({
    itemId: likeliest?.itemId ?? '',
    unitId: likeliest?.unitId ?? '',
    period: likeliest?.period ?? '',
  });
  const [publishedOn, setPublishedOn] = useState('');
  const [remember, setRemember] = useState(true);
  const { busy, problem, setProblem, send } = useSending();
  const dayless = article.because === 'NO_DAY';
  const complete = isWhole(match) && (!dayless || publishedOn !== '');

  async function submit(): Promise<void> {
    if (!complete) {
      setProblem(t('inbox.incomplete'));
      return;
    }
    await send(async () => {
      await onAssign({ ...match, remember, ...(dayless ? { publishedOn } : {}) });
      onClose();
    });
  }

  return (
    <Modal
      open
      title={t('inbox.assignTitle')}
      okText={t('inbox.assign')}
      cancelText={t('common.cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
      confirmLoading={busy}
      destroyOnHidden
    >
      <p className="dialog-effect">{article.title}</p>
      <Refusal problem={problem} />
      <Form layout="vertical">
        <AssignFields articleId={article.id} match={match} onChange={setMatch} />
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
