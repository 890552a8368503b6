import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';
import type { RowPerson } from '../../contract/matching-rows.ts';
import type { Matching } from '../../contract/matching.ts';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { PersonLine } from '../faces/PersonLine.tsx';
import { useMore } from '../parts/ShowMore.tsx';
import { WhatWouldChange } from '../people/WhatWouldChange.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) auto',
    gap: tokens.spacingHorizontalL,
    alignItems: 'center',
    padding: '12px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  },
  reason: { color: tokens.colorNeutralForeground2 },
});

interface WaitingListProps {
  readonly waiting: Matching['waiting'];
  readonly people: readonly RowPerson[];
  /** Null where nothing can be changed. */
  readonly findMentor: ((mentee: RowPerson) => void) | null;
}

/** Who was left without a pair, and why; nobody is left out silently. */
export function WaitingList({ waiting, people, findMentor }: WaitingListProps): ReactNode {
  const styles = useStyles();
  const { hr, words } = useTexts();
  const { shown, more } = useMore(waiting, 50);
  if (waiting.length === 0) return <Body1>{hr.matching.waitingNone}</Body1>;
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ person: place, role, reason, text }) => {
          const person = people[place];
          if (person === undefined) return null;
          const detail = [startOfSentence(words.role[role]), person.department, person.place].filter(Boolean);
          return (
            <li key={`${person.id}-${role}`} className={styles.row}>
              <PersonLine person={person} detail={detail.join(' · ')} />
              <div>
                <Body1 className={styles.reason}>{text}</Body1>
                <WhatWouldChange personId={person.id} name={person.name} role={role} />
              </div>
              {role === 'mentee' && findMentor !== null && reason !== 'kept-out' ? (
                <FindMentor person={person} find={findMentor} />
              ) : null}
            </li>
          );
        })}
      </ul>
      {more}
    </>
  );
}

/** How well mentors suit the reader themselves is for somebody else who leads to see, and to decide. */
function FindMentor({ person, find }: { person: RowPerson; find: (mentee: RowPerson) => void }): ReactNode {
  const { hr } = useTexts();
  const me = useMe().data?.person.id;
  if (person.id === me) return <Caption1>{hr.matching.ownDecided}</Caption1>;
  return (
    <Button aria-label={hr.matching.findMentorFor(person.name)} onClick={() => find(person)}>
      {hr.matching.findMentor}
    </Button>
  );
}
