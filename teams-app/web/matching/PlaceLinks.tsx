import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Matching } from '../../contract/matching.ts';
import { useTexts } from '../language.tsx';
import { partPath, type MatchingPart } from './matching-state.ts';

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', gap: '0 24px', fontSize: tokens.fontSizeBase300 },
  phoneOnly: { '@media (min-width: 641px)': { display: 'none' } },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
});

/** How many people wait for somebody. */
export function waitingIn(matching: Matching): number {
  return new Set(matching.waiting.map(({ person }) => person)).size;
}

/** From the proposals to what they follow from, and to who is without. */
export function PlaceLinks({ matching }: { matching: Matching }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching.review;
  const waiting = waitingIn(matching);
  // A draft has a button of its own for what it follows from, where there is room for it.
  const isBeside = matching.round?.status === 'draft';
  const places: readonly (readonly [MatchingPart, string])[] = [
    ...(waiting === 0 ? [] : [['waiting', words.places.waitingCount(waiting)] as const]),
    ['weights', words.places.weights],
    ...(isBeside ? [] : [['rules', words.places.rules] as const]),
    ...(matching.hasGroups ? [['groups', words.places.groups] as const] : []),
  ];
  return (
    <nav className={styles.links} aria-label={words.placesLabel}>
      {places.map(([part, text]) => (
        <Link
          key={part}
          to={partPath(part)}
          className={mergeClasses(styles.link, isBeside && part === 'weights' && styles.phoneOnly)}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
