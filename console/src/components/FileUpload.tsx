import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { sizeText } from '../lib/size-text.ts';
import { type UploadedFile, uploadFile } from '../providers/files.ts';
import { useT } from '../providers/i18n.ts';
import { messageOf } from '../providers/message.ts';

interface Props {
  files: readonly UploadedFile[];
  onChange: (update: (files: readonly UploadedFile[]) => UploadedFile[]) => void;
  accept?: string;
  /** told whether files are still on their way: what is sent meanwhile would go without them */
  onBusy: (busy: boolean) => void;
}

/** Chooses files and sends each at once, showing how far it is. */
export function FileUpload({ files, onChange, accept, onBusy }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [under, setUnder] = useState<Record<string, number>>({});
  const [problems, setProblems] = useState<string[]>([]);
  const busy = Object.keys(under).length > 0;
  useEffect(() => onBusy(busy), [busy, onBusy]);

  async function send(file: File): Promise<void> {
    setUnder((last) => ({ ...last, [file.name]: 0 }));
    try {
      const sent = await uploadFile(file, (share) => setUnder((last) => ({ ...last, [file.name]: share })));
      onChange((last) => [...last, sent]);
    } catch (error) {
      setProblems((last) => [...last, messageOf(error)]);
    } finally {
      setUnder(({ [file.name]: _done, ...rest }) => rest);
    }
  }
  return (
    <div className="file-upload">
      <input
        ref={input}
        type="file"
        multiple
        style={{ display: 'none' }}
        aria-label={t('file.add')}
        {...(accept ? { accept } : {})}
        onChange={(event) => {
          setProblems([]);
          for (const file of event.target.files ?? []) void send(file);
          event.target.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>{t('file.add')}</Button>
      <ul className="file-list">
        {files.map((file) => (
          <li key={file.id}>
            <span>{file.name}</span>
            <span className="muted">{sizeText(file.size)}</span>
            <button
              type="button"
              className="link-button"
              aria-label={t('file.remove', { name: file.name })}
              onClick={() => onChange((last) => last.filter((one) => one.id !== file.id))}
            >
              {t('common.remove')}
            </button>
          </li>
        ))}
        {Object.entries(under).map(([name, share]) => (
          <li key={name}>
            <span>{name}</span>
            <progress value={share} aria-label={t('file.sending', { name })} />
            <span className="muted">{Math.round(share * 100)}%</span>
          </li>
        ))}
      </ul>
      {problems.map((problem) => (
        <p key={problem} className="field-error" role="alert">
          {problem}
        </p>
      ))}
    </div>
  );
}
