import type { WorkingHours } from '@microsoft/microsoft-graph-types';
import { useEffect, useRef } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { useTexts } from '../texts.ts';
import { inZone, weekdayName } from '../time.ts';
import { placeDay, touches, type Entry } from './entries.ts';
import { EventButton } from './EventButton.tsx';

const hourHeight = 52;
const pixels = (minutes: number): number => (minutes * hourHeight) / 60;
const graphDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

interface WeekViewProps {
  readonly days: readonly Temporal.PlainDate[];
  readonly entries: readonly Entry[];
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly workingHours: WorkingHours | null;
  readonly onOpen: (entry: Entry) => void;
}

/** The days side by side with their hours; outside working hours is shaded. */
export function WeekView({ days, entries, zone, now, workingHours, onOpen }: WeekViewProps) {
  const say = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.scrollTo({ top: pixels(7 * 60 + 15) });
  }, []);
  const today = inZone(now, zone).toPlainDate();
  return (
    <div className={`week days-${days.length}`} ref={scroller} tabIndex={0} role="region" aria-label={say.weekView}>
      <div className="week-head">
        <span />
        {days.map((day) => (
          <div key={day.toString()} className={day.equals(today) ? 'week-day today' : 'week-day'}>
            <span className="week-number">{day.day}</span>
            <span>{weekdayName(day, say)}</span>
          </div>
        ))}
        <span className="all-day-label">{say.allDay}</span>
        {days.map((day) => (
          <div key={day.toString()} className="all-day">
            {entries
              .filter((entry) => entry.allDay && touches(entry, day))
              .map((entry) => (
                <EventButton key={entry.id} entry={entry} zone={zone} slim onOpen={onOpen} />
              ))}
          </div>
        ))}
      </div>
      <div className="week-grid" style={{ height: pixels(24 * 60) }}>
        <div className="hours" aria-hidden="true">
          {Array.from({ length: 23 }, (_, hour) => (
            <span key={hour} style={{ top: pixels((hour + 1) * 60) }}>
              {`${String(hour + 1).padStart(2, '0')}:00`}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn key={day.toString()} {...{ day, entries, zone, now, workingHours, onOpen }} />
        ))}
      </div>
    </div>
  );
}

function DayColumn({
  day,
  entries,
  zone,
  now,
  workingHours,
  onOpen,
}: Omit<WeekViewProps, 'days'> & { readonly day: Temporal.PlainDate }) {
  const say = useTexts();
  const at = inZone(now, zone);
  const hours = hoursOf(workingHours, day);
  return (
    <section className="day-column" aria-label={`${weekdayName(day, say)} ${day.day}`}>
      {hours !== null && (
        <div className="working" style={{ top: pixels(hours.from), height: pixels(hours.until - hours.from) }} />
      )}
      <div className="hour-lines" style={{ backgroundSize: `100% ${hourHeight}px` }} />
      {placeDay(entries, day, zone).map(({ entry, top, bottom, column, columns }) => (
        <EventButton
          key={entry.id}
          entry={entry}
          zone={zone}
          onOpen={onOpen}
          style={{
            top: pixels(top) + 1,
            height: pixels(bottom - top) - 2,
            left: `calc(${(100 * column) / columns}% + 2px)`,
            width: `calc(${100 / columns}% - ${column + 1 === columns ? 8 : 4}px)`,
          }}
        />
      ))}
      {at.toPlainDate().equals(day) && (
        <div
          className="now-line"
          style={{ top: pixels(at.hour * 60 + at.minute) }}
          role="presentation"
          title={say.now}
        />
      )}
    </section>
  );
}

/** Working hours of a day in minutes from midnight, or null on a free day. */
function hoursOf(workingHours: WorkingHours | null, day: Temporal.PlainDate): { from: number; until: number } | null {
  const name = graphDays[day.dayOfWeek - 1];
  if (workingHours === null || name === undefined || workingHours.daysOfWeek?.includes(name) !== true) return null;
  const minutes = (time: string | null | undefined): number => {
    const [hour = 0, minute = 0] = (time ?? '00:00').split(':').map(Number);
    return hour * 60 + minute;
  };
  return { from: minutes(workingHours.startTime), until: minutes(workingHours.endTime) };
}
