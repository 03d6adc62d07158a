import { DownOutlined } from '@ant-design/icons';
import { useLogout } from '@refinedev/core';
import { Dropdown, type MenuProps } from 'antd';
import { useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { changeLanguage, useLanguage, useT } from '../../providers/i18n.ts';
import { type Preferences, preferences } from '../../providers/preferences.ts';
import { useViewer } from '../../providers/viewer.tsx';

const THEMES: Preferences['theme'][] = ['auto', 'light', 'dark'];

/** The viewer, how the screen looks, and the way out. */
export function PersonMenu() {
  const t = useT();
  const viewer = useViewer();
  const navigate = useNavigate();
  const language = useLanguage();
  const chosen = useSyncExternalStore(preferences.subscribe, preferences.get);
  const { mutate: signOut } = useLogout();
  const items: MenuProps['items'] = [
    {
      type: 'group',
      label: viewer.posts.map((post) => `${post.unit.shortName} · ${t(`role.${post.role}`)}`).join(' / '),
      children: [
        { key: 'me', label: t('me.title') },
        { key: 'large', label: chosen.largeText ? t('shell.normalText') : t('shell.largeText') },
        { key: 'language', label: language === 'zh' ? 'English' : '中文' },
      ],
    },
    {
      type: 'group',
      label: t('shell.theme'),
      children: THEMES.map((theme) => ({
        key: theme,
        label: `${t(`theme.${theme}`)}${chosen.theme === theme ? ' ✓' : ''}`,
      })),
    },
    { type: 'divider' },
    { key: 'out', label: t('shell.signOut') },
  ];
  const onClick: MenuProps['onClick'] = ({ key }) => {
    if (key === 'out') signOut();
    else if (key === 'me') void navigate('/me');
    else if (key === 'large') preferences.set({ ...chosen, largeText: !chosen.largeText });
    else if (key === 'language') void changeLanguage(language === 'zh' ? 'en' : 'zh');
    else preferences.set({ ...chosen, theme: key as Preferences['theme'] });
  };
  return (
    <Dropdown menu={{ items, onClick }} trigger={['click']} placement="topRight">
      <button type="button" className="quiet-button person-button" aria-label={t('shell.me', { name: viewer.name })}>
        {viewer.name} <DownOutlined />
      </button>
    </Dropdown>
  );
}
