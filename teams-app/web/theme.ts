import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { OwnToken } from './parts/own-tokens.ts';

/** The one accent: a deep sea green, calm beside Teams' violet. White text on step 80 has a contrast of 5.8 to 1. */
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

/** The themes Teams, Outlook and the Microsoft 365 app tell us about. */
export type HostTheme = 'default' | 'dark' | 'contrast';

/** What goes well is the accent, what waits is grey: no state is green or yellow. */
function statesOf(theme: Theme): Partial<Theme> {
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

/** Our own colours, in one theme. */
type Own = Readonly<Record<OwnToken, string>>;

const lightFluent = createLightTheme(brand);

const light: Theme & Own = {
  ...lightFluent,
  ...statesOf(lightFluent),
  // Paper: Fluent's greys a breath warmer, of the same lightness and contrast.
  colorNeutralBackground2: '#FAF9F7',
  colorNeutralBackground3: '#F5F3F0',
  colorNeutralBackground4: '#EFEDE9',
  colorNeutralStroke2: '#E3E0DB',
  colorNeutralStroke3: '#EEEBE7',
  colorStar: '#F2B84B',
  colorStarText: '#7A5200',
  colorNow: '#E9F4F4',
  colorNowStroke: 'transparent',
  colorChart: brand[80],
  colorChartSoft: brand[140],
  colorChartQuiet: '#829091',
  colorChartGround: '#E6EEEE',
  colorFace1: '#D5E8E8',
  colorFace2: '#F1E3CC',
  colorFace3: '#F0D8CD',
  colorFace4: '#DFE6D3',
  colorFace5: '#DCDDEB',
  colorFace6: '#EAE3DA',
  colorFaceText: '#2C3A3A',
};

const darkFluent = createDarkTheme(brand);

const darkGround: Theme = {
  ...darkFluent,
  // Lighter steps than the default, so that links and icons keep 4.5 to 1 on the dark ground.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[140],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandStroke: brand[120],
  colorNeutralStroke2: '#3D3D3D',
  colorNeutralStroke3: '#353535',
};

const dark: Theme & Own = {
  ...darkGround,
  ...statesOf(darkGround),
  colorStar: '#F2C367',
  colorStarText: '#F2C367',
  colorNow: '#16383C',
  colorNowStroke: 'transparent',
  colorChart: brand[120],
  colorChartSoft: brand[90],
  colorChartQuiet: '#7F8A8B',
  colorChartGround: '#343C3D',
  colorFace1: '#B7C8C8',
  colorFace2: '#CFC3AF',
  colorFace3: '#CEBAB0',
  colorFace4: '#C0C6B6',
  colorFace5: '#BDBECA',
  colorFace6: '#C9C3BB',
  colorFaceText: '#1F2A2A',
};

const contrast: Theme & Own = {
  ...teamsHighContrastTheme,
  // What is coming is drawn darker than what is there.
  colorNeutralStencil1: '#2B2B2B',
  colorNeutralStencil2: '#474747',
  colorStar: '#FFFF01',
  colorStarText: '#FFFF01',
  colorNow: '#000000',
  colorNowStroke: '#FFFFFF',
  colorChart: '#1AEBFF',
  colorChartSoft: '#1AEBFF',
  colorChartQuiet: '#FFFFFF',
  colorChartGround: '#000000',
  colorFace1: '#000000',
  colorFace2: '#000000',
  colorFace3: '#000000',
  colorFace4: '#000000',
  colorFace5: '#000000',
  colorFace6: '#000000',
  colorFaceText: '#FFFFFF',
};

export const themes: Readonly<Record<HostTheme, Theme & Own>> = { default: light, dark, contrast };

/** What the host calls its theme, as one of ours; an unknown name is light. */
export function hostTheme(name: string | undefined): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}
