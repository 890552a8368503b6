import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { publishAfterDays } from '#domain/limits.ts';
import { roundRhythms } from '#domain/programme/round-settings.ts';
import { amount, startOfSentence, weekdayName } from '#texts/format.ts';
import { useTexts } from '../language.tsx';
import { TimeField } from '../parts/TimeField.tsx';
import type { FieldsProps } from './ProgrammeFields.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
});

const days = [1, 2, 3, 4, 5] as const;
const waits = Array.from({ length: publishAfterDays.most }, (_, index) => index + publishAfterDays.least);

/** When rounds run by themselves, and whether their drafts are published without anybody. */
export function RoundFields({ input, change }: FieldsProps): ReactNode {
  const words = useTexts().hr.programme.rounds;
  const { rounds } = input;
  const { rhythm } = rounds;
  const set = (part: Partial<typeof rounds>): void => change({ rounds: { ...rounds, ...part } });
  const soon = rhythm === 'as-soon-as-possible' ? { hint: words.asSoonHelp } : {};
  return (
    <>
      <Field label={words.question} {...soon}>
        <Select
          size="large"
          value={rhythm}
          onChange={(_, { value }) => set({ rhythm: roundRhythms.find((each) => each === value) ?? rhythm })}
        >
          {roundRhythms.map((each) => (
            <option key={each} value={each}>
              {words.rhythms[each]}
            </option>
          ))}
        </Select>
      </Field>
      {rhythm === 'by-hand' ? null : <ByThemselves rounds={rounds} set={set} />}
    </>
  );
}

type Rounds = FieldsProps['input']['rounds'];

/** The day, the hour, and what becomes of the draft. */
function ByThemselves({ rounds, set }: { rounds: Rounds; set: (part: Partial<Rounds>) => void }): ReactNode {
  const styles = useStyles();
  const { hr, tab, language } = useTexts();
  const words = hr.programme.rounds;
  const { rhythm } = rounds;
  return (
    <div className={styles.row}>
      {rhythm === 'as-soon-as-possible' ? null : (
        <Field label={words.weekday} {...(rhythm === 'monthly' ? { hint: words.monthlyHelp } : {})}>
          <Select
            size="large"
            value={rounds.weekday}
            onChange={(_, { value }) => set({ weekday: days.find((day) => String(day) === value) ?? rounds.weekday })}
          >
            {days.map((day) => (
              <option key={day} value={day}>
                {startOfSentence(weekdayName(day, language))}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <TimeField label={words.time} notATime={tab.days.notATime} value={rounds.time} change={(time) => set({ time })} />
      <Field label={words.publish} hint={words.publishHelp}>
        <Select
          size="large"
          value={rounds.publishAfterDays ?? ''}
          onChange={(_, { value }) => set({ publishAfterDays: value === '' ? null : Number(value) })}
        >
          <option value="">{words.byHand}</option>
          {waits.map((count) => (
            <option key={count} value={count}>
              {words.after(amount(count, language), count === 1)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
