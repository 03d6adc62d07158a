import { SearchOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { changeLanguage, useLanguage, useT } from '../../providers/i18n.ts';
import { useViewer } from '../../providers/viewer.tsx';
import { ConnectionState } from '../ConnectionState.tsx';
import { MessageBell } from './MessageBell.tsx';
import { PersonMenu } from './PersonMenu.tsx';

export function TopBar({ onSearch }: { onSearch: () => void }) {
  const t = useT();
  const language = useLanguage();
  const post = useViewer().posts[0];
  return (
    <header className="top-bar">
      <Link to="/" className="product">
        {t('product.name')}
      </Link>
      <button type="button" className="search-button" onClick={onSearch} aria-keyshortcuts="Control+K">
        <SearchOutlined />
        <span>{t('shell.search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="top-bar-end">
        <ConnectionState />
        {post ? (
          <span className="top-bar-post">
            {post.unit.shortName} · {t(`role.${post.role}`)}
          </span>
        ) : null}
        <button
          type="button"
          className="quiet-button top-bar-language"
          onClick={() => void changeLanguage(language === 'zh' ? 'en' : 'zh')}
          title={t('shell.language')}
        >
          {language === 'zh' ? '中 / EN' : 'EN / 中'}
        </button>
        <MessageBell />
        <PersonMenu />
      </div>
    </header>
  );
}
