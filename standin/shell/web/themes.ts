import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { ThemeName } from './address.tsx';

/** Deep teal, as calm as the pages in the frame. White text on step 80 has a contrast of 5.8 to 1. */
const brand: BrandVariants = {
  10: '#011A1C',
  20: '#032B2F',
  30: '#053B41',
  40: '#07474E',
  50: '#09525A',
  60: '#0B5D65',
  70: '#0D666F',
  80: '#0F7079',
  90: '#2A828B',
  100: '#44939B',
  110: '#5CA3AA',
  120: '#74B3B9',
  130: '#8DC3C8',
  140: '#A7D2D6',
  150: '#C2E1E4',
  160: '#E3F2F3',
};

/** Fluent's greys, a breath warmer. */
const paper: Partial<Theme> = {
  colorNeutralBackground2: '#FAF9F7',
  colorNeutralBackground3: '#F5F3F0',
  colorNeutralBackground4: '#EFEDE9',
  colorNeutralStroke2: '#E3E0DB',
  colorNeutralStroke3: '#EEEBE7',
};

const dark = createDarkTheme(brand);

export const fluentThemes: Readonly<Record<ThemeName, Theme>> = {
  default: { ...createLightTheme(brand), ...paper },
  // Fluent's dark theme uses ramp steps for text that fall short of 4.5:1 on a dark ground with this ramp.
  dark: {
    ...dark,
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandForegroundLinkPressed: brand[140],
    colorCompoundBrandForeground1: brand[120],
  },
  contrast: teamsHighContrastTheme,
};
