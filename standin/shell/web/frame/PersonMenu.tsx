import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { PersonSwapRegular } from '@fluentui/react-icons';
import { useAddress } from '../address.tsx';
import type { Person } from '../control/types.ts';
import { useTexts } from '../texts.ts';
import { Photo } from './Photo.tsx';

/** Who is signed in, and the way to become somebody else. */
export function PersonMenu({ person }: { readonly person: Person }) {
  const { go } = useAddress();
  const say = useTexts();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" className="person-button" aria-label={say.personMenu(person.displayName)}>
          <Photo oid={person.oid} size={32} />
        </Button>
      </MenuTrigger>
      <MenuPopover className="person-menu">
        <div className="person-menu-who">
          <Photo oid={person.oid} size={56} />
          <div>
            <div className="person-menu-name">{person.displayName}</div>
            <div className="person-menu-line">{person.jobTitle}</div>
            <div className="person-menu-line quiet">{[person.department, person.city].filter(Boolean).join(' · ')}</div>
            <div className="person-menu-line quiet">{person.mail}</div>
          </div>
        </div>
        <MenuDivider />
        <MenuList>
          <MenuItem
            icon={<PersonSwapRegular />}
            onClick={() => go({ as: null, view: 'chat', tab: null, subPage: null })}
          >
            {say.switchPerson}
          </MenuItem>
        </MenuList>
        <p className="person-menu-note">{say.standInNote}</p>
      </MenuPopover>
    </Menu>
  );
}
