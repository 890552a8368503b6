import { describe, expect, test } from '@jest/globals';
import { at, first, idOf, office, refusal, series, starts, view } from './exchange-world.ts';

describe('a series', () => {
  test('is stored once and seen as its occurrences, at the same time on the wall across a clock change', () => {
    const { exchange } = office();
    const master = exchange.createEvent('astrid', series());
    expect(master).toMatchObject({
      type: 'seriesMaster',
      seriesMasterId: null,
      originalStartTimeZone: 'W. Europe Standard Time',
    });
    expect(master.start).toEqual({ dateTime: '2026-12-07T09:00:00.0000000', timeZone: 'UTC' });
    expect(exchange.listEvents('astrid')).toHaveLength(1);
    expect(starts(view(exchange, 'astrid'))).toEqual([
      '2026-12-07T09:00',
      '2026-12-21T09:00',
      '2027-01-04T09:00',
      '2027-01-18T09:00',
      '2027-02-01T09:00',
      '2027-02-15T09:00',
      '2027-03-01T09:00',
      '2027-03-15T09:00',
    ]);
    const longer = series({
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'], firstDayOfWeek: 'monday' },
        range: { type: 'endDate', startDate: '2026-12-07', endDate: '2027-04-05' },
      },
    });
    exchange.createEvent('cleo', longer);
    expect(starts(view(exchange, 'cleo', '2027-03-20', '2027-05-01'))).toEqual([
      '2027-03-22T09:00',
      '2027-03-29T08:00',
      '2027-04-05T08:00',
    ]);
  });

  test('has occurrences with ids of their own that lead back to them', () => {
    const { exchange } = office();
    const master = exchange.createEvent('astrid', series());
    const second = first(view(exchange, 'astrid'), 1);
    expect(second).toMatchObject({
      type: 'occurrence',
      seriesMasterId: master.id,
      originalStart: '2026-12-21T09:00:00Z',
    });
    expect(second.iCalUId).not.toBe(master.iCalUId);
    expect(exchange.getEvent('astrid', idOf(second))).toEqual(second);
    expect(refusal(() => exchange.getEvent('astrid', idOf(second).toLowerCase()))?.code).toBe('ErrorItemNotFound');
  });

  test('keeps a moved occurrence under its old place and drops a cancelled one', () => {
    const { exchange } = office();
    const masterId = idOf(exchange.createEvent('astrid', series()));
    const [, second, third] = view(exchange, 'astrid');
    const timeZone = 'W. Europe Standard Time';
    const moved = exchange.updateEvent('astrid', idOf(second ?? {}), {
      start: { dateTime: '2026-12-22T14:00:00', timeZone },
      end: { dateTime: '2026-12-22T14:30:00', timeZone },
    });
    expect(moved).toMatchObject({ type: 'exception', originalStart: '2026-12-21T09:00:00Z' });
    exchange.cancelEvent('astrid', idOf(third ?? {}), 'Ill');
    expect(starts(view(exchange, 'astrid')).slice(0, 3)).toEqual([
      '2026-12-07T09:00',
      '2026-12-22T13:00',
      '2027-01-18T09:00',
    ]);
    const { exceptionOccurrences, cancelledOccurrences } = exchange.exceptionsOf('astrid', masterId);
    expect(exceptionOccurrences.map(({ id }) => id)).toEqual([moved.id]);
    expect(cancelledOccurrences).toEqual([`OID.${masterId}.2027-01-04`]);
    expect(refusal(() => exchange.cancelEvent('astrid', idOf(third ?? {}), ''))?.code).toBe('ErrorItemNotFound');
    const [, movedForBo, cancelledForBo] = view(exchange, 'bo');
    expect(starts([movedForBo ?? {}])).toEqual(['2026-12-22T13:00']);
    expect(cancelledForBo).toMatchObject({ isCancelled: true, showAs: 'free', subject: 'Canceled: Mentor meeting' });
  });

  test('lets no occurrence cross its neighbour', () => {
    const { exchange } = office();
    exchange.createEvent('astrid', series());
    const second = idOf(first(view(exchange, 'astrid'), 1));
    const moveTo = (date: string) =>
      refusal(() =>
        exchange.updateEvent('astrid', second, {
          start: { dateTime: `${date}T15:00:00`, timeZone: 'UTC' },
          end: { dateTime: `${date}T16:00:00`, timeZone: 'UTC' },
        }),
      )?.code;
    expect(moveTo('2026-12-07')).toBe('ErrorOccurrenceCrossingBoundary');
    expect(moveTo('2027-01-04')).toBe('ErrorOccurrenceCrossingBoundary');
    expect(moveTo('2027-01-03')).toBeUndefined();
  });

  test('loses its exceptions when it gets a new time, but not when it gets a new name', () => {
    const { exchange } = office();
    const masterId = idOf(exchange.createEvent('astrid', series()));
    exchange.cancelEvent('astrid', idOf(first(view(exchange, 'astrid'), 1)), '');
    exchange.updateEvent('astrid', masterId, { subject: 'Talk' });
    expect(view(exchange, 'astrid').map(({ subject }) => subject)).toEqual(Array.from({ length: 7 }, () => 'Talk'));
    const timeZone = 'W. Europe Standard Time';
    exchange.updateEvent('astrid', masterId, {
      start: { dateTime: '2026-12-07T11:00:00', timeZone },
      end: { dateTime: '2026-12-07T11:30:00', timeZone },
    });
    expect(starts(view(exchange, 'astrid'))).toHaveLength(8);
    expect(starts(view(exchange, 'bo'))).toEqual(starts(view(exchange, 'astrid')));
  });

  test('can be shortened by sending back what was read', () => {
    const { exchange } = office();
    const master = exchange.createEvent('astrid', series());
    const { pattern, range } = master.recurrence ?? {};
    exchange.updateEvent('astrid', idOf(master), {
      recurrence: { pattern: pattern ?? {}, range: { ...range, type: 'endDate', endDate: '2027-01-04' } },
    });
    expect(starts(view(exchange, 'bo'))).toEqual(['2026-12-07T09:00', '2026-12-21T09:00', '2027-01-04T09:00']);
  });

  test.each([
    ['a range that starts on another day', { type: 'weekly', interval: 1, daysOfWeek: ['monday'] }, '2026-12-08'],
    ['a weekly pattern without a day', { type: 'weekly', interval: 1 }, '2026-12-07'],
    ['an interval of nothing', { type: 'daily', interval: 0 }, '2026-12-07'],
    ['a bad value in a field that the pattern ignores', { type: 'daily', interval: 1, dayOfMonth: 40 }, '2026-12-07'],
  ] as const)('is refused with %s', (_what, pattern, startDate) => {
    const { exchange } = office();
    const { daysOfWeek, ...rest } = { daysOfWeek: undefined, ...pattern };
    const recurrence = {
      pattern: { ...rest, ...(daysOfWeek ? { daysOfWeek: [...daysOfWeek] } : {}) },
      range: { type: 'noEnd', startDate },
    } as const;
    expect(refusal(() => exchange.createEvent('astrid', series({ recurrence })))).toEqual({
      status: 400,
      code: 'ErrorPropertyValidationFailure',
    });
    expect(exchange.listEvents('bo')).toEqual([]);
  });

  test('shows its instances in a window, and only a series has instances', () => {
    const { exchange } = office();
    const masterId = idOf(exchange.createEvent('astrid', series()));
    const window = [at('2026-12-08T00:00:00Z'), at('2027-01-05T00:00:00Z')] as const;
    expect(starts(exchange.instances('astrid', masterId, ...window))).toEqual(['2026-12-21T09:00', '2027-01-04T09:00']);
    const { recurrence: _series, ...single } = series();
    const singleId = idOf(exchange.createEvent('astrid', single));
    expect(refusal(() => exchange.instances('astrid', singleId, ...window))?.status).toBe(400);
  });
});
