import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { type UploadedFile, uploadFile } from '../../providers/files.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';

interface Props {
  onFile: (file: UploadedFile) => void;
  children: ReactNode;
}

/** Takes one table, chosen or dropped, and sends it. */
export function ChooseFile({ onFile, children }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const [over, setOver] = useState(false);
  async function send(file: File | undefined): Promise<void> {
    if (!file) return;
    setProblem(undefined);
    setShare(0);
    try {
      onFile(await uploadFile(file, setShare));
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setShare(undefined);
    }
  }
  return (
    <section
      className={over ? 'panel choose-file choose-over' : 'panel choose-file'}
      aria-label={t('import.choose')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void send(event.dataTransfer.files[0]);
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        style={{ display: 'none' }}
        aria-label={t('import.choose')}
        onChange={(event) => {
          void send(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button type="primary" loading={share !== undefined} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <p className="muted">{t('import.chooseHelp')}</p>
      {share === undefined ? null : <progress value={share} aria-label={t('file.sending', { name: '' })} />}
      {problem ? (
        <p className="field-error" role="alert">
          {problem}
        </p>
      ) : null}
      {children}
    </section>
  );
}
