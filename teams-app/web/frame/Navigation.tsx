import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Me } from '../../contract/people.ts';
import { useMe } from '../mine.ts';
import { useTexts } from '../language.tsx';
import { BottomBar } from './BottomBar.tsx';
import { NavHead } from './NavHead.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { useItPlaces, useLeadPlaces, useOwnPlaces, type NavPlace } from './places-of.ts';

const useStyles = makeStyles({
  side: {
    position: 'sticky',
    top: 0,
    alignSelf: 'start',
    height: '100vh',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: '24px 12px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorTransparentStroke}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    '@media (max-width: 767px)': { display: 'none' },
  },
  group: { padding: '24px 12px 8px', color: tokens.colorNeutralForeground3 },
});

/** Places that belong together; all but the first group of somebody's have a heading. */
interface Group {
  readonly key: 'lead' | 'own' | 'it';
  readonly heading: string;
  readonly places: readonly NavPlace[];
}

/**
 * What somebody sees, first what they land on. Who leads and takes part, or sees to IT as well, has all of it in one
 * navigation; who only leads or sees to IT has no pages of their own before they take part or have asked to.
 */
function useGroups(me: Me | undefined): readonly Group[] {
  const { nav } = useTexts().tab;
  const [lead, own, it] = [useLeadPlaces(), useOwnPlaces(), useItPlaces()];
  if (me === undefined) return [];
  const groups: Group[] = [];
  if (me.isHr || me.led.length > 0) groups.push({ key: 'lead', heading: '', places: lead });
  if (me.isIt) groups.push({ key: 'it', heading: nav.it, places: it });
  const takesPart = me.programmes.some(({ enrolment, applying }) => enrolment !== null || applying !== null);
  if (takesPart || groups.length === 0) groups.push({ key: 'own', heading: nav.own, places: own });
  return groups;
}

/** The one navigation: beside the page, or under it on a phone. */
export function Navigation(): ReactNode {
  const styles = useStyles();
  const { nav } = useTexts().tab;
  const { data: me } = useMe();
  const groups = useGroups(me);
  return (
    <>
      <nav className={styles.side} aria-label={nav.label}>
        <NavHead />
        {groups.map(({ key, heading, places }, at) => (
          <div key={key} role="group" aria-label={at === 0 ? nav.label : heading}>
            {at === 0 ? null : (
              <Caption1 as="p" block className={styles.group}>
                {heading}
              </Caption1>
            )}
            {places.map((place) => (
              <PlaceLink key={place.to} place={place} look="side" />
            ))}
          </div>
        ))}
      </nav>
      <BottomBar places={groups.flatMap(({ places }) => places)} />
    </>
  );
}
