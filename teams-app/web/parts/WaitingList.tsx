import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';
import type { Matching } from '../../contract.ts';
import { useTexts } from '../language.tsx';
import { PersonLine } from './PersonLine.tsx';
import { useMore } from './ShowMore.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'center',
    padding: '12px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** Who was left without a pair, and why; nobody is left out silently. */
export function WaitingList({ waiting }: { waiting: Matching['waiting'] }): ReactNode {
  const styles = useStyles();
  const { hr, words } = useTexts();
  const { shown, more } = useMore(waiting, 50);
  if (waiting.length === 0) return <Body1>{hr.matching.waitingNone}</Body1>;
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ person, role, text }) => (
          <li key={`${person.id}-${role}`} className={styles.row}>
            <PersonLine
              person={person}
              detail={[startOfSentence(words.role[role]), person.department, person.place].join(' · ')}
            />
            <Body1 className={styles.reason}>{text}</Body1>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
