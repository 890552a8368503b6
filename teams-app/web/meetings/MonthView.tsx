import type { MeetingBody } from '../../contract/meetings.ts';
import { Button, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import { weekdays } from '#domain/time/working-hours.ts';
import { dayOf, localDate, monthName, startOfSentence, timeOfDay, timeSpan } from '#texts/format.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { meetingState, type MeetingState } from './meeting-state.ts';
import { monthAfter, weeksOf } from './month-days.ts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, containerType: 'inline-size' },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  title: { marginInlineEnd: tokens.spacingHorizontalS },
  table: { borderCollapse: 'collapse', tableLayout: 'fixed', width: '100%', fontVariantNumeric: 'tabular-nums' },
  heading: {
    padding: '4px 8px',
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    verticalAlign: 'top',
    '@container (max-width: 560px)': { padding: '4px 2px' },
  },
  week: { width: '40px', paddingInlineStart: 0, '@container (max-width: 560px)': { width: '26px' } },
  cell: {
    height: '68px',
    boxSizing: 'border-box',
    padding: '8px',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@container (max-width: 560px)': { padding: '4px 2px' },
  },
  rest: { backgroundColor: tokens.colorNeutralBackground2 },
  number: { display: 'block', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  today: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  meet: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '24px',
    marginTop: '4px',
    padding: '2px 6px',
    textAlign: 'start',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid transparent',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (pointer: coarse)': { minHeight: '44px' },
    '@container (max-width: 560px)': { padding: '2px', textAlign: 'center' },
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
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    textDecorationLine: 'line-through',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  long: { '@container (max-width: 820px)': { display: 'none' } },
  short: { display: 'none', '@container (max-width: 820px)': { display: 'inline' } },
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

/** A month at a glance; each meeting is a button that shows it in the list. */
export function MonthView({ meetings, month: turnedTo, turn, around, show }: MonthViewProps): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const titleId = useId();
  const month = turnedTo ?? localDate(around ?? now, reader.timeZone).slice(0, 7);
  const hasWeeks = language === 'sv';
  return (
    <div className={styles.view} role="group" aria-label={tab.month.label}>
      <div className={styles.head}>
        <Subtitle1 as="h2" id={titleId} className={styles.title} aria-live="polite">
          {startOfSentence(monthName(month, language))}
        </Subtitle1>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={tab.month.previous}
          onClick={() => turn(monthAfter(month, -1))}
        />
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
                <th scope="row" className={mergeClasses(styles.heading, styles.week)}>
                  {number}
                </th>
              ) : null}
              {days.map((day, index) => (
                <Day key={day ?? `empty ${index}`} day={day} isRest={index > 4} meetings={meetings} show={show} />
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
  return (
    <thead>
      <tr>
        {hasWeeks ? (
          <th scope="col" className={mergeClasses(styles.heading, styles.week)}>
            {tab.month.week}
          </th>
        ) : null}
        {weekdays.map((weekday) => (
          <th key={weekday} scope="col" className={styles.heading}>
            {words.weekdayShort[weekday]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface DayProps extends Pick<MonthViewProps, 'meetings' | 'show'> {
  readonly day: string | null;
  readonly isRest: boolean;
}

function Day({ day, isRest, meetings, show }: DayProps): ReactNode {
  const styles = useStyles();
  const { reader, now } = useReaderClock();
  const isToday = day === localDate(now, reader.timeZone);
  const ofDay = day === null ? [] : meetings.filter(({ start }) => localDate(start, reader.timeZone) === day);
  return (
    <td
      className={mergeClasses(styles.cell, isRest && styles.rest)}
      {...(isToday ? { 'aria-current': 'date' as const } : {})}
    >
      {day === null ? null : (
        <span className={mergeClasses(styles.number, isToday && styles.today)}>{Number(day.slice(8))}</span>
      )}
      {ofDay.map((meeting) => (
        <Meeting key={meeting.id} meeting={meeting} show={show} />
      ))}
    </td>
  );
}

function Meeting({ meeting, show }: Pick<DayProps, 'show'> & { readonly meeting: MeetingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const state = meetingState(meeting);
  const span = timeSpan(meeting.start, meeting.end, reader);
  // What is seen comes first in what is heard.
  const heard = `${span}, ${dayOf(meeting.start, reader, now)}`;
  return (
    <button
      type="button"
      className={mergeClasses(styles.meet, styles[looks[state]])}
      aria-label={tab.month.dayOf(heard, tab.meetings.chip[state])}
      onClick={() => show(meeting)}
    >
      <span className={styles.long}>{span}</span>
      <span className={styles.short}>{timeOfDay(meeting.start, reader)}</span>
    </button>
  );
}
