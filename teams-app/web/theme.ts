import { createLightTheme, type Theme } from '@fluentui/react-components';
import { brand, statesOf, type HostTheme } from './brand.ts';

export type { HostTheme } from './brand.ts';

const light = createLightTheme(brand);

export const lightTheme: Theme = { ...light, ...statesOf(light) };

/** The theme of that name. Most people's is light, so that only others fetch another. */
export async function loadTheme(name: HostTheme): Promise<Theme> {
  return name === 'default' ? lightTheme : (await import('./dark-themes.ts')).darkThemes[name];
}

/** What the host calls its theme, as one of ours; an unknown name is light. */
export function hostTheme(name: string | undefined): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}
