import { DeclareSealDocument, type SealRowFragment } from '@sanwu/schema';
import { App, Form, Modal } from 'antd';
import { useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { FileUpload } from '../../components/FileUpload.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useSending } from '../../components/use-sending.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import type { UploadedFile } from '../../providers/files.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { TextItem } from './TextItem.tsx';

interface Props {
  seal: SealRowFragment;
  onDone: () => void;
  onClose: () => void;
}

/** 申报封存: when, where, who has the keys, and how it looks. What is typed outlives a lost session. */
export function DeclareSeal({ seal, onDone, onClose }: Props) {
  const t = useT();
  const { today } = useDates();
  const { notification } = App.useApp();
  const { id, version, vehicle, keeper: last } = seal;
  const { kept, keep, forget } = useDraft<{ place: string; keeper: string }>(`declare-seal:${id}:${version}`);
  const [sealedOn, setSealed] = useState(today);
  const [words, setWords] = useState(kept ?? { place: vehicle?.place ?? '', keeper: last ?? '' });
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [uploading, setUploading] = useState(false);
  const { busy, problem, setProblem, send } = useSending();
  const write = (part: Partial<typeof words>) => {
    const next = { ...words, ...part };
    setWords(next);
    keep(next);
  };
  const missing = (): string | null => {
    if (words.place.trim().length < 2) return t('form.required', { label: t('seal.place') });
    if (words.keeper.trim().length < 2) return t('form.required', { label: t('seal.keeper') });
    return files.length === 0 ? t('seal.needsPhotos') : null;
  };
  async function declare(): Promise<void> {
    const lacking = missing();
    if (lacking) return setProblem(lacking);
    await send(async () => {
      const said = { place: words.place.trim(), keeper: words.keeper.trim(), photoIds: files.map((file) => file.id) };
      try {
        refuse((await execute(DeclareSealDocument, { input: { id, version, sealedOn, ...said } })).declareSeal.errors);
      } catch (error) {
        if (conflictOf(error)) onDone();
        throw error;
      }
      forget();
      notification.success({
        ...{ message: t('seal.declared', { plate: seal.plate }), placement: 'bottom', duration: 3 },
      });
      onDone();
      onClose();
    });
  }
  return (
    <Modal
      open
      title={t('seal.declareTitle', { plate: seal.plate })}
      okText={t('seal.declare')}
      cancelText={t('common.cancel')}
      onOk={() => void declare()}
      onCancel={onClose}
      confirmLoading={busy}
      okButtonProps={{ disabled: uploading }}
      destroyOnHidden
    >
      <div className="dialog-effect">{t('seal.declareEffect')}</div>
      <Refusal problem={problem} />
      <Form layout="vertical">
        <Form.Item label={t('seal.sealedOn')} htmlFor="sealed-on" required>
          <DayField id="sealed-on" value={sealedOn} onChange={setSealed} past />
        </Form.Item>
        <TextItem
          id="seal-place"
          label={t('seal.place')}
          value={words.place}
          maxLength={100}
          onChange={(place) => write({ place })}
        />
        <TextItem
          id="seal-keeper"
          label={t('seal.keeper')}
          value={words.keeper}
          maxLength={20}
          onChange={(keeper) => write({ keeper })}
        />
        <Form.Item label={t('seal.photos')} required extra={t('seal.photosHelp')}>
          <FileUpload files={files} onChange={setFiles} accept="image/png,image/jpeg" onBusy={setUploading} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
