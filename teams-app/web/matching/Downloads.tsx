import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { roundEndpoints } from '../../contract/matching.ts';
import { useTexts } from '../language.tsx';
import { useDownload } from '../use-download.ts';
import { useDraft } from './draft.tsx';

/** The whole round as a file, in a menu: proposals with their reasons, and who waits. */
export function Downloads(): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching;
  const { seen } = useDraft();
  const download = useDownload();
  const take = (format: 'csv' | 'xlsx'): void =>
    download(roundEndpoints.exported, { params: { id: seen.roundId, format } }, `${words.fileName}.${format}`);
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
