import { sectionParameter } from '../../contract/paths.ts';
import { settingsSections, type SettingsSection } from '../../contract/places.ts';
import { maybe, oneOf, pageState } from '../parts/page-state.ts';

/** Which section is in view; null: the first. */
export const settingsState = pageState<{ readonly [sectionParameter]: SettingsSection | null }>(
  { [sectionParameter]: null },
  { [sectionParameter]: maybe(oneOf(settingsSections)) },
);
