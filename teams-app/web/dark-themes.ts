import { createDarkTheme, teamsHighContrastTheme, type Theme } from '@fluentui/react-components';
import { brand, statesOf, type HostTheme, type OurTheme } from './brand.ts';

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

const dark: OurTheme = {
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

const contrast: OurTheme = {
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

/** The themes that few have. */
export const darkThemes: Readonly<Record<Exclude<HostTheme, 'default'>, OurTheme>> = { dark, contrast };
