import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { percent } from '#texts/format.ts';
import type { GoalBody } from '../../contract/goals.ts';
import { useTexts } from '../language.tsx';
import { Bar } from '../parts/Bar.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  line: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  words: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

/** Goals as slim bars, for a glance. */
export function GoalBars({ goals }: { goals: readonly GoalBody[] }): ReactNode {
  const styles = useStyles();
  const { language, tab } = useTexts();
  return (
    <ul className={styles.list}>
      {goals.map((goal) => (
        <li key={goal.id} className={styles.line}>
          <div className={styles.words}>
            <Body1>{goal.title}</Body1>
            <Caption1 className={styles.quiet}>
              {goal.status === 'reached' ? tab.goals.reached : percent(goal.progressPercent, language)}
            </Caption1>
          </div>
          <Bar percent={goal.progressPercent} />
        </li>
      ))}
    </ul>
  );
}
