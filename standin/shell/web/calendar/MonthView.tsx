import type { Temporal } from 'temporal-polyfill';
import { useTexts } from '../texts.ts';
import { inZone, longDay, utcNoon, weekdayName, weekOf } from '../time.ts';
import { touches, type Entry } from './entries.ts';
import { EventButton } from './EventButton.tsx';

const shownPerDay = 3;

interface MonthViewProps {
  /** Mondays of the weeks shown. */
  readonly weeks: readonly Temporal.PlainDate[];
  readonly month: number;
  readonly entries: readonly Entry[];
  readonly zone: string;
  readonly now: number;
  readonly onOpen: (entry: Entry) => void;
  readonly onWeek: (monday: Temporal.PlainDate) => void;
}

/** A month with week numbers; a press on the week number or on "more" opens that week. */
export function MonthView({ weeks, month, entries, zone, now, onOpen, onWeek }: MonthViewProps) {
  const say = useTexts();
  const first = weeks[0];
  return (
    <div className="month" role="region" aria-label={say.monthView}>
      <div className="month-row month-head" aria-hidden="true">
        <span />
        {first !== undefined && week(first).map((day) => <span key={day.dayOfWeek}>{weekdayName(day, say)}</span>)}
      </div>
      {weeks.map((monday) => (
        <div key={monday.toString()} className="month-row">
          <button type="button" className="month-week" onClick={() => onWeek(monday)}>
            {say.week(weekOf(monday))}
          </button>
          {week(monday).map((day) => (
            <MonthDay
              key={day.toString()}
              {...{ day, month, entries, zone, now, onOpen }}
              onMore={() => onWeek(monday)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface MonthDayProps extends Omit<MonthViewProps, 'weeks' | 'onWeek'> {
  readonly day: Temporal.PlainDate;
  readonly onMore: () => void;
}

function MonthDay({ day, month, entries, zone, now, onOpen, onMore }: MonthDayProps) {
  const say = useTexts();
  const here = entries.filter((entry) => touches(entry, day));
  const today = inZone(now, zone).toPlainDate().equals(day);
  const look = ['month-day', day.month === month ? '' : 'other', today ? 'today' : ''].join(' ');
  return (
    <section className={look} aria-label={longDay(utcNoon(day), say, 'UTC')}>
      <span className="month-number">{day.day}</span>
      {here.slice(0, shownPerDay).map((entry) => (
        <EventButton key={entry.id} entry={entry} zone={zone} slim onOpen={onOpen} />
      ))}
      {here.length > shownPerDay && (
        <button type="button" className="month-more" onClick={onMore}>
          {say.moreEvents(here.length - shownPerDay)}
        </button>
      )}
    </section>
  );
}

const week = (monday: Temporal.PlainDate): Temporal.PlainDate[] =>
  Array.from({ length: 7 }, (_, offset) => monday.add({ days: offset }));
