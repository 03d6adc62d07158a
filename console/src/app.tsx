import '@ant-design/v5-patch-for-react-19';
import { names } from 'virtual:antd-styles';
import { StyleProvider } from '@ant-design/cssinjs';
import { Refine } from '@refinedev/core';
import { App, ConfigProvider, theme } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import { useMemo } from 'react';
import { accessControlProvider } from './providers/access.ts';
import { authProvider, takeViewerClock } from './providers/auth.ts';
import { useLoadedClock } from './providers/clock.ts';
import { dataProvider } from './providers/data.ts';
import { ApiError } from './providers/errors.ts';
import { i18nProvider, i18nStarted, useLanguage } from './providers/i18n.ts';
import { liveProvider } from './providers/live.ts';
import { useNotificationProvider } from './providers/notification.ts';
import { routerProvider } from './providers/router.ts';
import { resources } from './resources.ts';
import { ConsoleRoutes } from './routes.tsx';
import { cacheKnowing } from './styles/antd-cache.ts';
import { antdTheme, type Palette, type Wishes } from './theme.ts';
import './styles/console.css';
import './styles/shell.css';
import './styles/palette.css';
import './styles/page.css';
import './styles/rows.css';
import './styles/figures.css';
import './styles/light-map.css';
import './styles/lists.css';
import './styles/record.css';
import './styles/letter.css';
import './styles/forms.css';
import './styles/home.css';
import './styles/units.css';
import './styles/units-layout.css';
import './styles/touch.css';
import './styles/unit-changes.css';
import './styles/imports.css';
import './styles/print.css';

interface Props extends Wishes {
  palette: Palette;
  dark: boolean;
}

const styleCache = cacheKnowing(names);

/** The whole console apart from the wall. */
function Console({ palette, dark, largeText, still }: Props) {
  const language = useLanguage();
  const config = useMemo(
    () => ({
      ...antdTheme(palette, { largeText, still }),
      algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    }),
    [palette, dark, largeText, still],
  );
  return (
    <StyleProvider cache={styleCache}>
      <ConfigProvider
        theme={config}
        {...(language === 'zh' ? { locale: zhCN } : {})}
        button={{ autoInsertSpace: false }}
      >
        <App className="console" notification={{ top: 60 }}>
          <Providers />
        </App>
      </ConfigProvider>
    </StyleProvider>
  );
}

/** With its words. */
export const wholeConsole = i18nStarted().then(() => Console);

/** A refused question is not asked again; a lost one is, once. */
function retry(failures: number, error: Error): boolean {
  return failures < 1 && error instanceof ApiError && error.code === 'OFFLINE';
}

function Providers() {
  useLoadedClock(takeViewerClock);
  return (
    <Refine
      dataProvider={dataProvider}
      liveProvider={liveProvider}
      authProvider={authProvider}
      accessControlProvider={accessControlProvider}
      i18nProvider={i18nProvider}
      notificationProvider={useNotificationProvider}
      routerProvider={routerProvider}
      resources={resources}
      options={{
        disableTelemetry: true,
        disableRouteChangeHandler: true,
        liveMode: 'off',
        reactQuery: { clientConfig: { defaultOptions: { queries: { retry, refetchOnWindowFocus: false } } } },
      }}
    >
      <ConsoleRoutes />
    </Refine>
  );
}
