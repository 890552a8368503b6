import type { MeetingBody } from '../../contract/meetings.ts';
import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import { weekdays } from '#domain/time/working-hours.ts';
import { dayOf, localDate, monthName, startOfSentence, timeSpan } from '#texts/format.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { meetingState, type MeetingState } from './meeting-state.ts';
import { monthAfter, weeksOf } from './month-days.ts';

const cell = '36px';
const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, width: 'fit-content' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  cell: {
    width: cell,
    height: cell,
    padding: '1px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  today: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightBold },
  day: {
    width: '34px',
    height: '34px',
    padding: 0,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusCircular,
    border: '1px solid transparent',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  stands: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText' },
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
  held: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  off: {
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    textDecorationLine: 'line-through',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
});

const looks: Readonly<Record<MeetingState, 'stands' | 'held' | 'off'>> = {
  planned: 'stands',
  moved: 'stands',
  moving: 'stands',
  held: 'held',
  presumed: 'held',
  missed: 'off',
  cancelled: 'off',
  skipped: 'off',
  skipping: 'off',
  waiting: 'off',
};

interface MonthViewProps {
  readonly meetings: readonly MeetingBody[];
  /** `2026-12`; null for the month of `around`. */
  readonly month: string | null;
  /** The next month or the one before was asked for. */
  readonly turn: (month: string) => void;
  /** The start of the meeting at which the view opens; the present month without one. */
  readonly around: string | null;
  readonly show: (meeting: MeetingBody) => void;
}

/** A month at a glance; each day with a meeting is a button that shows it in the list. */
export function MonthView({ meetings, month: turnedTo, turn, around, show }: MonthViewProps): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const titleId = useId();
  const month = turnedTo ?? localDate(around ?? now, reader.timeZone).slice(0, 7);
  const byDay = new Map(meetings.map((meeting) => [localDate(meeting.start, reader.timeZone), meeting]));
  const today = localDate(now, reader.timeZone);
  const hasWeeks = language === 'sv';
  return (
    <div className={styles.view} role="group" aria-label={tab.month.label}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={tab.month.previous}
          onClick={() => turn(monthAfter(month, -1))}
        />
        <Subtitle2 id={titleId} aria-live="polite">
          {startOfSentence(monthName(month, language))}
        </Subtitle2>
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={tab.month.next}
          onClick={() => turn(monthAfter(month, 1))}
        />
      </div>
      <table className={styles.table} aria-labelledby={titleId}>
        <Weekdays hasWeeks={hasWeeks} />
        <tbody>
          {weeksOf(month).map(({ number, days }) => (
            <tr key={number}>
              {hasWeeks ? (
                <th scope="row" className={mergeClasses(styles.cell, styles.quiet)}>
                  {number}
                </th>
              ) : null}
              {days.map((day, index) => (
                <td
                  key={day ?? `empty ${index}`}
                  className={mergeClasses(styles.cell, day === today && styles.today)}
                  {...(day === today ? { 'aria-current': 'date' as const } : {})}
                >
                  <Day day={day} meeting={byDay.get(day ?? '')} show={show} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Weekdays({ hasWeeks }: { hasWeeks: boolean }): ReactNode {
  const styles = useStyles();
  const { tab, words } = useTexts();
  const heading = mergeClasses(styles.cell, styles.quiet);
  return (
    <thead>
      <tr>
        {hasWeeks ? (
          <th scope="col" className={heading}>
            {tab.month.week}
          </th>
        ) : null}
        {weekdays.map((weekday) => (
          <th key={weekday} scope="col" className={heading}>
            {words.weekdayShort[weekday]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface DayProps {
  readonly day: string | null;
  readonly meeting: MeetingBody | undefined;
  readonly show: MonthViewProps['show'];
}

function Day({ day, meeting, show }: DayProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  if (day === null) return null;
  const number = Number(day.slice(8));
  if (meeting === undefined) return number;
  const state = meetingState(meeting);
  // With the day's number, which is what is seen, and not as "tomorrow".
  const when = `${dayOf(meeting.start, reader, now)} ${timeSpan(meeting.start, meeting.end, reader)}`;
  return (
    <button
      type="button"
      className={mergeClasses(styles.day, styles[looks[state]])}
      aria-label={tab.month.dayOf(when, tab.meetings.chip[state])}
      onClick={() => show(meeting)}
    >
      {number}
    </button>
  );
}
