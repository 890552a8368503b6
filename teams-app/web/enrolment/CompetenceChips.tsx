import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { AddRegular, CheckmarkRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { competences, type Competence } from '#domain/enrolment/profile.ts';
import { startOfSentence } from '#texts/format.ts';
import { useTexts } from '../language.tsx';
import { Question } from '../parts/Question.tsx';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { minHeight: '44px', minWidth: 'auto' },
});

interface CompetenceChipsProps {
  readonly label: string;
  readonly help: string;
  readonly problem: string | null;
  readonly chosen: readonly Competence[];
  readonly toggle: (competence: Competence) => void;
}

/** All competences as chips that can be switched on and off. */
export function CompetenceChips({ label, help, problem, chosen, toggle }: CompetenceChipsProps): ReactNode {
  const styles = useStyles();
  const { words } = useTexts();
  return (
    <Question question={label} help={help} problem={problem}>
      <div className={styles.chips}>
        {competences.map((competence) => {
          const on = chosen.includes(competence);
          return (
            <ToggleButton
              key={competence}
              className={styles.chip}
              shape="circular"
              appearance={on ? 'primary' : 'outline'}
              icon={on ? <CheckmarkRegular /> : <AddRegular />}
              checked={on}
              onClick={() => toggle(competence)}
            >
              {startOfSentence(words.competence[competence])}
            </ToggleButton>
          );
        })}
      </div>
    </Question>
  );
}
