import { Body1, Caption1, makeStyles, Title2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { nearPlainDay, startOfSentence } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { Faces } from '../faces/Faces.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';
import { useTexts } from '../language.tsx';
import { Section } from '../parts/Page.tsx';

const useStyles = makeStyles({
  large: { '@container (max-width: 560px)': { display: 'none' } },
  small: { display: 'none', '@container (max-width: 560px)': { display: 'inline-flex' } },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  title: {
    margin: 0,
    letterSpacing: '-0.01em',
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  soft: { color: tokens.colorNeutralForeground2 },
});

/** The faces of the others in a group, at the head of its page. */
export function GroupFaces({ people }: { people: PairingBody['partners'] }): ReactNode {
  const styles = useStyles();
  return (
    <span>
      <span className={styles.large}>
        <Faces people={people} size={72} />
      </span>
      <span className={styles.small}>
        <Faces people={people} size={48} />
      </span>
    </span>
  );
}

interface GroupWordsProps {
  readonly pairing: PairingBody;
  readonly kind: 'group' | 'circle';
}

/** What they are, since when, and who is in it. */
export function GroupWords({ pairing, kind }: GroupWordsProps): ReactNode {
  const styles = useStyles();
  const { groups } = useTexts();
  const { reader, now } = useReaderClock();
  const { tab } = groups;
  const { partner, partners, myRole, status, startsOn } = pairing;
  const since = tab.since(nearPlainDay(startsOn, reader, now), partners.length + 1);
  return (
    <div className={styles.words}>
      <Caption1 className={styles.quiet}>
        {status !== 'closed' && myRole === 'mentor' ? `${tab.youMentor} · ${since}` : since}
      </Caption1>
      <Title2 as="h1" className={styles.title}>
        {status === 'closed' ? tab.earlierGroup[kind] : tab.yourGroup[kind]}
      </Title2>
      <Body1 className={styles.soft}>{startOfSentence(partner.givenName)}</Body1>
    </div>
  );
}

/** Everybody else in my group, a mentor first. */
export function GroupMembers({ people }: { people: PairingBody['partners'] }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts().groups;
  return (
    <Section title={tab.members}>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonLine
              person={person}
              detail={[person.isMentor ? tab.mentor : '', person.jobTitle, person.place].filter(Boolean).join(' · ')}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
