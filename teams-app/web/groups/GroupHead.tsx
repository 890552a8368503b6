import { Caption1, makeStyles, Title2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useTexts } from '../language.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

/** Everybody in my group, with their faces. */
export function GroupHead({ pairing, kind }: { pairing: PairingBody; kind: 'group' | 'circle' }): ReactNode {
  const styles = useStyles();
  const { groups } = useTexts();
  const { tab } = groups;
  const { partner, partners, myRole } = pairing;
  return (
    <header className={styles.head}>
      <div>
        <Caption1 className={styles.quiet} block>
          {pairing.status !== 'closed' && myRole === 'mentor' ? tab.youMentor : tab.members}
        </Caption1>
        <Title2 as="h1">{pairing.status === 'closed' ? tab.earlierGroup[kind] : tab.yourGroup[kind]}</Title2>
        <Caption1 className={styles.quiet} block>
          {startOfSentence(partner.givenName)}
        </Caption1>
      </div>
      <ul className={styles.list}>
        {partners.map((person) => (
          <li key={person.id}>
            <PersonLine
              person={person}
              detail={[person.isMentor ? tab.mentor : '', person.jobTitle, person.place].filter(Boolean).join(' · ')}
            />
          </li>
        ))}
      </ul>
    </header>
  );
}
