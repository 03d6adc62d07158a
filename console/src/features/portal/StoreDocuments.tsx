import { StorePortalDocumentsDocument } from '@sanwu/schema';
import { App, Button, Form, Input, Upload } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import type { ShownKey } from './key-standing.ts';

interface Props {
  portalKey: ShownKey;
  onDone: () => void;
  onClose: () => void;
}

/** 登记查询: a manifest as tools write it, or the text of one document. */
export function StoreDocuments({ portalKey: key, onDone, onClose }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [file, setFile] = useState('');
  async function send(remark: string): Promise<void> {
    const input = { id: key.id, version: key.version, file, remark };
    try {
      refuse((await execute(StorePortalDocumentsDocument, { input })).storePortalDocuments.errors);
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    onClose();
    notification.success({ message: t('portalDocument.stored'), placement: 'bottom', duration: 4 });
    onDone();
  }
  return (
    <ReasonDialog
      title={t('portalDocument.storeTitle')}
      effect={t('portalDocument.storeEffect', { holder: key.holder })}
      label={t('portalKey.stepRemark')}
      help={t('portalKey.stepRemarkHelp')}
      draft={`portal-documents:${key.id}`}
      maxLength={200}
      confirm={t('portalDocument.store')}
      blocked={file.trim() === ''}
      onConfirm={send}
      onClose={onClose}
      before={
        <Form.Item
          label={t('portalDocument.file')}
          htmlFor="portal-documents"
          extra={t('portalDocument.fileHelp')}
          required
        >
          <Upload
            accept=".json,.graphql,.gql,.txt"
            showUploadList={false}
            beforeUpload={(chosen) => {
              void chosen.text().then(setFile);
              return false;
            }}
          >
            <Button>{t('portalDocument.choose')}</Button>
          </Upload>
          <Input.TextArea
            id="portal-documents"
            className="portal-document-input"
            value={file}
            onChange={({ target }) => setFile(target.value)}
            autoSize={{ minRows: 5, maxRows: 12 }}
            spellCheck={false}
          />
        </Form.Item>
      }
    />
  );
}
