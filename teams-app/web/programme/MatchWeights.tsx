import { Caption1, Field, makeStyles, Slider, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { factors } from '#domain/programme/match-factors.ts';
import { settingsLimits } from '#domain/programme/match-settings.ts';
import { startOfSentence } from '#texts/format.ts';
import type { MatchSettingsBody } from '../../contract/match-settings.ts';
import { useTexts } from '../language.tsx';
import { Question } from '../parts/Question.tsx';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    // So that a longer help text does not pull the slider beside it down.
    alignItems: 'start',
    columnGap: '40px',
    rowGap: tokens.spacingVerticalL,
  },
  label: { display: 'flex', justifyContent: 'space-between', width: '100%', gap: tokens.spacingHorizontalM },
  word: { color: tokens.colorNeutralForeground3 },
  slider: { width: '100%', minHeight: '44px' },
});

type Weights = MatchSettingsBody['settings']['weights'];

interface MatchWeightsProps {
  readonly weights: Weights;
  readonly change: (weights: Weights) => void;
}

/** From nothing to most. */
export const weightWords = ['none', 'little', 'some', 'much', 'most'] as const;

/** What a weight means, in a word: the number alone says little. */
export function wordFor(weight: number): (typeof weightWords)[number] {
  if (weight === 0) return 'none';
  if (weight <= 3) return 'little';
  if (weight <= 6) return 'some';
  return weight <= 8 ? 'much' : 'most';
}

/** A slider for each factor, with its weight as a number and in words. */
export function MatchWeights({ weights, change }: MatchWeightsProps): ReactNode {
  const styles = useStyles();
  const { hr, words } = useTexts();
  const { weightWords: saidOf, weights: question, weightsHelp, factorHelp } = hr.matchSettings;
  const { least, most } = settingsLimits.weight;
  return (
    <Question question={question} help={weightsHelp}>
      <div className={styles.grid}>
        {factors.map((factor) => {
          const said = saidOf[wordFor(weights[factor])];
          return (
            <Field
              key={factor}
              label={{
                className: styles.label,
                children: (
                  <>
                    {startOfSentence(words.factor[factor])}
                    <Caption1 className={styles.word}>
                      {weights[factor]} · {said}
                    </Caption1>
                  </>
                ),
              }}
              hint={factorHelp[factor]}
            >
              <Slider
                className={styles.slider}
                min={least}
                max={most}
                value={weights[factor]}
                aria-valuetext={`${weights[factor]}, ${said}`}
                onChange={(_, { value }) => change({ ...weights, [factor]: value })}
              />
            </Field>
          );
        })}
      </div>
    </Question>
  );
}
