import type { LetterTemplatePartsFragment } from '@sanwu/schema';
import { Button } from 'antd';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { useVersionWords } from './use-version-words.ts';

interface Props {
  /** the newest first */
  versions: readonly LetterTemplatePartsFragment[];
  onTake: (version: LetterTemplatePartsFragment) => void;
}

/** 历史版本: what letters that were issued are printed by still; any of them can be taken up again. */
export function Versions({ versions, onTake }: Props) {
  const t = useT();
  const words = useVersionWords();
  return (
    <Panel title={t('letterTemplate.versions')} count={versions.length}>
      <ul className="letter-list">
        {versions.map((version, nr) => (
          <li key={version.id}>
            <span>
              {words(version)}
              {nr === 0 ? ` · ${t('letterTemplate.now')}` : ''}
            </span>
            <Button size="small" onClick={() => onTake(version)}>
              {t('letterTemplate.take')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
