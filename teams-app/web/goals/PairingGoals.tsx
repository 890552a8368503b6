import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
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
});

/** The mentee's goals: written and moved by the mentee, seen by both. */
export function PairingGoals({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab, groups } = useTexts();
  const [{ writing }, change] = usePageState(goalsState);
  const goals = pairing.goals.filter(({ status }) => status !== 'dropped');
  const mayWrite = pairing.myRole === 'mentee' && pairing.status !== 'closed';
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
      {mayWrite && writing ? (
        <GoalForm pairingId={pairing.id} done={() => change({ writing: false }, 'replace')} />
      ) : null}
      {mayWrite && !writing ? (
        <Button
          appearance={goals.length === 0 ? 'primary' : 'secondary'}
          size="large"
          icon={<AddRegular />}
          onClick={() => change({ writing: true }, 'push')}
        >
          {tab.goals.add}
        </Button>
      ) : null}
      <LockLine text={pairing.kind === 'pair' ? tab.lock.pairing(pairing.partner.givenName) : groups.tab.goalsLock} />
    </div>
  );
}

function NoGoals({ pairing }: { pairing: PairingBody }): ReactNode {
  const { tab, groups } = useTexts();
  if (pairing.myRole === 'mentee') return <Body1>{tab.goals.emptyMine}</Body1>;
  const isPair = pairing.kind === 'pair';
  return <Body1>{isPair ? tab.goals.emptyTheirs(pairing.partner.givenName) : groups.tab.ownGoals}</Body1>;
}
