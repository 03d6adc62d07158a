import { HandInActDocument } from '@sanwu/schema';
import { Form } from 'antd';
import { useState } from 'react';
import { FileUpload } from '../../../components/FileUpload.tsx';
import { ReasonDialog } from '../../../components/ReasonDialog.tsx';
import { refuse } from '../../../providers/errors.ts';
import type { UploadedFile } from '../../../providers/files.ts';
import { execute } from '../../../providers/graphql.ts';
import { useT } from '../../../providers/i18n.ts';
import { type ActDialogProps, useActDone } from './use-act-done.ts';

/** What was ordered is handed in: words, and files where there are any. */
export function HandInAct({ act, ...props }: ActDialogProps) {
  const t = useT();
  const done = useActDone(props);
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [busy, setBusy] = useState(false);
  async function send(text: string): Promise<void> {
    const input = { id: act.id, version: act.version, text, fileIds: files.map(({ id }) => id) };
    refuse((await execute(HandInActDocument, { input })).handInAct.errors);
    done('HAND_IN');
  }
  return (
    <ReasonDialog
      title={t(`actKind.${act.kind}`)}
      draft={`hand-in:${act.id}:${act.version}`}
      effect={t(act.kind === 'SELF_CRITICISM' ? 'act.readBy' : 'act.handInEffect', { name: act.reader?.name ?? '' })}
      label={t('act.text')}
      maxLength={10_000}
      blocked={busy}
      confirm={t('actStep.HAND_IN')}
      onConfirm={send}
      onClose={props.onClose}
      extra={
        <Form.Item label={t('answer.files')} extra={t('answer.filesHelp')}>
          <FileUpload files={files} onChange={setFiles} onBusy={setBusy} accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx" />
        </Form.Item>
      }
    />
  );
}
