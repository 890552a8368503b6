import { createDarkTheme, teamsHighContrastTheme, type Theme } from '@fluentui/react-components';
import { brand, statesOf, type HostTheme } from './brand.ts';

const darkGround: Theme = {
  ...createDarkTheme(brand),
  // Lighter steps than the default, so that links and icons keep 4.5 to 1 on the dark ground.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[140],
  colorCompoundBrandForeground1: brand[120],
};

export const darkThemes: Readonly<Record<Exclude<HostTheme, 'default'>, Theme>> = {
  dark: { ...darkGround, ...statesOf(darkGround) },
  contrast: teamsHighContrastTheme,
};
