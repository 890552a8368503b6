import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowSwapRegular,
  ArrowUndoRegular,
  CheckmarkRegular,
  ClockRegular,
  LockClosedRegular,
  LockOpenRegular,
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

const verdicts = [
  { verdict: 'agree', after: 'agreed', icon: <CheckmarkRegular /> },
  { verdict: 'later', after: 'later', icon: <ClockRegular /> },
  { verdict: 'reconsider', after: null, icon: <ArrowUndoRegular /> },
] as const;

interface RowMenuProps {
  readonly row: ProposalLine;
  readonly names: string;
  readonly tabIndex: number;
  readonly acts: RowActs;
}

/** What can be done with a proposal. The menu is made when it is opened: thousands of rows have one. */
export function RowMenu({ row, names, tabIndex, acts }: RowMenuProps): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching;
  const mayBringBack = row.status === 'excluded';
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
            <OpenItems row={row} acts={acts} />
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Of a proposal that is in the draft. */
function OpenItems({ row, acts }: Pick<RowMenuProps, 'row' | 'acts'>): ReactNode {
  const words = useTexts().hr.matching;
  const { mentor, mentee } = row;
  return (
    <>
      {verdicts.map(({ verdict, after, icon }) =>
        row.review === after ? null : (
          <MenuItem key={verdict} icon={icon} onClick={() => acts.judge(row, verdict)}>
            {words.review.judge[verdict]}
          </MenuItem>
        ),
      )}
      <MenuItem
        icon={row.status === 'locked' ? <LockOpenRegular /> : <LockClosedRegular />}
        onClick={() => acts.toggleLock(row)}
      >
        {row.status === 'locked' ? words.unlock : words.lock}
      </MenuItem>
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
  );
}
