import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PairingBody } from '../../contract/pairing.ts';
import { useTexts } from '../language.tsx';
import { useBesides } from '../mine.ts';
import { Face } from '../faces/Face.tsx';
import { Faces } from '../faces/Faces.tsx';
import { theirPart } from '../pairing/their-part.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 -12px', padding: 0, display: 'flex', flexDirection: 'column' },
  link: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground3,
      outline: `1px solid ${tokens.colorTransparentStroke}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The people one is paired with; each opens the pairing. */
export function PersonCards({ pairings }: { pairings: readonly PairingBody[] }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const besides = useBesides();
  return (
    <ul className={styles.list}>
      {pairings.map(({ id, programmeId, kind, partner, partners, myRole, status }) => (
        <li key={id}>
          <Link to={`/pairing/${id}`} className={styles.link}>
            {kind === 'pair' ? <Face person={partner} size={56} /> : <Faces people={partners.slice(0, 3)} />}
            <span className={styles.words}>
              <Caption1 className={styles.quiet}>
                {theirPart({ kind, myRole, status }, texts, besides({ programmeId }))}
              </Caption1>
              <Text weight="semibold" size={400}>
                {kind === 'pair' ? partner.name : partner.givenName}
              </Text>
              {kind === 'pair' ? (
                <Caption1 className={styles.quiet}>
                  {[partner.jobTitle, partner.place].filter((part) => part !== '').join(' · ')}
                </Caption1>
              ) : null}
            </span>
            <ChevronRightRegular aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}
