import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { useDraft } from './draft.tsx';
import { useDownload } from './use-download.ts';

/** The whole round as a file, in a menu: proposals with their reasons, and who waits. */
export function Downloads(): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching;
  const { seen } = useDraft();
  const download = useDownload();
  const take = (format: 'csv' | 'xlsx'): void =>
    download.mutate({
      path: `/api/hr/matching/rounds/${seen.roundId}/export/${format}`,
      name: `${words.fileName}.${format}`,
    });
  return (
    <>
      <MenuItem icon={<ArrowDownloadRegular />} onClick={() => take('csv')}>
        {words.exportCsv}
      </MenuItem>
      <MenuItem icon={<ArrowDownloadRegular />} onClick={() => take('xlsx')}>
        {words.exportExcel}
      </MenuItem>
    </>
  );
}

/** The same behind a button of its own. */
export function DownloadButton(): ReactNode {
  const { hr } = useTexts();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="large">{hr.matching.export}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <Downloads />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
