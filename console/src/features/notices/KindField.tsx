import type { NoticeKind } from '@sanwu/schema';
import { Form, Radio } from 'antd';
import { useT } from '../../providers/i18n.ts';

const KINDS: readonly NoticeKind[] = ['SUGGESTION', 'RECTIFICATION', 'EXPLANATION'];

/** What kind of letter it is, and what that kind is for. */
export function KindField() {
  const t = useT();
  const kind = (Form.useWatch('kind') as NoticeKind | undefined) ?? 'SUGGESTION';
  return (
    <Form.Item name="kind" label={t('field.kind')} extra={t(`noticeKindHelp.${kind}`)} initialValue="SUGGESTION">
      <Radio.Group optionType="button" options={KINDS.map((value) => ({ value, label: t(`noticeKind.${value}`) }))} />
    </Form.Item>
  );
}
