import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { App, ConfigProvider, theme } from 'antd';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import type { Plugin } from 'vite';
import { antdTheme, DARK, LIGHT } from '../src/theme.ts';
import { antdParts } from './antd-parts.ts';

type Cache = ReturnType<typeof createCache>;

/** Draws every part once, as some reader sees it. @returns what became of its styles */
function draw(dark: boolean, wishes: Parameters<typeof antdTheme>[1]): Cache {
  const cache = createCache();
  const config = {
    ...antdTheme(dark ? DARK : LIGHT, wishes),
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  };
  renderToString(h(StyleProvider, { cache }, h(ConfigProvider, { theme: config }, h(App, null, antdParts()))));
  return cache;
}

/** Styles by the names under which parts ask for them: without the hash of the theme, which they do not depend on. */
function stylesIn({ cache }: Cache): ReadonlyMap<string, { readonly key: string; readonly style: string }> {
  const styles = [...cache].flatMap(([key, [, value]]) => {
    const [kind, , ...name] = key.split('%');
    return kind === 'style' ? [[name.join('%'), { key, style: String(value[0]) }] as const] : [];
  });
  return new Map(styles);
}

/** What the cache keeps for itself, at the end of what is extracted. */
const OWN_RULE = /\.data-ant-cssinjs-cache-path\{content:"[^"]*";\}/;

/**
 * The styles of Ant Design's parts. All that readers may choose are variables in them; what differs by a choice all the same is
 * left to be made in the browser.
 */
export function antdStyles(): { readonly names: readonly string[]; readonly sheet: string } {
  const first = draw(false, { largeText: false, still: false });
  const others = [draw(true, { largeText: true, still: true })].map(stylesIn);
  const names: string[] = [];
  for (const [name, { key, style }] of stylesIn(first)) {
    if (others.every((other) => other.get(name)?.style === style)) names.push(name);
    else first.cache.delete(key);
  }
  return { names, sheet: extractStyle(first, { plain: true, types: 'style' }).replace(OWN_RULE, '') };
}

const MODULE = 'virtual:antd-styles';
const SHEET = '/__antd-styles.css';

/**
 * Writes Ant Design's styles into a sheet while building, as `virtual:antd-styles`, which tells by `names` what the sheet holds:
 * made anew by every browser on every visit, they are a tenth of what a page costs it.
 */
export function withAntdStyles(): Plugin {
  let styles: ReturnType<typeof antdStyles> | undefined;
  return {
    name: 'antd-styles',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : id === SHEET ? SHEET : null),
    load: (id) => {
      if (id !== `\0${MODULE}` && id !== SHEET) return null;
      styles ??= antdStyles();
      if (id === SHEET) return styles.sheet;
      return `import '${SHEET}';\nexport const names = ${JSON.stringify(styles.names)};`;
    },
  };
}
