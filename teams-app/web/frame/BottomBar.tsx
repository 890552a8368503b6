import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontalFilled, MoreHorizontalRegular } from '@fluentui/react-icons';
import { lazy, Suspense, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useMe } from '../mine.ts';
import { useTexts } from '../language.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { isHere, type NavPlace } from './places-of.ts';

/** Most people have no more places than fit, and never need what a menu is made of. */
const MoreMenu = lazy(async () => ({ default: (await import('./MoreMenu.tsx')).MoreMenu }));

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
  const button = (
    <button type="button" className={mergeClasses(styles.more, here && styles.here)}>
      <Icon fontSize={24} aria-hidden />
      {nav.more}
    </button>
  );
  return (
    <Suspense fallback={button}>
      <MoreMenu button={button} places={places} isSwitching={isSwitching} />
    </Suspense>
  );
}
