import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { CalendarArrowRightRegular, ChevronDownRegular, ClockRegular, FastForwardRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Person } from '../control/types.ts';
import { useNow } from '../control/use-control.ts';
import { useTexts } from '../texts.ts';
import { clockTime, fallbackZone, instantOf, inZone, mondayOf, shortDay, weekOf } from '../time.ts';
import { ChooseTimeDialog } from './ChooseTimeDialog.tsx';
import { useMoveClock } from './use-move-clock.ts';

/** The demonstration's clock and its steps forward. Times are those of the signed-in person's zone. */
export function ClockMenu({ person }: { readonly person: Person }) {
  const say = useTexts();
  const zone = person.timeZone ?? fallbackZone;
  const now = useNow();
  const today = inZone(now, zone).toPlainDate();
  const move = useMoveClock(zone);
  const [choosing, setChoosing] = useState(false);

  const week = say.week(weekOf(today));
  const nextWeek = mondayOf(today).add({ days: 7 });
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className="clock-button" appearance="subtle" shape="circular" icon={<ClockRegular />}>
            <span className="only-read">{say.clockLabel}</span>
            <span className="clock-day">{shortDay(now, say, zone)}</span>
            <strong className="clock-time">{clockTime(now, say, zone)}</strong>
            <span className="clock-week">{week}</span>
            <ChevronDownRegular className="clock-chevron" />
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{say.clockTitle}</MenuGroupHeader>
              <MenuItem icon={<FastForwardRegular />} onClick={() => void move({ afterNextMeetingOf: person.oid })}>
                {say.clockAfterMeeting}
              </MenuItem>
              <MenuItem
                icon={<CalendarArrowRightRegular />}
                onClick={() => void move({ to: instantOf(today.add({ days: 1 }), '08:00', zone) })}
              >
                {say.clockTomorrow}
              </MenuItem>
              <MenuItem
                icon={<CalendarArrowRightRegular />}
                onClick={() => void move({ to: instantOf(nextWeek, '08:00', zone) })}
              >
                {say.clockNextWeek}
              </MenuItem>
            </MenuGroup>
            <MenuDivider />
            <MenuItem icon={<ClockRegular />} onClick={() => setChoosing(true)}>
              {say.clockCustom}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {choosing && <ChooseTimeDialog now={now} zone={zone} onMove={move} onClose={() => setChoosing(false)} />}
    </>
  );
}
