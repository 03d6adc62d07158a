import { CountersignersDocument } from '@sanwu/schema';
import { Collapse, Form } from 'antd';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { ManyField } from './ManyField.tsx';

/** Who signs besides the one leader: folded away, because most letters need nobody else. */
export function SignersField({ leaders }: { leaders: { value: string; label: string }[] }) {
  const t = useT();
  const { data } = useDocument(CountersignersDocument, {});
  const first = Form.useWatch('approverId') as string | undefined;
  const colleagues = (data?.countersigners ?? []).map((one) => ({
    value: one.id,
    label: `${one.name} ${one.postTitle}`,
  }));
  const chosen = [
    ...((Form.useWatch('furtherApproverIds') as string[] | undefined) ?? []),
    ...((Form.useWatch('countersignerIds') as string[] | undefined) ?? []),
  ];
  return (
    <Collapse
      ghost
      className="letter-signers"
      {...(chosen.length > 0 ? { defaultActiveKey: 'signers' } : {})}
      items={[
        {
          key: 'signers',
          label: t('notice.moreSigners'),
          forceRender: true,
          children: (
            <>
              <Form.Item
                name="countersignerIds"
                label={t('notice.countersigners')}
                extra={t('notice.countersignersHelp')}
              >
                <ManyField options={colleagues} placeholder={t('notice.nobody')} />
              </Form.Item>
              <Form.Item
                name="furtherApproverIds"
                label={t('notice.furtherApprovers')}
                extra={t('notice.furtherApproversHelp')}
              >
                <ManyField options={leaders.filter(({ value }) => value !== first)} placeholder={t('notice.nobody')} />
              </Form.Item>
            </>
          ),
        },
      ]}
    />
  );
}
