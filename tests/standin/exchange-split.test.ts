import { describe, expect, test } from '@jest/globals';
import type { Event } from '@microsoft/microsoft-graph-types';
import type { Exchange } from '#standin/exchange/port.ts';
import { address, first, idOf, office, refusal, series, starts, tag, view } from './exchange-world.ts';

const timeZone = 'W. Europe Standard Time';

/** Every second Wednesday at two, from 6 January, five times. */
const wednesdays: Event = {
  start: { dateTime: '2027-01-06T14:00:00', timeZone },
  end: { dateTime: '2027-01-06T14:30:00', timeZone },
  recurrence: {
    pattern: { type: 'weekly', interval: 2, daysOfWeek: ['wednesday'], firstDayOfWeek: 'monday' },
    range: { type: 'numbered', startDate: '2027-01-06', numberOfOccurrences: 5 },
  },
};
const plain = { sameLink: false, carriesTags: false };

/** Astrid's series with Bo, online and tagged, split at its third occurrence. */
function split(exchange: Exchange, options = plain, sent: Event = wednesdays): { old: Event; made: Event } {
  const old = exchange.createEvent(
    'astrid',
    series({ isOnlineMeeting: true, transactionId: 'one', singleValueExtendedProperties: [{ id: tag, value: 'key' }] }),
  );
  const third = first(view(exchange, 'astrid'), 2);
  return { old, made: exchange.splitSeries('astrid', idOf(third), { sent, options }) };
}

const live = (exchange: Exchange, oid: string): Event[] =>
  view(exchange, oid).filter(({ isCancelled }) => isCancelled !== true);

const both = [
  '2026-12-07T09:00',
  '2026-12-21T09:00',
  '2027-01-06T13:00',
  '2027-01-20T13:00',
  '2027-02-03T13:00',
  '2027-02-17T13:00',
  '2027-03-03T13:00',
];

describe('this and following', () => {
  test('ends the old series before the cut, and begins a new one in both calendars', () => {
    const { exchange, changes } = office();
    const { old, made } = split(exchange);
    expect(made).toMatchObject({ type: 'seriesMaster', subject: 'Mentor meeting', isOrganizer: true });
    expect([made.id === old.id, made.iCalUId === old.iCalUId]).toEqual([false, false]);
    expect(exchange.getEvent('astrid', idOf(old)).recurrence?.range).toMatchObject({
      type: 'endDate',
      endDate: '2027-01-03',
    });
    for (const oid of ['astrid', 'bo']) expect(starts(live(exchange, oid))).toEqual(both);
    expect(changes.slice(-4).map(({ oid, changeType }) => `${oid} ${changeType}`)).toEqual([
      'astrid updated',
      'bo updated',
      'astrid created',
      'bo created',
    ]);
  });

  test('leaves nothing of the old occurrences, moved and cancelled ones included', () => {
    const { exchange } = office();
    const old = idOf(exchange.createEvent('astrid', series()));
    const list = view(exchange, 'astrid');
    const [cut, moved, called] = [first(list, 2), first(list, 3), first(list, 4)];
    exchange.updateEvent('astrid', idOf(moved), {
      start: { dateTime: '2027-01-19T10:00:00', timeZone },
      end: { dateTime: '2027-01-19T10:30:00', timeZone },
    });
    exchange.cancelEvent('astrid', idOf(called), '');
    exchange.splitSeries('astrid', idOf(cut), { sent: wednesdays, options: plain });
    for (const gone of [cut, moved]) {
      expect(refusal(() => exchange.getEvent('astrid', idOf(gone)))).toEqual({
        status: 404,
        code: 'ErrorItemNotFound',
      });
    }
    expect(exchange.exceptionsOf('astrid', old)).toEqual({ exceptionOccurrences: [], cancelledOccurrences: [] });
    for (const oid of ['astrid', 'bo']) expect(starts(view(exchange, oid))).toEqual(both);
  });

  test('keeps the answers to what was before, and asks anew for what comes', () => {
    const { exchange } = office();
    const old = exchange.createEvent('astrid', series());
    exchange.respond('bo', idOf(first(exchange.listEvents('bo'))), 'accept', {});
    const third = first(view(exchange, 'astrid'), 2);
    const made = exchange.splitSeries('astrid', idOf(third), { sent: wednesdays, options: plain });
    const answer = (event: Event) => event.attendees?.[0]?.status?.response;
    expect(answer(exchange.getEvent('astrid', idOf(old)))).toBe('accepted');
    expect(answer(made)).toBe('none');
    expect(view(exchange, 'bo').map(({ responseStatus }) => responseStatus?.response)).toEqual([
      ...Array.from({ length: 2 }, () => 'accepted'),
      ...Array.from({ length: 5 }, () => 'notResponded'),
    ]);
  });

  test('gives the new series a link of its own and none of the tags, unless told to keep them', () => {
    const { exchange } = office();
    const { old, made } = split(exchange);
    const link = (event: Event) => event.onlineMeeting?.joinUrl ?? '';
    expect(link(made)).not.toBe(link(old));
    expect(made.body?.content).toContain(link(made));
    expect(made.transactionId ?? null).toBeNull();
    expect(exchange.findByExtendedProperty('astrid', tag, 'key').map(({ id }) => id)).toEqual([old.id]);
    const other = office().exchange;
    const kept = split(other, { sameLink: true, carriesTags: true });
    expect(link(kept.made)).toBe(link(kept.old));
    expect(kept.made.transactionId).toBe('one');
    expect(other.findByExtendedProperty('astrid', tag, 'key')).toHaveLength(2);
  });

  test('is for the organiser, from an occurrence that is not the first', () => {
    const { exchange } = office();
    const master = exchange.createEvent('astrid', series());
    const order = { sent: wednesdays, options: plain };
    const refused = (oid: string, event: Event) => refusal(() => exchange.splitSeries(oid, idOf(event), order))?.status;
    expect(refused('astrid', master)).toBe(400);
    expect(refused('astrid', first(view(exchange, 'astrid')))).toBe(400);
    expect(refused('bo', first(view(exchange, 'bo'), 2))).toBe(400);
    expect(starts(view(exchange, 'bo'))).toHaveLength(8);
  });

  test('that is refused leaves the series as it was', () => {
    const { exchange } = office();
    exchange.createEvent('astrid', series());
    const third = first(view(exchange, 'astrid'), 2);
    const sent: Event = { ...wednesdays, end: { dateTime: '2027-01-06T13:00:00', timeZone } };
    expect(refusal(() => exchange.splitSeries('astrid', idOf(third), { sent, options: plain }))?.status).toBe(400);
    expect(starts(view(exchange, 'astrid'))).toHaveLength(8);
  });

  test('withdraws an occurrence from whoever was invited to that one only', () => {
    const { exchange } = office();
    exchange.createEvent('astrid', series());
    const list = view(exchange, 'astrid');
    const people = ['bo', 'cleo'].map((oid) => ({
      type: 'required' as const,
      emailAddress: { address: address(oid), name: oid },
    }));
    exchange.updateEvent('astrid', idOf(first(list, 4)), { attendees: people });
    expect(live(exchange, 'cleo')).toHaveLength(1);
    exchange.splitSeries('astrid', idOf(first(list, 2)), { sent: wednesdays, options: plain });
    expect(live(exchange, 'cleo')).toEqual([]);
  });
});
