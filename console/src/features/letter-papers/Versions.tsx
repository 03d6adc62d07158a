import type { LetterTemplatePartsFragment } from '@sanwu/schema';
import { App, Button } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { useVersionWords } from './use-version-words.ts';

interface Props {
  /** the newest first */
  versions: readonly LetterTemplatePartsFragment[];
  /** something was typed that taking up a version replaces */
  dirty: boolean;
  onTake: (version: LetterTemplatePartsFragment) => void;
}

/** 历史版本: what letters that were issued are printed by still; any of them can be taken up again. */
export function Versions({ versions, dirty, onTake }: Props) {
  const t = useT();
  const { modal } = App.useApp();
  const words = useVersionWords();
  function take(version: LetterTemplatePartsFragment): void {
    if (!dirty) {
      onTake(version);
      return;
    }
    modal.confirm({
      title: t('letterTemplate.takeAsk'),
      content: t('letterTemplate.takeEffect'),
      okText: t('letterTemplate.take'),
      cancelText: t('common.cancel'),
      onOk: () => onTake(version),
    });
  }
  return (
    <Panel title={t('letterTemplate.versions')} count={versions.length}>
      <ul className="letter-list">
        {versions.map((version, nr) => (
          <li key={version.id}>
            <span>
              {words(version)}
              {nr === 0 ? ` · ${t('letterTemplate.now')}` : ''}
            </span>
            <Button size="small" onClick={() => take(version)}>
              {t('letterTemplate.take')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
