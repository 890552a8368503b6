import type { BrandVariants, Theme } from '@fluentui/react-components';
import type { OwnToken } from './parts/own-tokens.ts';

/** The one accent: a deep sea green, calm beside Teams' violet. White text on step 80 has a contrast of 5.8 to 1. */
export const brand: BrandVariants = {
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

/** What goes well is the accent, what waits is grey: no state is green or yellow. */
export function statesOf(theme: Theme): Partial<Theme> {
  const good = [theme.colorBrandBackground2, theme.colorBrandForeground2, theme.colorBrandStroke2] as const;
  const waits = [theme.colorNeutralBackground3, theme.colorNeutralForeground2, theme.colorNeutralStroke2] as const;
  return {
    colorPaletteGreenBackground1: good[0],
    colorPaletteGreenForeground1: good[1],
    colorPaletteGreenBorder1: good[2],
    colorStatusSuccessBackground1: good[0],
    colorStatusSuccessForeground1: good[1],
    colorStatusSuccessBorder1: good[2],
    colorPaletteYellowBackground1: waits[0],
    colorPaletteYellowForeground1: waits[1],
    colorPaletteYellowBorder1: waits[2],
    colorStatusWarningBackground1: waits[0],
    colorStatusWarningForeground1: waits[1],
    colorStatusWarningForeground3: waits[1],
    colorStatusWarningBorder1: waits[2],
  };
}

/** The themes Teams, Outlook and the Microsoft 365 app tell us about. */
export type HostTheme = 'default' | 'dark' | 'contrast';

/** Fluent's colours and our own. */
export type OurTheme = Theme & Readonly<Record<OwnToken, string>>;
