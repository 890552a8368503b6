import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { PairingBody } from '../../contract/pairing.ts';
import { useTexts } from '../language.tsx';
import { GoalForm } from './GoalForm.tsx';
import { GoalRow } from './GoalRow.tsx';
import { goalsState } from './goals-state.ts';
import { LockLine } from '../parts/LockLine.tsx';
import { usePageState } from '../parts/use-page-state.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '28px', alignItems: 'flex-start' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: '32px',
  },
  joining: { width: '100%' },
  hopes: {
    listStyleType: 'none',
    margin: '12px 0 0',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  hope: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '16px' },
});

/** The mentee's goals: written by either, moved by the mentee, seen by both. */
export function PairingGoals({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const goals = pairing.goals.filter(({ status }) => status !== 'dropped');
  const mayWrite = (pairing.myRole === 'mentee' || pairing.kind === 'pair') && pairing.status !== 'closed';
  return (
    <div className={styles.stack}>
      {goals.length === 0 ? (
        <NoGoals pairing={pairing} />
      ) : (
        <ul className={styles.list}>
          {goals.map((goal) => (
            <GoalRow key={goal.id} goal={goal} />
          ))}
        </ul>
      )}
      {mayWrite ? <Writing pairing={pairing} isFirst={goals.length === 0} /> : null}
      <LockLine text={pairing.kind === 'pair' ? tab.promises.goals : tab.promises.ownGoals} />
    </div>
  );
}

/** The form for a new goal, or the ways to open it. */
function Writing({ pairing, isFirst }: { pairing: PairingBody; isFirst: boolean }): ReactNode {
  const { tab } = useTexts();
  const [{ writing }, change] = usePageState(goalsState);
  const [from, setFrom] = useState('');
  const write = (title: string): void => {
    setFrom(title);
    change({ writing: true }, 'push');
  };
  if (writing) {
    return <GoalForm pairing={pairing} from={from} done={() => change({ writing: false }, 'replace')} />;
  }
  return (
    <>
      <FromJoining said={pairing.joiningGoals} take={write} />
      <Button
        appearance={isFirst ? 'primary' : 'secondary'}
        size="large"
        icon={<AddRegular />}
        onClick={() => write('')}
      >
        {pairing.myRole === 'mentee' ? tab.goals.add : tab.goals.propose}
      </Button>
    </>
  );
}

/** What somebody hoped for when they joined; only they see it, until they make a goal of it. */
function FromJoining({ said, take }: { said: readonly string[]; take: (title: string) => void }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  if (said.length === 0) return null;
  return (
    <section className={styles.joining} aria-label={tab.goals.fromJoining}>
      <Body1>{tab.goals.fromJoining}</Body1>
      <ul className={styles.hopes}>
        {said.map((goal) => (
          <li key={goal} className={styles.hope}>
            <Body1>{goal}</Body1>
            <Button aria-label={`${tab.goals.take}: ${goal}`} onClick={() => take(goal)}>
              {tab.goals.take}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoGoals({ pairing }: { pairing: PairingBody }): ReactNode {
  const { tab, groups } = useTexts();
  if (pairing.myRole === 'mentee') return <Body1>{tab.goals.emptyMine}</Body1>;
  const isPair = pairing.kind === 'pair';
  return <Body1>{isPair ? tab.goals.emptyTheirs(pairing.partner.givenName) : groups.tab.ownGoals}</Body1>;
}
