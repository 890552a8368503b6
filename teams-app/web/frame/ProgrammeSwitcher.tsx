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
import { useMe } from '../mine.ts';
import { useLedProgramme } from './led-programme.ts';

const useStyles = makeStyles({
  button: { justifyContent: 'space-between', width: '100%', minHeight: '44px', textAlign: 'left' },
  side: { '@media (max-width: 767px)': { display: 'none' } },
  phone: { marginBottom: tokens.spacingVerticalM, '@media (min-width: 768px)': { display: 'none' } },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  list: { maxHeight: '60vh', overflowY: 'auto' },
  state: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** From one of the reader's programmes to another, on the same kind of page. Only where there are several. */
export function ProgrammeSwitcher({ phone = false }: { phone?: boolean }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { data: me } = useMe();
  const present = useLedProgramme();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const all = useHref(pathOf({ page: 'hr/programmes' }));
  const shown = (me?.led ?? []).filter(({ status, id }) => status !== 'archived' || id === present?.id);
  if (present === null || shown.length < 2) return null;
  const page = /^\/hr\/[^/]+\/(.+)$/.exec(pathname)?.[1] ?? 'status';
  const toAll = (press: MouseEvent): void => {
    press.preventDefault();
    void navigate(pathOf({ page: 'hr/programmes' }));
  };
  return (
    <div className={phone ? styles.phone : styles.side}>
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
            <span className={styles.name}>{present.name[language]}</span>
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
    </div>
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
