import { DatePicker, type CalendarStrings } from '@fluentui/react-datepicker-compat';
import type { ReactNode } from 'react';
import type { DayProps, DayWords } from './day-props.ts';
import { dateOf, dayInWords, dayOf, monthsOf, typedDay, weekdaysOf } from './typed-day.ts';

/** Fluent's calendar in the reader's language; loaded where a day is asked for. */
export function DayPicker({ value, change, words, today, min, max, misread, ...field }: DayProps): ReactNode {
  const { locale } = words;
  const at = dateOf(today);
  const [least, most] = [dateOf(min ?? ''), dateOf(max ?? '')];
  return (
    <DatePicker
      {...field}
      size="large"
      allowTextInput
      // An empty field has no name that its sign could borrow.
      contentAfter={{ 'aria-label': words.open, 'aria-labelledby': '' }}
      popupSurface={{ 'aria-label': words.calendar }}
      value={dateOf(value)}
      onSelectDate={(date) => {
        if (date !== undefined && date !== null) change(dayOf(date));
      }}
      onValidationResult={({ error }) => misread(error === 'invalid-input')}
      onBlur={({ target }) => {
        // An emptied field is no choice to the calendar.
        if (target.value.trim() === '' && value !== '') change('');
      }}
      formatDate={(date) => (date === undefined ? '' : dayInWords(dayOf(date), locale))}
      parseDateFromString={(text) => dateOf(typedDay(text, locale, today) ?? '')}
      firstDayOfWeek={1}
      firstWeekOfYear={2}
      showWeekNumbers
      showGoToToday
      // One pane beside the other is wider than a phone.
      showMonthPickerAsOverlay
      strings={stringsOf(words)}
      {...(at === null ? {} : { today: at })}
      {...(least === null ? {} : { minDate: least })}
      {...(most === null ? {} : { maxDate: most })}
    />
  );
}

function stringsOf(words: DayWords): CalendarStrings {
  const { locale } = words;
  return {
    months: monthsOf(locale, 'long'),
    shortMonths: monthsOf(locale, 'short'),
    days: weekdaysOf(locale, 'long'),
    shortDays: weekdaysOf(locale, 'short').map((day) => day.slice(0, 2)),
    goToToday: words.today,
    prevMonthAriaLabel: words.previousMonth,
    nextMonthAriaLabel: words.nextMonth,
    prevYearAriaLabel: words.previousYear,
    nextYearAriaLabel: words.nextYear,
    prevYearRangeAriaLabel: words.previousYears,
    nextYearRangeAriaLabel: words.nextYears,
    closeButtonAriaLabel: words.close,
    monthPickerHeaderAriaLabel: words.toYears('{0}'),
    yearPickerHeaderAriaLabel: words.toMonths('{0}'),
    selectedDateFormatString: words.chosen('{0}'),
    todayDateFormatString: `${words.today} {0}`,
    weekNumberFormatString: words.week(0).replace('0', '{0}'),
  };
}
