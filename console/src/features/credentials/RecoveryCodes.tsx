import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useT } from '../../providers/i18n.ts';

/** Shown once: nobody goes on before having kept them. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useT();
  const [kept, setKept] = useState(false);
  return (
    <div className="plain-form">
      <p role="status">{t('factor.codes')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
        {t('factor.kept')}
      </Checkbox>
      <span className="form-buttons">
        <Button type="primary" disabled={!kept} onClick={onDone}>
          {t('factor.finish')}
        </Button>
        <Button onClick={() => print()}>{t('factor.print')}</Button>
      </span>
    </div>
  );
}
