import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { Face } from '../faces/Face.tsx';
import { isHere, type NavPlace } from './places-of.ts';

const useStyles = makeStyles({
  link: {
    display: 'flex',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    boxSizing: 'border-box',
    borderRadius: '6px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  side: {
    gap: tokens.spacingHorizontalM,
    minHeight: '40px',
    padding: '0 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '@media (pointer: coarse)': { minHeight: '44px' },
    // The tokens for hovering turn dark text light in high contrast, where ours is light already.
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground3,
      outline: `1px solid ${tokens.colorTransparentStroke}`,
    },
    '&[aria-current]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground1,
      boxShadow: tokens.shadow2,
      outline: `1px solid ${tokens.colorTransparentStroke}`,
    },
    '&[aria-current] svg': { color: tokens.colorBrandForeground1 },
  },
  bar: {
    flexDirection: 'column',
    justifyContent: 'center',
    gap: '2px',
    flex: '1 1 0',
    minWidth: 0,
    minHeight: '52px',
    padding: '0 2px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    '&[aria-current]': { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  },
  words: { minWidth: 0, maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  icon: { flexShrink: 0 },
});

/** A link to a place: in the column beside the page, or in the bar under it on a phone. */
export function PlaceLink({ place, look }: { place: NavPlace; look: 'side' | 'bar' }): ReactNode {
  const styles = useStyles();
  const here = isHere(place, useLocation().pathname);
  const words = look === 'bar' ? (place.shortWords ?? place.words) : place.words;
  return (
    <Link to={place.to} className={mergeClasses(styles.link, styles[look])} aria-current={here}>
      <Sign of={place.sign} here={here !== undefined} large={look === 'bar'} />
      <span className={styles.words}>{words}</span>
    </Link>
  );
}

/** The sign of a place: its icon, filled where the reader is, or a face. */
export function Sign({ of: sign, here, large }: { of: NavPlace['sign']; here: boolean; large: boolean }): ReactNode {
  const styles = useStyles();
  if ('givenName' in sign) return <Face person={sign} size={large ? 24 : 20} />;
  const Icon = sign;
  return <Icon className={styles.icon} filled={here} fontSize={large ? 24 : 20} aria-hidden />;
}
