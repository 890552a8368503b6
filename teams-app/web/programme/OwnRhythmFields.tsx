import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cadences, type Cadence } from '#domain/programme/programme.ts';
import { amount, startOfSentence } from '#texts/format.ts';
import type { OwnRhythmBody } from '../../contract/programme.ts';
import { useTexts } from '../language.tsx';
import { Question } from '../parts/Question.tsx';
import type { FieldsProps } from './ProgrammeFields.tsx';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))' },
  lengths: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL },
});

interface OwnRhythmFieldsProps extends FieldsProps {
  /** Lengths to choose from, in minutes. */
  readonly lengths: readonly number[];
}

/** May pairs choose how often and how long they meet? Every rhythm and length, until HR takes some away. */
export function OwnRhythmFields({ input, change, wrong, lengths }: OwnRhythmFieldsProps): ReactNode {
  const { hr } = useTexts();
  const own = input.ownRhythm;
  const all: OwnRhythmBody = {
    cadences: [...cadences],
    minutes: { least: lengths[0] ?? 0, most: lengths.at(-1) ?? 0 },
  };
  return (
    <>
      <Checkbox
        label={hr.programme.ownRhythm}
        checked={own !== null}
        onChange={(_, { checked }) => change({ ownRhythm: checked === true ? all : null })}
      />
      {own === null ? null : (
        <Bounds own={own} set={(ownRhythm) => change({ ownRhythm })} wrong={wrong} lengths={lengths} />
      )}
    </>
  );
}

interface BoundsProps extends Pick<OwnRhythmFieldsProps, 'wrong' | 'lengths'> {
  readonly own: OwnRhythmBody;
  readonly set: (own: OwnRhythmBody) => void;
}

function Bounds({ own, set, wrong, lengths }: BoundsProps): ReactNode {
  const styles = useStyles();
  const { hr, tab, words, language } = useTexts();
  const texts = hr.programme;
  const toggle = (cadence: Cadence, on: boolean): void =>
    set({ ...own, cadences: cadences.filter((each) => (each === cadence ? on : own.cadences.includes(each))) });
  const bounds = { least: texts.ownLeast, most: texts.ownMost } as const;
  return (
    <>
      <Question
        question={texts.ownCadences}
        problem={wrong.includes('missingOwnCadence') ? texts.missingOwnCadence : null}
      >
        <div className={styles.choices}>
          {cadences.map((cadence) => (
            <Checkbox
              key={cadence}
              label={startOfSentence(words.cadence[cadence])}
              checked={own.cadences.includes(cadence)}
              onChange={(_, { checked }) => toggle(cadence, checked === true)}
            />
          ))}
        </div>
      </Question>
      <div className={styles.lengths}>
        {(['least', 'most'] as const).map((end) => (
          <Field
            key={end}
            label={bounds[end]}
            {...(end === 'most' && wrong.includes('ownLengthWrong') ? { validationMessage: texts.ownLengthWrong } : {})}
          >
            <Select
              size="large"
              value={own.minutes[end]}
              onChange={(_, { value }) => set({ ...own, minutes: { ...own.minutes, [end]: Number(value) } })}
            >
              {[...new Set([...lengths, own.minutes[end]])]
                .toSorted((a, b) => a - b)
                .map((minutes) => (
                  <option key={minutes} value={minutes}>
                    {tab.common.minutes(amount(minutes, language))}
                  </option>
                ))}
            </Select>
          </Field>
        ))}
      </div>
    </>
  );
}
