import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import type { MouseEvent, ReactNode } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router';
import { startOfSentence } from '#texts/format.ts';
import { pathOf } from '../../contract/paths.ts';
import type { ProgrammeLine } from '../../contract/programme.ts';
import { useTexts } from '../language.tsx';

const useStyles = makeStyles({
  button: {
    justifyContent: 'space-between',
    width: 'calc(100% + 24px)',
    marginInline: '-12px',
    minHeight: '44px',
    textAlign: 'left',
  },
  list: { maxHeight: '60vh', overflowY: 'auto' },
  state: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface Switch {
  /** The programme that the reader looks at. */
  readonly present: ProgrammeLine;
  /** Those to choose from. */
  readonly shown: readonly ProgrammeLine[];
  /** What stands on the button. */
  readonly children: ReactNode;
}

/** From one of the reader's programmes to another, on the same kind of page. */
export function ProgrammeMenu({ present, shown, children }: Switch): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const all = useHref(pathOf({ page: 'hr/programmes' }));
  const page = /^\/hr\/[^/]+\/(.+)$/.exec(pathname)?.[1] ?? 'overview';
  const toAll = (press: MouseEvent): void => {
    press.preventDefault();
    void navigate(pathOf({ page: 'hr/programmes' }));
  };
  return (
    <Menu
      positioning="below-start"
      checkedValues={{ programme: [present.id] }}
      onCheckedValueChange={(_, { checkedItems }) => void navigate(`/hr/${checkedItems[0] ?? present.id}/${page}`)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<ChevronDownRegular />}
          iconPosition="after"
          aria-label={tab.nav.switchFrom(present.name[language])}
        >
          {children}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {shown.map((each) => (
            <MenuItemRadio key={each.id} name="programme" value={each.id}>
              <ProgrammeName programme={each} />
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItemLink href={all} onClick={toAll}>
            {tab.nav.programmes}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ProgrammeName({ programme }: { programme: ProgrammeLine }): ReactNode {
  const styles = useStyles();
  const { words, language } = useTexts();
  return (
    <>
      {programme.name[language]}
      <span className={styles.state}>{startOfSentence(words.programmeStatus[programme.status])}</span>
    </>
  );
}
