import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { CalendarCancelRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { list } from '#texts/format.ts';
import { bookingEndpoints, type SeriesRow } from '../../contract/booking.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';

/** What HR can do with a pair's meetings besides trying again; nothing where there is nothing to do. */
export function SeriesMenu({ row }: { row: SeriesRow }): ReactNode {
  const { hr, language } = useTexts();
  const [asks, setAsks] = useState(false);
  const texts = hr.meetings;
  const names = list(
    row.people.map(({ name }) => name),
    language,
  );
  const end = useChange((client) => client.call(bookingEndpoints.endSeries, { params: { id: row.id } }), {
    says: texts.endedToast(names),
    next: () => setAsks(false),
    fails: 'notice',
  });
  if (!row.mayEnd) return null;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={texts.menu(names)} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<CalendarCancelRegular />} onClick={() => setAsks(true)}>
              {texts.end}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Confirm
        open={asks}
        title={texts.endTitle}
        action={texts.end}
        busy={end.isPending}
        confirm={end.mutate}
        dismiss={() => setAsks(false)}
      >
        {texts.endBody(names)}
      </Confirm>
    </>
  );
}
