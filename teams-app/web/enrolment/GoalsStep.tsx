import { Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { workingStyles } from '#domain/enrolment/profile.ts';
import { useTexts } from '../language.tsx';
import { CareerAndPartner } from './CareerAndPartner.tsx';
import { Question } from '../parts/Question.tsx';
import type { StepProps } from './RolesStep.tsx';
import { StyleChoice } from './StyleChoice.tsx';
import { longest, most } from '#domain/limits.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '36px' },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  styles: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalXS,
  },
});

/** Step two: what one hopes for, in one's own words, and how one likes to work. */
export function GoalsStep(props: StepProps): ReactNode {
  const { draft, edit, known } = props;
  const styles = useStyles();
  const { me } = useTexts().tab;
  const { goals } = draft;
  const write = (index: number, text: string): void => {
    const next = [0, 1, 2].map((place) => (place === index ? text : (goals[place] ?? '')));
    const used = next.reduce((last, goal, place) => (goal === '' ? last : place + 1), 0);
    edit({ ...draft, goals: next.slice(0, used) });
  };
  const shown = Math.min(most.profileGoals, goals.length + 1);
  return (
    <div className={styles.stack}>
      <Question question={me.goals} help={me.goalsHelp}>
        <div className={styles.list}>
          {Array.from({ length: shown }, (_, index) => (
            <Input
              key={index}
              size="large"
              maxLength={longest.profileGoal}
              aria-label={me.goal(index + 1)}
              {...(index === 0 ? { placeholder: me.goalPlaceholder } : {})}
              value={goals[index] ?? ''}
              onChange={(_, { value }) => write(index, value)}
            />
          ))}
        </div>
      </Question>
      {known === null ? <WaysOfWorking {...props} /> : null}
    </div>
  );
}

/** Asked once, for all programmes. */
function WaysOfWorking(props: StepProps): ReactNode {
  const { draft, edit } = props;
  const styles = useStyles();
  const { me } = useTexts().tab;
  const { profile } = draft;
  return (
    <>
      <Question question={me.style} help={me.styleHelp}>
        <div className={styles.styles}>
          {workingStyles.map((style) => (
            <StyleChoice
              key={style}
              style={style}
              value={profile.workingStyle[style]}
              choose={(value) =>
                edit({ ...draft, profile: { ...profile, workingStyle: { ...profile.workingStyle, [style]: value } } })
              }
            />
          ))}
        </div>
      </Question>
      <CareerAndPartner {...props} />
    </>
  );
}
