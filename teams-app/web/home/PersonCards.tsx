import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayOf, startOfSentence, timeOfDay } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { pathOf } from '../../contract/paths.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { useBesides } from '../mine.ts';
import { Face } from '../faces/Face.tsx';
import { Faces } from '../faces/Faces.tsx';
import { theirPart } from '../pairing/their-part.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { '& + li': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  link: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto 20px',
    alignItems: 'center',
    columnGap: '16px',
    minHeight: '72px',
    boxSizing: 'border-box',
    padding: '8px',
    marginInline: '-8px',
    borderRadius: '6px',
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground2,
      outline: `1px solid ${tokens.colorTransparentStroke}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 640px)': { gridTemplateColumns: 'auto minmax(0, 1fr) 20px' },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  next: { color: tokens.colorNeutralForeground2, '@media (max-width: 640px)': { gridColumn: '2', gridRow: '2' } },
  end: { '@media (max-width: 640px)': { gridColumn: '3', gridRow: '1' } },
});

/** The people one meets, each with when they meet next; a row opens their page. */
export function PersonCards({ pairings }: { pairings: readonly PairingBody[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {pairings.map((pairing) => (
        <li key={pairing.id} className={styles.item}>
          <PersonRow pairing={pairing} />
        </li>
      ))}
    </ul>
  );
}

function PersonRow({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const besides = useBesides();
  const { reader, now } = useReaderClock();
  const { id: pairingId, kind, partner, partners, nextMeeting, status } = pairing;
  const isPair = kind === 'pair';
  const next =
    nextMeeting === null || status === 'closed'
      ? ''
      : `${startOfSentence(dayOf(nextMeeting.start, reader, now))} ${timeOfDay(nextMeeting.start, reader)}`;
  return (
    <Link to={pathOf({ page: 'pairing', pairingId })} className={styles.link}>
      {isPair ? <Face person={partner} size={40} /> : <Faces people={partners.slice(0, 3)} size={32} />}
      <span className={styles.words}>
        <Text weight="semibold">{isPair ? partner.name : startOfSentence(partner.givenName)}</Text>
        <Caption1 className={styles.quiet}>
          {[theirPart(pairing, texts, besides(pairing)), ...(isPair ? [partner.jobTitle, partner.place] : [])]
            .filter((part) => part !== '')
            .join(' · ')}
        </Caption1>
      </span>
      <Caption1 className={styles.next}>{next}</Caption1>
      <ChevronRightRegular className={styles.end} aria-hidden />
    </Link>
  );
}
