import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowResetRegular, GlobeClockRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWorldTexts } from './use-world-texts.ts';
import { useTurn, useWorld } from './use-world.ts';
import { AnewDialog, TurningDialog } from './WorldDialogs.tsx';

/** Which world the demonstration is in, and the way into the others. Nothing where there is one alone. */
export function WorldMenu() {
  const say = useWorldTexts();
  const { data: state } = useWorld();
  const { turn, ask } = useTurn(state);
  const [asksAnew, setAsksAnew] = useState(false);
  if (state === undefined || state.present === null || state.choices.length === 0) return null;
  const { present, choices } = state;
  const nameOf = (world: string): string => say.worlds[world]?.name ?? world;
  return (
    <>
      <Menu
        checkedValues={{ world: [present] }}
        onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
          if (chosen !== undefined && chosen !== present) void ask(chosen, false);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<GlobeClockRegular />}
            aria-label={say.menu(nameOf(present))}
            title={say.menu(nameOf(present))}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{say.title}</MenuGroupHeader>
              {choices.map((world) => (
                <MenuItemRadio key={world} name="world" value={world} subText={say.worlds[world]?.what ?? ''}>
                  {nameOf(world)}
                </MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItem icon={<ArrowResetRegular />} onClick={() => setAsksAnew(true)}>
              {say.anew(nameOf(present))}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <AnewDialog
        open={asksAnew}
        name={nameOf(present)}
        close={() => setAsksAnew(false)}
        yes={() => {
          setAsksAnew(false);
          void ask(present, true);
        }}
      />
      {turn !== null && <TurningDialog name={nameOf(turn.world)} hasFailed={turn.hasFailed} />}
    </>
  );
}
