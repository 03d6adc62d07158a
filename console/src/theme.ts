import type { ThemeConfig } from 'antd';

/** Every colour of the console and the wall. Green, yellow and red mean lights and nothing else. */
export interface Palette {
  ground: string;
  surface: string;
  raised: string;
  line: string;
  /** the edge of what can be typed into or pressed: 3:1 against the surface (WCAG 1.4.11) */
  edge: string;
  text: string;
  muted: string;
  accent: string;
  accentWeak: string;
  onAccent: string;
  /** what went wrong in a form: not a light, so not red */
  trouble: string;
  troubleWeak: string;
  green: string;
  greenWeak: string;
  yellow: string;
  yellowWeak: string;
  red: string;
  redWeak: string;
}

export const LIGHT: Palette = {
  ground: '#f5f7f9',
  surface: '#ffffff',
  raised: '#eef2f6',
  line: '#e2e7ed',
  edge: '#7f8d9d',
  text: '#16202b',
  muted: '#566374',
  accent: '#0b5cad',
  accentWeak: '#e8f1fb',
  onAccent: '#ffffff',
  trouble: '#86306f',
  troubleWeak: '#f8edf5',
  green: '#1f8a5b',
  greenWeak: '#528f74',
  yellow: '#b97a00',
  yellowWeak: '#fdf3d9',
  red: '#d3261f',
  redWeak: '#fdeceb',
};

export const DARK: Palette = {
  ground: '#0d1218',
  surface: '#151c25',
  raised: '#1d2732',
  line: '#2a3643',
  edge: '#6b7d8f',
  text: '#e6edf4',
  muted: '#9aabbb',
  accent: '#5ea8f2',
  accentWeak: '#16304b',
  onAccent: '#06182a',
  trouble: '#e39bd2',
  troubleWeak: '#36203a',
  green: '#38b681',
  greenWeak: '#3f8269',
  yellow: '#f5bb33',
  yellowWeak: '#3d3112',
  red: '#ff5c54',
  redWeak: '#451c1c',
};

/** The wall: darker still, so that what is right recedes. */
export const WALL: Palette = {
  ...DARK,
  ground: '#0a0d11',
  surface: '#12181f',
  raised: '#1c2632',
  line: '#242e39',
  text: '#f0f4f8',
  muted: '#a3b1bf',
  green: '#2fa474',
};

// The style sheet holds the families: they differ by language.
const FONT = 'var(--font)';

/** Gives the palette to the style sheets as `--accent` and so on. */
export function applyPalette(palette: Palette, dark: boolean): void {
  const { style, dataset } = document.documentElement;
  for (const [name, value] of Object.entries(palette)) {
    style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
  style.colorScheme = dark ? 'dark' : 'light';
  dataset['theme'] = dark ? 'dark' : 'light';
}

export interface Wishes {
  largeText: boolean;
  /** nothing glides or grows: what opens is there (prefers-reduced-motion) */
  still: boolean;
}

/** antd's tokens out of the same palette. */
export function antdTheme(palette: Palette, { largeText, still }: Wishes): Omit<ThemeConfig, 'algorithm'> {
  return {
    cssVar: true,
    hashed: false,
    token: {
      motion: !still,
      fontFamily: FONT,
      fontSize: largeText ? 18 : 14,
      controlHeight: largeText ? 44 : 34,
      borderRadius: 8,
      wireframe: false,
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.accent,
      colorSuccess: palette.accent,
      colorWarning: palette.muted,
      colorError: palette.trouble,
      colorBgBase: palette.surface,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.surface,
      colorTextBase: palette.text,
      colorText: palette.text,
      colorTextSecondary: palette.muted,
      colorTextTertiary: palette.muted,
      colorTextDescription: palette.muted,
      colorTextPlaceholder: palette.muted,
      colorBorder: palette.edge,
      colorBorderSecondary: palette.line,
      colorTextLightSolid: palette.onAccent,
    },
    components: {
      Table: {
        headerBg: palette.surface,
        headerColor: palette.muted,
        rowHoverBg: palette.accentWeak,
        rowSelectedBg: palette.accentWeak,
        rowSelectedHoverBg: palette.accentWeak,
        headerSplitColor: 'transparent',
        cellPaddingBlock: 11,
      },
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
      Steps: { iconSize: 26 },
    },
  };
}
