import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { CalendarCancelRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { list } from '#texts/format.ts';
import { bookingEndpoints, type SeriesRow } from '../../contract/booking.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useNotice } from '../parts/notice.tsx';

/** What HR can do with a pair's meetings besides trying again; nothing where there is nothing to do. */
export function SeriesMenu({ row }: { row: SeriesRow }): ReactNode {
  const { hr, language } = useTexts();
  const [asks, setAsks] = useState(false);
  const texts = hr.meetings;
  const names = list(
    row.people.map(({ name }) => name),
    language,
  );
  const notice = useNotice();
  const end = useChange((client) => client.call(bookingEndpoints.endSeries, { params: { id: row.id } }));
  const send = (): void =>
    end.mutate(undefined, {
      onSuccess: () => {
        notice.done(texts.endedToast(names));
        setAsks(false);
      },
      onError: notice.failed,
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
        confirm={send}
        dismiss={() => setAsks(false)}
      >
        {texts.endBody(names)}
      </Confirm>
    </>
  );
}
