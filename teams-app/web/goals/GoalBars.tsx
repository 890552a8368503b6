import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { GoalBody } from '../../contract/goals.ts';
import { Bar } from '../parts/Bar.tsx';
import { Star } from '../parts/Mark.tsx';
import { useGoalState } from './goal-words.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
  },
  goal: { display: 'flex', flexDirection: 'column', gap: '6px' },
  title: { overflowWrap: 'anywhere' },
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
});

/** Goals as slim bars, for a glance: how far, and until when. */
export function GoalBars({ goals }: { goals: readonly GoalBody[] }): ReactNode {
  const styles = useStyles();
  const stateOf = useGoalState();
  return (
    <ul className={styles.list}>
      {goals.map((goal) => (
        <li key={goal.id} className={styles.goal}>
          <Body1 className={styles.title}>{goal.title}</Body1>
          {goal.status === 'reached' ? null : <Bar percent={goal.progressPercent} />}
          <Caption1 className={styles.state}>
            {goal.status === 'reached' ? <Star size={16} /> : null}
            {stateOf(goal)}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}
