import { Button } from '@fluentui/react-components';
import { AddRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Temporal } from 'temporal-polyfill';
import type { Person } from '../control/types.ts';
import { useCalendar, useNow } from '../control/use-control.ts';
import { useTexts, type Texts } from '../texts.ts';
import { fallbackZone, monthName, weekOf } from '../time.ts';
import './calendar.css';
import { entriesOf, type Entry } from './entries.ts';
import { AddMeeting } from './AddMeeting.tsx';
import { EventPanel } from './EventPanel.tsx';
import { MonthView } from './MonthView.tsx';
import { useShownDays, type Span } from './use-shown-days.ts';
import { WeekView } from './WeekView.tsx';

/** The person's Outlook calendar. */
export function CalendarPage({ person }: { readonly person: Person }) {
  const say = useTexts();
  if (!person.hasMailbox) return <p className="whole-page">{say.calendarGone}</p>;
  return <Calendar person={person} />;
}

function Calendar({ person }: { readonly person: Person }) {
  const say = useTexts();
  const now = useNow();
  const zone = person.timeZone ?? fallbackZone;
  const { span, setSpan, date, days, start, end, step, show } = useShownDays(zone, now);
  const [openId, setOpenId] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const calendar = useCalendar(person.oid, start, end);
  const entries = useMemo(() => entriesOf(calendar.data?.events ?? [], zone), [calendar.data, zone]);
  const open = entries.find(({ id }) => id === openId);
  const onOpen = ({ id }: Entry): void => setOpenId(id);
  return (
    <div className="calendar-page">
      <Toolbar
        title={titleOf(span, date, days[0] ?? date, say)}
        span={span}
        onSpan={setSpan}
        onStep={step}
        onToday={() => show(null)}
        onAdd={() => setAdding(true)}
      />
      {calendar.isError && calendar.data === undefined && <p className="whole-page">{say.noAnswer}</p>}
      {span === 'week' ? (
        <WeekView workingHours={calendar.data?.workingHours ?? null} {...{ days, entries, zone, now, onOpen }} />
      ) : (
        <MonthView
          weeks={days.filter((day) => day.dayOfWeek === 1)}
          month={date.month}
          onWeek={(monday) => {
            show(monday);
            setSpan('week');
          }}
          {...{ entries, zone, now, onOpen }}
        />
      )}
      {open !== undefined && <EventPanel entry={open} person={person} zone={zone} onClose={() => setOpenId(null)} />}
      {adding && <AddMeeting oid={person.oid} zone={zone} now={now} onClose={() => setAdding(false)} />}
    </div>
  );
}

function titleOf(span: Span, date: Temporal.PlainDate, first: Temporal.PlainDate, say: Texts): string {
  return span === 'month' ? monthName(date, say) : `${monthName(first, say)} · ${say.week(weekOf(first))}`;
}

interface ToolbarProps {
  readonly title: string;
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onToday: () => void;
  readonly onAdd: () => void;
}

function Toolbar({ title, span, onSpan, onStep, onToday, onAdd }: ToolbarProps) {
  const say = useTexts();
  return (
    <header className="place-head calendar-head">
      <Button onClick={onToday}>{say.today}</Button>
      <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label={say.previous} onClick={() => onStep(-1)} />
      <Button appearance="subtle" icon={<ChevronRightRegular />} aria-label={say.next} onClick={() => onStep(1)} />
      <h1 className="place-title calendar-title">{title}</h1>
      <div className="calendar-spans" role="group" aria-label={say.calendarView}>
        {(['week', 'month'] as const).map((choice) => (
          <button key={choice} type="button" aria-pressed={span === choice} onClick={() => onSpan(choice)}>
            {choice === 'week' ? say.weekView : say.monthView}
          </button>
        ))}
      </div>
      <Button className="calendar-add" appearance="primary" icon={<AddRegular />} onClick={onAdd}>
        {say.newMeeting}
      </Button>
    </header>
  );
}
