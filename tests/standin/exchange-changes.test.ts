import { describe, expect, test } from '@jest/globals';
import type { Event } from '@microsoft/microsoft-graph-types';
import type { Exchange } from '#standin/exchange/port.ts';
import { address, at, first, idOf, meeting, office, series, starts, view } from './exchange-world.ts';

const timeZone = 'W. Europe Standard Time';
const required = (oid: string) => ({ type: 'required', emailAddress: { address: address(oid), name: oid } }) as const;

function until(master: Event, endDate: string): Event {
  const { pattern, range } = master.recurrence ?? {};
  return { recurrence: { pattern: pattern ?? {}, range: { ...range, type: 'endDate', endDate } } };
}

function move(exchange: Exchange, event: Event, date: string): Event {
  return exchange.updateEvent('astrid', idOf(event), {
    start: { dateTime: `${date}T14:00:00`, timeZone },
    end: { dateTime: `${date}T14:30:00`, timeZone },
  });
}

const answersTo = (event: Event) => event.attendees?.map(({ status }) => status?.response);

describe('a series that is shortened', () => {
  test('keeps exceptions and answers before the new end, and loses what comes after in every calendar', () => {
    const { exchange } = office();
    const master = exchange.createEvent('astrid', series());
    exchange.respond('bo', idOf(first(exchange.listEvents('bo'))), 'accept', {});
    const [, second, third, fourth] = view(exchange, 'astrid');
    move(exchange, second ?? {}, '2026-12-22');
    exchange.cancelEvent('astrid', idOf(third ?? {}), '');
    move(exchange, fourth ?? {}, '2027-01-19');
    exchange.updateEvent('astrid', idOf(master), until(master, '2027-01-10'));
    expect(starts(view(exchange, 'astrid'))).toEqual(['2026-12-07T09:00', '2026-12-22T13:00']);
    const copies = view(exchange, 'bo');
    expect(starts(copies.filter(({ isCancelled }) => !isCancelled))).toEqual(['2026-12-07T09:00', '2026-12-22T13:00']);
    expect(answersTo(exchange.getEvent('astrid', idOf(master)))).toEqual(['accepted']);
    expect(first(copies).responseStatus?.response).toBe('accepted');
  });
});

describe('an occurrence at another time', () => {
  test('wants a new answer, whatever was said to the series', () => {
    const { exchange } = office();
    exchange.createEvent('astrid', series());
    exchange.respond('bo', idOf(first(exchange.listEvents('bo'))), 'accept', {});
    const moved = move(exchange, first(view(exchange, 'astrid'), 1), '2026-12-22');
    expect(answersTo(moved)).toEqual(['none']);
    const [before, copy, after] = view(exchange, 'bo');
    expect([before, copy, after].map((event) => event?.responseStatus?.response)).toEqual([
      'accepted',
      'notResponded',
      'accepted',
    ]);
    expect(copy?.showAs).toBe('tentative');
    exchange.respond('bo', idOf(copy ?? {}), 'accept', {});
    expect(answersTo(exchange.getEvent('astrid', idOf(moved)))).toEqual(['accepted']);
  });
});

describe('a change of the list of people', () => {
  test('alone reaches only those who come and go', () => {
    const { exchange, changes } = office();
    const id = idOf(exchange.createEvent('astrid', meeting()));
    changes.length = 0;
    exchange.updateEvent('astrid', id, { attendees: [required('bo'), required('cleo')] });
    expect(changes.map(({ oid, changeType }) => `${oid} ${changeType}`)).toEqual(['astrid updated', 'cleo created']);
  });

  test('with a new subject reaches everybody', () => {
    const { exchange, changes } = office();
    const id = idOf(exchange.createEvent('astrid', meeting()));
    changes.length = 0;
    exchange.updateEvent('astrid', id, { attendees: [required('bo'), required('cleo')], subject: 'Talk' });
    expect(changes.map(({ oid }) => oid)).toEqual(['astrid', 'bo', 'cleo']);
    expect(first(exchange.listEvents('bo')).attendees).toHaveLength(2);
  });
});

describe('a meeting called off', () => {
  test('leaves the calendar of a guest whose Outlook tidies up, whole or one occurrence', () => {
    const { exchange } = office();
    exchange.changeSettings('bo', { removesCancelled: true });
    const id = idOf(exchange.createEvent('astrid', series()));
    exchange.cancelEvent('astrid', idOf(first(view(exchange, 'astrid'), 1)), 'Ill');
    expect(starts(view(exchange, 'bo'))).toEqual(starts(view(exchange, 'astrid')));
    exchange.cancelEvent('astrid', id, '');
    expect(view(exchange, 'bo')).toEqual([]);
  });
});

describe('a guest', () => {
  test('finds the meeting by the name it has in all calendars, and deletes only their own copy', () => {
    const { exchange } = office();
    const { iCalUId } = exchange.createEvent('astrid', series());
    const [copy] = exchange.findByICalUId('bo', (iCalUId ?? '').toLowerCase());
    expect(copy).toMatchObject({ isOrganizer: false, iCalUId });
    expect(exchange.findByICalUId('cleo', iCalUId ?? '')).toEqual([]);
    exchange.deleteEvent('bo', idOf(copy ?? {}));
    expect(exchange.findByICalUId('bo', iCalUId ?? '')).toEqual([]);
    expect(view(exchange, 'astrid')).toHaveLength(8);
  });
});

describe('an event without a Teams link', () => {
  test('gets one later, when the mailbox has Teams again', () => {
    const { exchange } = office();
    exchange.changeSettings('astrid', { teamsEnabled: false });
    const plain = exchange.createEvent('astrid', meeting({ isOnlineMeeting: true }));
    expect(plain).toMatchObject({ isOnlineMeeting: false, onlineMeetingProvider: 'unknown', onlineMeeting: null });
    const again = exchange.updateEvent('astrid', idOf(plain), { isOnlineMeeting: true });
    expect(again.onlineMeeting).toBeNull();
    exchange.changeSettings('astrid', { teamsEnabled: true });
    const linked = exchange.updateEvent('astrid', idOf(plain), { isOnlineMeeting: true });
    expect(linked.onlineMeeting?.joinUrl).toMatch(/^https:/);
    expect(linked.body?.content).toContain('Agenda');
  });
});

describe('free and busy', () => {
  test('counts leave of whole days as away, and a series without end for ever', () => {
    const { exchange } = office();
    exchange.createEvent('astrid', {
      subject: 'Semester',
      isAllDay: true,
      showAs: 'oof',
      start: { dateTime: '2029-07-02T00:00:00', timeZone },
      end: { dateTime: '2029-07-04T00:00:00', timeZone },
    });
    exchange.createEvent('astrid', {
      subject: 'Lunch',
      start: { dateTime: '2026-12-07T12:00:00', timeZone },
      end: { dateTime: '2026-12-07T13:00:00', timeZone },
      recurrence: { pattern: { type: 'daily', interval: 1 }, range: { type: 'noEnd', startDate: '2026-12-07' } },
    });
    const day = (date: string) => [at(`${date}T10:00:00Z`), at(`${date}T12:00:00Z`)] as const;
    expect(exchange.schedule(address('astrid'), ...day('2029-07-03'), 60).availabilityView).toBe('33');
    expect(exchange.schedule(address('astrid'), ...day('2029-07-05'), 60).availabilityView).toBe('20');
  });

  test('of a calendar with 5,000 entries tells those of the window', () => {
    const { exchange } = office();
    for (let number = 0; number < 5_000; number += 1) {
      const start = new Date(at('2026-12-07T00:00:00Z') + number * 7_200_000).toISOString().slice(0, 19);
      const end = new Date(at('2026-12-07T01:00:00Z') + number * 7_200_000).toISOString().slice(0, 19);
      const times = { start: { dateTime: start, timeZone: 'UTC' }, end: { dateTime: end, timeZone: 'UTC' } };
      exchange.seedEvent('astrid', { subject: String(number), ...times }, []);
    }
    const window = [at('2026-12-07T00:00:00Z'), at('2027-01-18T00:00:00Z')] as const;
    expect(exchange.schedule(address('astrid'), ...window, 30).scheduleItems).toHaveLength(504);
  });
});
