import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowRepeatAllRegular,
  CalendarAddRegular,
  DoorArrowRightRegular,
  LocationRegular,
  MoreHorizontalRegular,
  PauseRegular,
  PersonQuestionMarkRegular,
  PlayRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PairingBody } from '../../contract/pairing.ts';
import { useTexts } from '../language.tsx';
import { mayOpen, type OpenDialog } from './PairingDialogs.tsx';

interface PairingMenuProps {
  readonly pairing: PairingBody;
  readonly open: OpenDialog;
}

/** What the two can do about their time together; each says what will happen before it does. */
export function PairingMenu({ pairing, open }: PairingMenuProps): ReactNode {
  const { tab } = useTexts();
  const texts = tab.meetings;
  const { partner, reach, place } = pairing;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={texts.moreChoices} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {mayOpen(pairing, 'rhythm') ? (
            <MenuItem icon={<ArrowRepeatAllRegular />} onClick={() => open('rhythm')}>
              {tab.together.open}
            </MenuItem>
          ) : null}
          <MenuItem icon={<LocationRegular />} onClick={() => open('place')}>
            {place === null ? texts.place : texts.placeChange}
          </MenuItem>
          <MenuItem icon={<CalendarAddRegular />} onClick={() => open('feed')}>
            {texts.feed}
          </MenuItem>
          <MenuDivider />
          {reach === null ? null : (
            <MenuItem icon={<PersonQuestionMarkRegular />} onClick={() => open('reach')}>
              {tab.silence.cannotReach(partner.givenName)}
            </MenuItem>
          )}
          <PauseItem pairing={pairing} open={open} />
          <MenuItem icon={<DoorArrowRightRegular />} onClick={() => open('end')}>
            {texts.end}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function PauseItem({ pairing, open }: PairingMenuProps): ReactNode {
  const texts = useTexts().tab.meetings;
  if (pairing.status === 'paused') {
    return (
      <MenuItem icon={<PlayRegular />} onClick={() => open('resume')}>
        {texts.resume}
      </MenuItem>
    );
  }
  return (
    <MenuItem icon={<PauseRegular />} onClick={() => open('pause')}>
      {texts.pause}
    </MenuItem>
  );
}
