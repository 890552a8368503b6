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
import { longest, pairingMonths } from '#domain/limits.ts';
import { cadences, programmeForms } from '#domain/programme/programme.ts';
import { amount, startOfSentence } from '#texts/format.ts';
import { useToday } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { DayField } from '../parts/DayField.tsx';
import { Question } from '../parts/Question.tsx';
import type { ProgrammeMistake, Terms } from './programme-mistakes.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  radios: { flexWrap: 'wrap' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  departments: { display: 'grid', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))' },
});

export interface FieldsProps {
  readonly input: Terms;
  /** `typed`: letter by letter, so that it is not taken for done. */
  readonly change: (part: Partial<Terms>, how?: 'typed') => void;
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
            onChange={(_, { value }) => change({ name: { ...name, sv: value } }, 'typed')}
          />
        </Field>
        <Field label={words.nameEn} {...missing(name.en)}>
          <Input
            size="large"
            maxLength={longest.wording}
            value={name.en}
            onChange={(_, { value }) => change({ name: { ...name, en: value } }, 'typed')}
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
            onChange={(_, { value }) => change({ purpose: { ...purpose, sv: value } }, 'typed')}
          />
        </Field>
        <Field label={words.purposeEn}>
          <Textarea
            size="large"
            rows={4}
            maxLength={longest.wording}
            value={purpose.en}
            onChange={(_, { value }) => change({ purpose: { ...purpose, en: value } }, 'typed')}
          />
        </Field>
      </div>
    </>
  );
}

/** In which ways people are brought together. */
export function FormFields({ input, change, wrong }: FieldsProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.programme;
  const toggle = (form: (typeof programmeForms)[number], on: boolean): void =>
    change({ forms: programmeForms.filter((each) => (each === form ? on : input.forms.includes(each))) });
  return (
    <Question question={words.formsQuestion} problem={wrong.includes('missingForm') ? words.missingForm : null}>
      <div className={styles.departments}>
        {programmeForms.map((form) => (
          <Checkbox
            key={form}
            label={words.formNames[form]}
            checked={input.forms.includes(form)}
            onChange={(_, { checked }) => toggle(form, checked === true)}
          />
        ))}
      </div>
    </Question>
  );
}

/** With a first and a last day for all, or rolling, where each pairing has its own length. */
export function PeriodFields({ input, change, wrong }: FieldsProps): ReactNode {
  const styles = useStyles();
  const { hr, tab, language } = useTexts();
  const words = hr.programme;
  const { days } = tab;
  const today = useToday();
  const isRolling = input.endsOn === null;
  const months = Array.from({ length: pairingMonths.most }, (_, index) => index + pairingMonths.least);
  return (
    <>
      <RadioGroup
        aria-label={words.timeKind}
        value={isRolling ? 'rolling' : 'dated'}
        onChange={(_, { value }) =>
          change(
            value === 'rolling'
              ? { endsOn: null, pairingMonths: usualMonths }
              : { endsOn: laterBy(input.startsOn, input.pairingMonths ?? usualMonths), pairingMonths: null },
          )
        }
      >
        <Radio value="dated" label={words.dated} />
        <Radio value="rolling" label={words.rolling} />
      </RadioGroup>
      <div className={styles.pair}>
        <DayField
          label={words.startsOn}
          words={days}
          today={today}
          value={input.startsOn}
          change={(startsOn) => change({ startsOn })}
        />
        {isRolling ? (
          <Field label={words.pairingMonths}>
            <Select
              size="large"
              value={input.pairingMonths ?? usualMonths}
              onChange={(_, { value }) => change({ pairingMonths: Number(value) })}
            >
              {months.map((count) => (
                <option key={count} value={count}>
                  {words.months(amount(count, language), count === 1)}
                </option>
              ))}
            </Select>
          </Field>
        ) : (
          <DayField
            label={words.endsOn}
            problem={wrong.includes('datesWrong') ? words.datesWrong : null}
            words={days}
            today={today}
            value={input.endsOn ?? ''}
            change={(endsOn) => change({ endsOn })}
          />
        )}
      </div>
    </>
  );
}

const usualMonths = 9;

/** A day (ISO) so many months later; the same where it cannot be read. */
function laterBy(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** How often and how long. */
export function RhythmFields({ input, change }: FieldsProps): ReactNode {
  const styles = useStyles();
  const { hr, tab, words, language } = useTexts();
  const choices = lengths.includes(input.meetingMinutes)
    ? lengths
    : [...lengths, input.meetingMinutes].toSorted((a, b) => a - b);
  return (
    <>
      <Field label={{ children: hr.programme.cadence, className: styles.strong }} hint={hr.programme.cadenceHelp}>
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          value={input.cadence}
          onChange={(_, { value }) =>
            change({ cadence: cadences.find((cadence) => cadence === value) ?? input.cadence })
          }
        >
          {cadences.map((cadence) => (
            <Radio key={cadence} value={cadence} label={startOfSentence(words.cadence[cadence])} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={{ children: hr.programme.minutes, className: styles.strong }}>
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          value={String(input.meetingMinutes)}
          onChange={(_, { value }) => change({ meetingMinutes: Number(value) })}
        >
          {choices.map((minutes) => (
            <Radio key={minutes} value={String(minutes)} label={tab.common.minutes(amount(minutes, language))} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

/** Everyone, some departments, or those who are invited. */
export function AudienceFields({
  input,
  change,
  wrong,
  departments,
}: FieldsProps & { departments: readonly string[] }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.programme;
  const { audience } = input;
  const chosen = audience.kind === 'departments' ? audience.departments : [];
  const toggle = (department: string, on: boolean): void => {
    const rest = chosen.filter((kept) => kept !== department);
    change({ audience: { kind: 'departments', departments: on ? [...rest, department] : rest } });
  };
  const audienceOf = (kind: string): Terms['audience'] => {
    if (kind === 'departments') return { kind, departments: [] };
    return kind === 'invited' ? { kind } : { kind: 'everyone' };
  };
  return (
    <>
      <RadioGroup
        aria-label={words.audience}
        value={audience.kind}
        onChange={(_, { value }) => change({ audience: audienceOf(value) })}
      >
        <Radio value="everyone" label={words.everyone} />
        <Radio value="departments" label={words.chosen} />
        <Radio value="invited" label={words.invited} />
      </RadioGroup>
      {audience.kind === 'departments' ? (
        <Question
          question={words.departments}
          problem={wrong.includes('missingDepartment') ? words.missingDepartment : null}
        >
          <div className={styles.departments}>
            {[...new Set([...departments, ...chosen])].map((department) => (
              <Checkbox
                key={department}
                label={department}
                checked={chosen.includes(department)}
                onChange={(_, { checked }) => toggle(department, checked === true)}
              />
            ))}
          </div>
        </Question>
      ) : null}
    </>
  );
}
