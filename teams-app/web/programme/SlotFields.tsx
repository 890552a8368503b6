import { Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { longest } from '#domain/limits.ts';
import { startOfSentence, weekdayName } from '#texts/format.ts';
import { useTexts } from '../language.tsx';
import { Question } from '../parts/Question.tsx';
import type { FieldsProps } from './ProgrammeFields.tsx';

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
  row: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
});

const days = [1, 2, 3, 4, 5, 6, 7] as const;
const hours = Array.from({ length: 31 }, (_, index) => {
  const minutes = 6 * 60 + index * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});

const hourOptions = hours.map((time) => (
  <option key={time} value={time}>
    {time}
  </option>
));

/** On which days, between which hours and where meetings may stand. */
export function SlotFields({ input, change }: FieldsProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.programme;
  const { slots } = input;
  const set = (part: Partial<typeof slots>): void => change({ slots: { ...slots, ...part } });
  const isOn = (day: (typeof days)[number]): boolean => slots.weekdays.length === 0 || slots.weekdays.includes(day);
  const toggle = (day: (typeof days)[number], on: boolean): void => {
    const chosen = days.filter((each) => (each === day ? on : isOn(each)));
    set({ weekdays: chosen.length === days.length ? [] : chosen });
  };
  const hour = (part: 'from' | 'until', value: string): void => {
    const otherwise = { from: '06:00', until: '21:00' };
    const between = { ...otherwise, ...slots.between, [part]: value === '' ? otherwise[part] : value };
    set({ between: between.from === otherwise.from && between.until === otherwise.until ? null : between });
  };
  return (
    <>
      <Question question={words.weekdays} help={words.weekdaysHelp}>
        <div className={styles.days}>
          {days.map((day) => (
            <Checkbox
              key={day}
              label={startOfSentence(weekdayName(day, language))}
              checked={isOn(day)}
              onChange={(_, { checked }) => toggle(day, checked === true)}
            />
          ))}
        </div>
      </Question>
      <div className={styles.row}>
        {(['from', 'until'] as const).map((part) => (
          <Field key={part} label={words.hours[part]}>
            <Select size="large" value={slots.between?.[part] ?? ''} onChange={(_, { value }) => hour(part, value)}>
              <option value="">{words.hours.any}</option>
              {hourOptions}
            </Select>
          </Field>
        ))}
        <Field label={words.place} hint={words.placeHelp}>
          <Input
            size="large"
            maxLength={longest.place}
            value={slots.place ?? ''}
            onChange={(_, { value }) => change({ slots: { ...slots, place: value === '' ? null : value } }, 'typed')}
          />
        </Field>
      </div>
    </>
  );
}
