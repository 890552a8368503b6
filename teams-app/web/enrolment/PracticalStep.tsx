import { Button, Caption1, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount, startOfSentence } from '#texts/format.ts';
import type { ProfileBody } from '../../contract/enrolment.ts';
import { useTexts } from '../language.tsx';
import { Question } from '../parts/Question.tsx';
import type { StepProps } from './RolesStep.tsx';
import { cellsOf, timesOf } from './week-hours.ts';
import { WeekGrid } from './WeekGrid.tsx';
import { longest } from '#domain/limits.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '36px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'center' },
  place: { maxWidth: '360px' },
  times: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** Step three: languages, place, and when meetings suit best. */
export function PracticalStep({ draft, edit, missing }: StepProps): ReactNode {
  const styles = useStyles();
  const { tab, words, language } = useTexts();
  const { profile } = draft;
  const change = (part: Partial<ProfileBody>): void => edit({ ...draft, profile: { ...profile, ...part } });
  const cells = cellsOf(profile.preferredTimes);
  const heading = { size: 'large', weight: 'semibold' } as const;
  return (
    <div className={styles.stack}>
      <Question
        question={tab.me.languages}
        problem={missing.includes('missingLanguage') ? tab.me.missingLanguage : null}
      >
        <div className={styles.row}>
          {(['sv', 'en'] as const).map((spoken) => (
            <Checkbox
              key={spoken}
              size="large"
              label={startOfSentence(words.language[spoken])}
              checked={profile.languages.includes(spoken)}
              onChange={(_, { checked }) => {
                const rest = profile.languages.filter((kept) => kept !== spoken);
                change({ languages: checked === true ? [...rest, spoken] : rest });
              }}
            />
          ))}
        </div>
      </Question>
      <Field label={{ children: tab.me.place, ...heading }} hint={tab.me.placeHelp} className={styles.place}>
        <Input
          size="large"
          maxLength={longest.place}
          value={profile.place}
          onChange={(_, { value }) => change({ place: value })}
        />
      </Field>
      <Question question={tab.me.times} help={tab.me.timesHelp}>
        <div className={styles.times}>
          <WeekGrid label={tab.me.times} cells={cells} change={(next) => change({ preferredTimes: timesOf(next) })} />
          <div className={styles.row}>
            <Caption1 aria-live="polite">
              {cells.size === 0 ? tab.me.timesNone : tab.me.timesChosen(amount(cells.size, language))}
            </Caption1>
            {cells.size === 0 ? null : (
              <Button appearance="subtle" onClick={() => change({ preferredTimes: [] })}>
                {tab.me.timesClear}
              </Button>
            )}
          </div>
        </div>
      </Question>
    </div>
  );
}
