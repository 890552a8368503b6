import {
  makeStyles,
  mergeClasses,
  Menu,
  MenuDivider,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalFilled, MoreHorizontalRegular } from '@fluentui/react-icons';
import type { MouseEvent, ReactNode } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router';
import { pathOf } from '../../contract/paths.ts';
import { useMe } from '../mine.ts';
import { useTexts } from '../language.tsx';
import { useLedProgramme } from './led-programme.ts';
import { PlaceLink, Sign } from './PlaceLink.tsx';
import { isHere, type NavPlace } from './places-of.ts';

const useStyles = makeStyles({
  bar: {
    display: 'none',
    '@media (max-width: 767px)': {
      display: 'flex',
      position: 'fixed',
      inset: 'auto 0 0 0',
      zIndex: 5,
      justifyContent: 'space-around',
      padding: '4px 4px calc(4px + env(safe-area-inset-bottom))',
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  more: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    flex: '1 1 0',
    minWidth: 0,
    minHeight: '52px',
    padding: 0,
    border: 'none',
    borderRadius: '6px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  item: { minHeight: '44px', alignItems: 'center' },
  list: { maxHeight: '70vh', overflowY: 'auto' },
});

/** As many as fit across the narrowest phone, each wide enough for a finger. */
const most = 5;

/** At the foot of a phone: the first places, and the others behind one press. */
export function BottomBar({ places }: { places: readonly NavPlace[] }): ReactNode {
  const styles = useStyles();
  const { nav } = useTexts().tab;
  const { data: me } = useMe();
  const isSwitching = (me?.led.length ?? 0) > 1;
  const fits = places.length <= most && !isSwitching;
  const shown = fits ? places : places.slice(0, most - 1);
  return (
    <nav className={styles.bar} aria-label={nav.label}>
      {shown.map((place) => (
        <PlaceLink key={place.to} place={place} look="bar" />
      ))}
      {fits ? null : <More places={places.slice(most - 1)} isSwitching={isSwitching} />}
    </nav>
  );
}

function More({ places, isSwitching }: { places: readonly NavPlace[]; isSwitching: boolean }): ReactNode {
  const styles = useStyles();
  const { nav } = useTexts().tab;
  const { pathname } = useLocation();
  const here = places.some((place) => isHere(place, pathname) !== undefined);
  const Icon = here ? MoreHorizontalFilled : MoreHorizontalRegular;
  return (
    <Menu positioning="above-end">
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={mergeClasses(styles.more, here && styles.here)}>
          <Icon fontSize={24} aria-hidden />
          {nav.more}
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {places.map((place) => (
            <PlaceItem key={place.to} place={place} />
          ))}
          {isSwitching ? <OtherProgrammes /> : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function PlaceItem({ place }: { place: NavPlace }): ReactNode {
  const styles = useStyles();
  const here = isHere(place, useLocation().pathname);
  return (
    <ItemTo to={place.to} here={here}>
      <span style={{ display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM }} className={styles.item}>
        <Sign of={place.sign} here={here !== undefined} large={false} />
        {place.words}
      </span>
    </ItemTo>
  );
}

/** The other programmes one leads, on the same kind of page. */
function OtherProgrammes(): ReactNode {
  const { tab, language } = useTexts();
  const { data: me } = useMe();
  const present = useLedProgramme();
  const others = (me?.led ?? []).filter(({ id, status }) => id !== present?.id && status !== 'archived');
  return (
    <>
      <MenuDivider />
      {others.slice(0, 4).map(({ id, name }) => (
        <ItemTo key={id} to={pathOf({ page: 'hr/overview', programmeId: id })}>
          {name[language]}
        </ItemTo>
      ))}
      <ItemTo to={pathOf({ page: 'hr/programmes' })}>{tab.nav.programmes}</ItemTo>
    </>
  );
}

interface ItemToProps {
  readonly to: string;
  readonly here?: 'page' | 'true' | undefined;
  readonly children: ReactNode;
}

/** A link of the router in a menu. */
function ItemTo({ to, here, children }: ItemToProps): ReactNode {
  const styles = useStyles();
  const navigate = useNavigate();
  const follow = (press: MouseEvent): void => {
    press.preventDefault();
    void navigate(to);
  };
  return (
    <MenuItemLink href={useHref(to)} onClick={follow} className={styles.item} aria-current={here}>
      {children}
    </MenuItemLink>
  );
}
