import { Button, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useT } from '../providers/i18n.ts';

/** Text to be carried elsewhere, with a button that copies it, also where the browser gives no clipboard (plain HTTP). */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useT();
  const field = useRef<InputRef>(null);
  const [copied, setCopied] = useState<boolean>();
  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      setCopied(document.execCommand('copy'));
    }
  }
  return (
    <div className="copy-field">
      <Input ref={field} readOnly value={value} aria-label={label} onFocus={() => field.current?.select()} />
      <Button type="primary" onClick={() => void copy()}>
        {t('copy.do')}
      </Button>
      <span role="status" className="muted">
        {copied === undefined ? '' : t(copied ? 'copy.done' : 'copy.byHand')}
      </span>
    </div>
  );
}
