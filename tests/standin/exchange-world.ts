import type { Event } from '@microsoft/microsoft-graph-types';
import { createExchange } from '#standin/exchange/exchange.ts';
import type { Exchange, MailboxChange, MailboxSetup } from '#standin/exchange/port.ts';
import { GraphFault } from '#standin/graph-fault.ts';

export const now = Date.parse('2026-11-02T08:00:00Z');
export const tag = 'String {66f5a359-4659-4638-81a3-d1d2b2f5c5b4} Name MentorBookingId';

function setup(oid: string, displayName: string, timeZone: string): MailboxSetup {
  return {
    oid,
    address: `${oid}@norrvind.example`,
    displayName,
    timeZone,
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '08:00:00.0000000',
      endTime: '17:00:00.0000000',
      timeZone: { name: timeZone },
    },
    language: 'sv-SE',
    teamsEnabled: true,
  };
}

/** Three calendars: Astrid's and Bo's in Sweden, Cleo's in Sydney; all changes are written down. */
export function office(): { exchange: Exchange; changes: MailboxChange[] } {
  const exchange = createExchange({ clock: () => now });
  exchange.addMailbox(setup('astrid', 'Astrid Lind', 'W. Europe Standard Time'));
  exchange.addMailbox(setup('bo', 'Bo Ek', 'W. Europe Standard Time'));
  exchange.addMailbox(setup('cleo', 'Cleo Marsh', 'AUS Eastern Standard Time'));
  const changes: MailboxChange[] = [];
  exchange.onChange((change) => changes.push(change));
  return { exchange, changes };
}

export function address(oid: string): string {
  return `${oid}@norrvind.example`;
}

/** A meeting on Monday 7 December 2026 from 10:00 to 10:30 in Stockholm, with whatever is given over it. */
export function meeting(over: Event = {}): Event {
  const timeZone = 'W. Europe Standard Time';
  return {
    subject: 'Mentor meeting',
    body: { contentType: 'html', content: '<p>Agenda</p>' },
    start: { dateTime: '2026-12-07T10:00:00', timeZone },
    end: { dateTime: '2026-12-07T10:30:00', timeZone },
    attendees: [{ type: 'required', emailAddress: { address: address('bo'), name: 'Bo Ek' } }],
    ...over,
  };
}

/** Every second Monday, eight times, from 7 December. */
export function series(over: Event = {}): Event {
  return meeting({
    recurrence: {
      pattern: { type: 'weekly', interval: 2, daysOfWeek: ['monday'], firstDayOfWeek: 'monday' },
      range: { type: 'numbered', startDate: '2026-12-07', numberOfOccurrences: 8 },
    },
    ...over,
  });
}

export function at(iso: string): number {
  return Date.parse(iso);
}

export function view(exchange: Exchange, oid: string, from = '2026-11-01', to = '2027-12-31'): Event[] {
  return exchange.calendarView(oid, at(`${from}T00:00:00Z`), at(`${to}T00:00:00Z`));
}

export function starts(events: readonly Event[]): string[] {
  return events.map(({ start }) => (start?.dateTime ?? '').slice(0, 16));
}

/** The first of a list that must not be empty. */
export function first<T>(list: readonly T[], index = 0): T {
  const found = list[index];
  if (found === undefined) throw new Error(`There is no number ${index} in a list of ${list.length}`);
  return found;
}

export function idOf(event: Event): string {
  if (!event.id) throw new Error('The event has no id');
  return event.id;
}

/** Status and code of the refusal; anything else that is thrown goes on. */
export function refusal(act: () => unknown): { status: number; code: string } | null {
  try {
    act();
    return null;
  } catch (fault) {
    if (!(fault instanceof GraphFault)) throw fault;
    return { status: fault.status, code: fault.code };
  }
}
