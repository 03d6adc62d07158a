import { Button, Form, Input } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { newKey } from '../../lib/idempotency.ts';
import { useT } from '../../providers/i18n.ts';
import { emptyPart, type SplitPart } from './split.rules.ts';

const MOST_PARTS = 20;

interface Props {
  parts: readonly SplitPart[];
  onChange: (parts: SplitPart[]) => void;
}

/** The new units, one by one. */
export function SplitParts({ parts, onChange }: Props) {
  const t = useT();
  const set = (key: string, part: Partial<SplitPart>) =>
    onChange(parts.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <Panel title={t('split.parts')} count={parts.length}>
      <ol className="split-parts">
        {parts.map(({ key, name, code }, index) => (
          <li key={key}>
            <Form.Item label={t('field.name')} htmlFor={`name-${key}`} layout="vertical">
              <Input
                id={`name-${key}`}
                maxLength={50}
                value={name}
                onChange={(event) => set(key, { name: event.target.value })}
              />
            </Form.Item>
            <Form.Item label={t('field.code')} htmlFor={`code-${key}`} layout="vertical">
              <Input
                id={`code-${key}`}
                maxLength={40}
                value={code}
                onChange={(event) => set(key, { code: event.target.value })}
              />
            </Form.Item>
            {parts.length > 1 ? (
              <Button
                aria-label={t('split.removePart', { n: index + 1 })}
                onClick={() => onChange(parts.filter((one) => one.key !== key))}
              >
                {t('common.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="panel-note note-line">
        <Button
          type="dashed"
          disabled={parts.length >= MOST_PARTS}
          onClick={() => onChange([...parts, emptyPart(newKey())])}
        >
          {t('split.addPart')}
        </Button>
        <span>{t('unit.codeHelp')}</span>
      </p>
    </Panel>
  );
}
