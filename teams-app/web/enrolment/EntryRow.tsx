import {
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the company has written for all programmes: competences, or questions. */
export function EntryList({ children }: { children: ReactNode }): ReactNode {
  const styles = useStyles();
  return <ul className={styles.list}>{children}</ul>;
}

interface EntryRowProps {
  readonly name: string;
  readonly about: readonly string[];
  /** What the menu is called. */
  readonly menu: string;
  /** Its items. */
  readonly children: ReactNode;
}

/** One entry, with what can be done with it. */
export function EntryRow({ name, about, menu, children }: EntryRowProps): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <Body1Strong>{name}</Body1Strong>
        <Caption1 className={styles.quiet}>{about.join(' · ')}</Caption1>
      </span>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={menu} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>{children}</MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}
