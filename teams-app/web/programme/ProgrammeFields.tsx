import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { longest } from '#domain/limits.ts';
import { cadences } from '#domain/programme/programme.ts';
import { amount, startOfSentence } from '#texts/format.ts';
import type { ProgrammeInput } from '../../contract/programme.ts';
import { useTexts } from '../language.tsx';
import { Question } from '../parts/Question.tsx';
import type { ProgrammeMistake } from './programme-mistakes.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  departments: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))' },
});

interface FieldsProps {
  readonly input: ProgrammeInput;
  readonly change: (part: Partial<ProgrammeInput>) => void;
  readonly wrong: readonly ProgrammeMistake[];
}

/** Lengths of a meeting that are offered, in minutes. */
export const lengths = [25, 30, 40, 45, 50, 60];

/** Name and purpose, in both languages. */
export function AboutFields({ input, change, wrong }: FieldsProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.programme;
  const { name, purpose } = input;
  const missing = (text: string): object =>
    wrong.includes('missingName') && text.trim() === '' ? { validationMessage: words.missingName } : {};
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.nameSv} {...missing(name.sv)}>
          <Input
            size="large"
            maxLength={longest.wording}
            value={name.sv}
            onChange={(_, { value }) => change({ name: { ...name, sv: value } })}
          />
        </Field>
        <Field label={words.nameEn} {...missing(name.en)}>
          <Input
            size="large"
            maxLength={longest.wording}
            value={name.en}
            onChange={(_, { value }) => change({ name: { ...name, en: value } })}
          />
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label={words.purposeSv} hint={words.purposeHelp}>
          <Textarea
            size="large"
            rows={4}
            maxLength={longest.wording}
            value={purpose.sv}
            onChange={(_, { value }) => change({ purpose: { ...purpose, sv: value } })}
          />
        </Field>
        <Field label={words.purposeEn}>
          <Textarea
            size="large"
            rows={4}
            maxLength={longest.wording}
            value={purpose.en}
            onChange={(_, { value }) => change({ purpose: { ...purpose, en: value } })}
          />
        </Field>
      </div>
    </>
  );
}

/** First and last day. */
export function PeriodFields({ input, change, wrong }: FieldsProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.programme;
  const problem = wrong.includes('datesWrong') ? { validationMessage: words.datesWrong } : {};
  return (
    <div className={styles.pair}>
      <Field label={words.startsOn}>
        <Input
          size="large"
          type="date"
          value={input.startsOn}
          onChange={(_, { value }) => change({ startsOn: value })}
        />
      </Field>
      <Field label={words.endsOn} {...problem}>
        <Input size="large" type="date" value={input.endsOn} onChange={(_, { value }) => change({ endsOn: value })} />
      </Field>
    </div>
  );
}

/** How often and how long. */
export function RhythmFields({ input, change }: FieldsProps): ReactNode {
  const styles = useStyles();
  const { hr, tab, words, language } = useTexts();
  const choices = lengths.includes(input.meetingMinutes)
    ? lengths
    : [...lengths, input.meetingMinutes].toSorted((a, b) => a - b);
  return (
    <div className={styles.pair}>
      <Field label={hr.programme.cadence} hint={hr.programme.cadenceHelp}>
        <Select
          size="large"
          value={input.cadence}
          onChange={(_, { value }) =>
            change({ cadence: cadences.find((cadence) => cadence === value) ?? input.cadence })
          }
        >
          {cadences.map((cadence) => (
            <option key={cadence} value={cadence}>
              {startOfSentence(words.cadence[cadence])}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={hr.programme.minutes}>
        <Select
          size="large"
          value={input.meetingMinutes}
          onChange={(_, { value }) => change({ meetingMinutes: Number(value) })}
        >
          {choices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {tab.common.minutes(amount(minutes, language))}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** Everyone, or some departments. */
export function AudienceFields({
  input,
  change,
  wrong,
  departments,
}: FieldsProps & { departments: readonly string[] }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.programme;
  const chosen = input.departments;
  const toggle = (department: string, on: boolean): void => {
    const rest = (chosen ?? []).filter((kept) => kept !== department);
    change({ departments: on ? [...rest, department] : rest });
  };
  return (
    <>
      <RadioGroup
        aria-label={words.audience}
        value={chosen === null ? 'everyone' : 'chosen'}
        onChange={(_, { value }) => change({ departments: value === 'everyone' ? null : [] })}
      >
        <Radio value="everyone" label={words.everyone} />
        <Radio value="chosen" label={words.chosen} />
      </RadioGroup>
      {chosen === null ? null : (
        <Question
          question={words.departments}
          problem={wrong.includes('missingDepartment') ? words.missingDepartment : null}
        >
          <div className={styles.departments}>
            {departments.map((department) => (
              <Checkbox
                key={department}
                label={department}
                checked={chosen.includes(department)}
                onChange={(_, { checked }) => toggle(department, checked === true)}
              />
            ))}
          </div>
        </Question>
      )}
    </>
  );
}
