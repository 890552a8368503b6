import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { useTexts } from '../language.tsx';
import { useLeadPlaces } from './Navigation.tsx';
import { ProgrammeSwitcher } from './ProgrammeSwitcher.tsx';

const useStyles = makeStyles({
  places: {
    display: 'flex',
    flexWrap: 'wrap',
    marginInline: '-9px',
    marginBottom: tokens.spacingVerticalXXL,
    '@media (min-width: 768px)': { display: 'none' },
  },
  place: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '44px',
    padding: '0 9px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    '&[aria-current]': {
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      fontWeight: tokens.fontWeightSemibold,
      outline: `1px solid ${tokens.colorTransparentStroke}`,
    },
  },
});

/** The pages of a programme on a phone, where they share one place at the foot. */
export function LeadPlaces(): ReactNode {
  const styles = useStyles();
  const { nav } = useTexts().tab;
  return (
    <>
      <ProgrammeSwitcher phone />
      <nav className={styles.places} aria-label={nav.hrLabel}>
        {useLeadPlaces().map(({ to, words, isAround }) =>
          isAround ? (
            <Link key={to} to={to} className={styles.place} aria-current="true">
              {words}
            </Link>
          ) : (
            <NavLink key={to} to={to} className={styles.place}>
              {words}
            </NavLink>
          ),
        )}
      </nav>
    </>
  );
}
