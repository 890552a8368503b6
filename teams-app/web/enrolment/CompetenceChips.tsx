import { Caption1, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { AddRegular, CheckmarkRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Competence } from '#domain/enrolment/profile.ts';
import { startOfSentence } from '#texts/format.ts';
import { useTexts } from '../language.tsx';
import { Question } from '../parts/Question.tsx';
import { byArea, type Competences } from './competences.ts';

const useStyles = makeStyles({
  areas: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  area: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  name: { color: tokens.colorNeutralForeground3 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { minHeight: '44px', minWidth: 'auto' },
});

interface CompetenceChipsProps {
  readonly label: string;
  readonly help: string;
  readonly problem: string | null;
  readonly competences: Competences;
  readonly chosen: readonly Competence[];
  readonly toggle: (competence: Competence) => void;
}

/** All competences as chips that can be switched on and off, area by area; one that is retired only where it was chosen. */
export function CompetenceChips({
  label,
  help,
  problem,
  competences,
  chosen,
  toggle,
}: CompetenceChipsProps): ReactNode {
  const styles = useStyles();
  const { language } = useTexts();
  const shown = competences.filter(({ id, isRetired }) => !isRetired || chosen.includes(id));
  return (
    <Question question={label} help={help} problem={problem}>
      <div className={styles.areas}>
        {byArea(shown, language).map((area) => (
          <div key={area.name} className={styles.area}>
            {area.name === '' ? null : <Caption1 className={styles.name}>{area.name}</Caption1>}
            <div className={styles.chips}>
              {area.competences.map(({ id, name }) => {
                const on = chosen.includes(id);
                return (
                  <ToggleButton
                    key={id}
                    className={styles.chip}
                    shape="circular"
                    appearance={on ? 'primary' : 'outline'}
                    icon={on ? <CheckmarkRegular /> : <AddRegular />}
                    checked={on}
                    onClick={() => toggle(id)}
                  >
                    {startOfSentence(name[language])}
                  </ToggleButton>
                );
              })}
            </div>
          </div>
        ))}
      </div>
    </Question>
  );
}
