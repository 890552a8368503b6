import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowSwapRegular,
  ArrowUndoRegular,
  MoreHorizontalRegular,
  PersonProhibitedRegular,
  PeopleProhibitedRegular,
  SendRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import type { RowActs } from './row-acts.ts';
import { isOpen } from './use-rows.ts';

interface RowMenuProps {
  readonly row: ProposalLine;
  readonly names: string;
  readonly tabIndex: number;
  readonly acts: RowActs;
}

/** What is done more rarely with a proposal. The menu is made when it is opened: thousands of rows have one. */
export function RowMenu({ row, names, tabIndex, acts }: RowMenuProps): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching;
  const { status, mentor, mentee } = row;
  const mayBringBack = status === 'excluded';
  if (!isOpen(row) && !mayBringBack) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          tabIndex={tabIndex}
          icon={<MoreHorizontalRegular />}
          aria-label={words.menu(names)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {mayBringBack ? (
            <MenuItem icon={<ArrowUndoRegular />} onClick={() => acts.bringBack(row)}>
              {words.bringBack}
            </MenuItem>
          ) : (
            <>
              <MenuItem icon={<ArrowSwapRegular />} onClick={() => acts.swap(row)}>
                {words.swap}
              </MenuItem>
              <MenuItem icon={<SendRegular />} onClick={() => acts.approve(row)}>
                {words.approve}
              </MenuItem>
              <MenuItem icon={<SubtractCircleRegular />} onClick={() => acts.exclude(row)}>
                {words.exclude}
              </MenuItem>
              <MenuDivider />
              <MenuItem icon={<PeopleProhibitedRegular />} onClick={() => acts.never(row)}>
                {words.never}
              </MenuItem>
              {[mentor, mentee].map(({ id, name }) => (
                <MenuItem key={id} icon={<PersonProhibitedRegular />} onClick={() => acts.keepOut(id, name)}>
                  {words.keepOut(name)}
                </MenuItem>
              ))}
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
