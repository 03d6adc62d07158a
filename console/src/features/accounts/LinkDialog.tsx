import { IssueAccountLinkDocument, type IssueAccountLinkMutation, type LinkKind } from '@sanwu/schema';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { CopyField } from '../../components/CopyField.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { useDates } from '../../components/use-dates.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';

type Link = NonNullable<IssueAccountLinkMutation['issueAccountLink']['link']>;

interface Props {
  account: { id: string; name: string; username: string };
  kind: LinkKind;
  /** the account was made a moment ago */
  fresh?: boolean;
  onClose: () => void;
  onDone?: () => void;
}

/** Makes the link by which a person chooses a password; its address is shown this once. */
export function LinkDialog({ account, kind, fresh = false, onClose, onDone }: Props) {
  const t = useT();
  const [link, setLink] = useState<Link>();
  const [remark, setRemark] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const words = { name: account.name, username: account.username };
  async function make(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const input = { accountId: account.id, remark };
      const { issueAccountLink } = await execute(IssueAccountLinkDocument, { input });
      refuse(issueAccountLink.errors);
      setLink(issueAccountLink.link ?? undefined);
      onDone?.();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setBusy(false);
    }
  }
  const footer = link
    ? [
        <Button key="close" onClick={onClose}>
          {t('link.close')}
        </Button>,
      ]
    : [
        <Button key="later" onClick={onClose}>
          {t(fresh ? 'link.later' : 'common.cancel')}
        </Button>,
        <Button key="make" type="primary" loading={busy} onClick={() => void make()}>
          {t(`link.make.${kind}`)}
        </Button>,
      ];
  return (
    <Modal
      open
      title={t(fresh ? 'link.created' : `link.title.${kind}`, words)}
      onCancel={onClose}
      footer={footer}
      // a click beside it must not lose what is shown only once
      maskClosable={!link}
    >
      <Refusal problem={problem} />
      {link ? (
        <Shown link={link} name={account.name} />
      ) : (
        <>
          <p className="dialog-effect">{t(`link.about.${kind}`, words)}</p>
          <Form layout="vertical">
            <Form.Item label={t('field.remark')} extra={t('remark.help')} htmlFor="remark">
              <Input id="remark" value={remark} maxLength={200} onChange={(event) => setRemark(event.target.value)} />
            </Form.Item>
          </Form>
        </>
      )}
    </Modal>
  );
}

function Shown({ link, name }: { link: Link; name: string }) {
  const t = useT();
  const dates = useDates();
  return (
    <>
      <p className="dialog-effect">{t('link.give', { name })}</p>
      <CopyField label={t('link.address')} value={`${location.origin}/welcome#${link.token}`} />
      <ul className="link-notes">
        <li>{t('link.once')}</li>
        <li>{t('link.until', { at: dates.system(link.expiresAt) })}</li>
        <li>
          <strong>{t('link.needsSecond')}</strong>
        </li>
      </ul>
    </>
  );
}
