import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { ThemeName } from './address.tsx';

/** The frame's own quiet indigo, so that nobody takes it for the real client. */
const brand: BrandVariants = {
  10: '#050615',
  20: '#121634',
  30: '#1a2257',
  40: '#222d75',
  50: '#2b3a8c',
  60: '#36489c',
  70: '#4257ab',
  80: '#4f66ba',
  90: '#5e75c6',
  100: '#6e85d0',
  110: '#8094da',
  120: '#92a4e2',
  130: '#a5b4ea',
  140: '#b8c4f0',
  150: '#cbd5f6',
  160: '#dfe5fb',
};

const dark = createDarkTheme(brand);

export const fluentThemes: Readonly<Record<ThemeName, Theme>> = {
  default: createLightTheme(brand),
  // Fluent's dark theme uses ramp steps for text that fall short of 4.5:1 on a dark ground with this ramp.
  dark: {
    ...dark,
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
  },
  contrast: teamsHighContrastTheme,
};
