import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useT } from '../../providers/i18n.ts';

const SHOWN = 12;

/** A hash, shortened, with a button that copies it; where the browser gives no clipboard (plain HTTP) it is shown whole. */
export function HashText({ hash }: { hash: string }) {
  const t = useT();
  const [copied, setCopied] = useState<boolean>();
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(hash);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }
  return (
    <span className="hash-text">
      <span className="muted">SHA-256</span>
      <code title={hash}>{copied === false ? hash : `${hash.slice(0, SHOWN)}…`}</code>
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined />}
        aria-label={t('evidence.copyHash')}
        onClick={() => void copy()}
      />
      <span role="status" className="muted">
        {copied === undefined ? '' : t(copied ? 'copy.done' : 'copy.byHand')}
      </span>
    </span>
  );
}
