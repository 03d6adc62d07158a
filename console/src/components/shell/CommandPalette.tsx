import { Modal } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import { type Found, usePalette } from './use-palette.ts';

/** Goes anywhere by typing: a unit by name, pinyin or initials, a letter by number, a page, an action. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = usePalette(query);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
  }, []);

  function open(one: Found | undefined): void {
    if (!one) return;
    onClose();
    void navigate(one.to);
  }
  function onKey(event: KeyboardEvent): void {
    // While Chinese is being composed, Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt((last) => Math.min(last + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt((last) => Math.max(last - 1, 0));
    else if (event.key === 'Enter') open(found[at]);
    else return;
    event.preventDefault();
  }
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      closable={false}
      title={null}
      className="palette"
      width={640}
      style={{ top: 80 }}
    >
      <input
        ref={input}
        className="palette-input"
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={found[at] ? `palette-${at}` : undefined}
        aria-label={t('shell.search')}
        placeholder={t('shell.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id="palette-list" role="listbox" aria-label={t('palette.found')} className="palette-list">
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox does
          <div
            key={one.key}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onMouseMove={() => setAt(index)}
            onClick={() => open(one)}
          >
            <span>{one.label}</span>
            <span className="muted">{one.kind}</span>
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="empty">{t('palette.none')}</p> : null}
    </Modal>
  );
}
