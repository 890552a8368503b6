import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons';
import { useAddress, type Language, type ThemeName } from '../address.tsx';
import { useTexts } from '../texts.ts';

const themes: readonly ThemeName[] = ['default', 'dark', 'contrast'];
const languages: readonly Language[] = ['sv', 'en'];

/** Theme and language of the frame; the app's tab follows, as in Teams. */
export function AppearanceMenu() {
  const { address, go } = useAddress();
  const say = useTexts();
  const language = languages.find((candidate) => say.locale.startsWith(candidate)) ?? 'en';
  return (
    <Menu
      checkedValues={{ theme: [address.theme], lang: [language] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const theme = themes.find((candidate) => candidate === checkedItems[0]);
        const lang = languages.find((candidate) => candidate === checkedItems[0]);
        if (name === 'theme' && theme !== undefined) go({ theme }, 'replace');
        if (name === 'lang' && lang !== undefined) go({ lang }, 'replace');
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<DarkThemeRegular />} aria-label={say.appearance} title={say.appearance} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{say.appearance}</MenuGroupHeader>
            {themes.map((theme) => (
              <MenuItemRadio key={theme} name="theme" value={theme}>
                {say.themes[theme]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say.language}</MenuGroupHeader>
            {languages.map((candidate) => (
              <MenuItemRadio key={candidate} name="lang" value={candidate} lang={candidate}>
                {say.languages[candidate]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
