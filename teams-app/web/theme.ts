import { createLightTheme, type Theme } from '@fluentui/react-components';
import { brand, statesOf, type HostTheme, type OurTheme } from './brand.ts';

export type { HostTheme } from './brand.ts';

const lightFluent = createLightTheme(brand);

export const lightTheme: OurTheme = {
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

/** The theme of that name. Most people's is light, so that only others fetch another. */
export async function loadTheme(name: HostTheme): Promise<Theme> {
  return name === 'default' ? lightTheme : (await import('./dark-themes.ts')).darkThemes[name];
}

/** What the host calls its theme, as one of ours; an unknown name is light. */
export function hostTheme(name: string | undefined): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}
