import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { GoalBody } from '../../contract/goals.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useTexts } from '../language.tsx';
import { GoalForm } from './GoalForm.tsx';
import { GoalRow } from './GoalRow.tsx';
import { goalsState } from './goals-state.ts';
import { LockLine } from '../parts/LockLine.tsx';
import { usePageState } from '../parts/use-page-state.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '24px', containerType: 'inline-size' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '12px 24px', alignItems: 'center', justifyContent: 'space-between' },
  lead: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
    maxWidth: '60ch',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  hopes: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  hope: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px 16px',
    paddingBlock: '12px',
    '& + li': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
});

/** The mentee's goals: written by either, moved by the mentee, seen by both. */
export function PairingGoals({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const [{ writing }, change] = usePageState(goalsState);
  const [from, setFrom] = useState('');
  const goals = pairing.goals.filter(({ status }) => status !== 'dropped');
  const mayWrite = (pairing.myRole === 'mentee' || pairing.kind === 'pair') && pairing.status !== 'closed';
  const write = (title: string): void => {
    setFrom(title);
    change({ writing: true }, 'push');
  };
  const isWriting = mayWrite && writing;
  return (
    <div className={styles.stack}>
      <Head pairing={pairing} goals={goals} write={mayWrite && !isWriting ? () => write('') : null} />
      {isWriting ? <GoalForm pairing={pairing} from={from} done={() => change({ writing: false }, 'replace')} /> : null}
      <Rows goals={goals} />
      {mayWrite && !isWriting ? <FromJoining said={pairing.joiningGoals} take={write} /> : null}
      <LockLine text={pairing.kind === 'pair' ? tab.promises.goals : tab.promises.ownGoals} />
    </div>
  );
}

function Rows({ goals }: { goals: readonly GoalBody[] }): ReactNode {
  const styles = useStyles();
  if (goals.length === 0) return null;
  return (
    <ul className={styles.list}>
      {goals.map((goal) => (
        <GoalRow key={goal.id} goal={goal} />
      ))}
    </ul>
  );
}

interface HeadProps {
  readonly pairing: PairingBody;
  readonly goals: readonly GoalBody[];
  /** Null while one is being written, or nobody may. */
  readonly write: (() => void) | null;
}

function Head({ pairing, goals, write }: HeadProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <div className={styles.head}>
      <span className={styles.lead}>{useLead(pairing, goals)}</span>
      {write === null ? null : (
        <Button appearance="primary" icon={<AddRegular />} onClick={write}>
          {pairing.myRole === 'mentee' ? tab.goals.add : tab.goals.propose}
        </Button>
      )}
    </div>
  );
}

/** How it stands with the goals; without any, what they are for. */
function useLead(pairing: PairingBody, goals: readonly GoalBody[]): string {
  const { tab, groups } = useTexts();
  if (goals.length > 0) {
    const reached = goals.filter(({ status }) => status === 'reached').length;
    const proposed = goals.filter(({ proposal }) => proposal).length;
    return tab.goals.lead(reached, goals.length - reached - proposed, proposed);
  }
  if (pairing.myRole === 'mentee') return tab.goals.emptyMine;
  return pairing.kind === 'pair' ? tab.goals.emptyTheirs(pairing.partner.givenName) : groups.tab.ownGoals;
}

/** What somebody hoped for when they joined; only they see it, until they make a goal of it. */
function FromJoining({ said, take }: { said: readonly string[]; take: (title: string) => void }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  if (said.length === 0) return null;
  return (
    <section aria-label={tab.goals.fromJoining}>
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
