import type { ApproversQuery } from '@sanwu/schema';
import { Form, Input } from 'antd';
import { DayField } from '../../components/DayField.tsx';
import { Failed } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { ActsField } from './ActsField.tsx';
import { AddresseeField, CopiesField, FurtherAddressees } from './AddresseeField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { KindField } from './KindField.tsx';
import { ProblemsField } from './ProblemsField.tsx';
import { SignersField } from './SignersField.tsx';

interface Props {
  /** the addressee is settled: shown, not asked */
  addressee: string | undefined;
  /** an existing letter stays what it is */
  kindSettled: boolean;
  approvers: { data: ApproversQuery | undefined; error: unknown; refetch: () => void };
}

const text = { autoSize: { minRows: 2, maxRows: 10 } };

/** What a letter consists of. */
export function NoticeFields({ addressee, kindSettled, approvers: asked }: Props) {
  const t = useT();
  const approvers = asked.data?.approvers ?? [];
  const leaders = approvers.map((one) => ({ value: one.id, label: `${one.name} ${one.postTitle}` }));
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }];
  return (
    <>
      {kindSettled ? null : <KindField />}
      {addressee ? (
        <Form.Item label={t('field.addressee')}>
          <strong>{addressee}</strong>
        </Form.Item>
      ) : (
        <AddresseeField rules={required(t('field.addressee'))} />
      )}
      <FurtherAddressees />
      <Form.Item
        name="title"
        label={t('field.title')}
        rules={required(t('field.title'))}
        normalize={(value: string) => value.replace(/\s*\n\s*/g, '')}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} maxLength={100} />
      </Form.Item>
      <Form.Item name="basis" label={t('field.basis')} extra={t('notice.basisHelp')} rules={required(t('field.basis'))}>
        <Input.TextArea {...text} maxLength={1000} />
      </Form.Item>
      <ProblemsField />
      <Form.Item name="demand" label={t('field.demand')} rules={required(t('field.demand'))}>
        <Input.TextArea {...text} maxLength={2000} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item
          name="answerBy"
          label={t('field.answerBy')}
          extra={t('notice.answerByHelp')}
          rules={required(t('field.answerBy'))}
        >
          <DayField />
        </Form.Item>
        <Form.Item
          name="approverId"
          label={t('field.approver')}
          extra={t('notice.approverHelp')}
          rules={required(t('field.approver'))}
        >
          <ChoiceField options={leaders} />
        </Form.Item>
      </div>
      {kindSettled ? null : <CopiesField />}
      <ActsField leaders={leaders} />
      <SignersField leaders={leaders} />
      {asked.error ? <Failed error={asked.error} retry={asked.refetch} /> : null}
      {asked.data && approvers.length === 0 ? <p className="note">{t('notice.noApprover')}</p> : null}
    </>
  );
}
