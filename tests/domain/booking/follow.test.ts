import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { follow, followed, type Following, type SeenMeeting } from '#domain/booking/follow.ts';
import { newMeeting, type Meeting } from '#domain/meetings/meeting.ts';

const at = (text: string) => Temporal.Instant.from(text);
const start = at('2027-01-05T09:00Z');
const end = at('2027-01-05T09:45Z');
const before = at('2027-01-04T09:00Z');
const after = at('2027-01-05T09:46Z');
const later = { start: at('2027-01-06T09:00Z'), end: at('2027-01-06T09:45Z') };
const seen: SeenMeeting = { originalStart: start, start, end, cancelled: false, guestDeclined: false, guestSide: null };
const window = { start: at('2026-11-01T00:00Z'), end: at('2027-08-01T00:00Z') };

function meeting(changes: Partial<Meeting> = {}): Meeting {
  const fresh = newMeeting({ id: idOf('meeting-1'), seriesId: idOf('series-1'), originalStart: start, end });
  return { ...fresh, ...changes };
}

const changesOf = (following: Following, now = before) => follow(following, now).changes;

/** The rows after everything that was seen has been written down. */
function after1(following: Following, now: Temporal.Instant): readonly Meeting[] {
  const { changes, added } = follow(following, now);
  const kept = following.known.map((each) =>
    changes.filter(({ meetingId }) => meetingId === each.id).reduce(followed, each),
  );
  const fresh = added.map(({ originalStart, start: placed, end }, index): Meeting => {
    const row = newMeeting({ id: idOf(`added-${index}`), seriesId: idOf('series-1'), originalStart, end });
    return { ...row, start: placed, status: placed.equals(originalStart) ? 'planned' : 'moved' };
  });
  return [...kept, ...fresh];
}

describe('following the calendar', () => {
  test('a calendar as it is known changes nothing', () => {
    expect(follow({ known: [meeting()], seen: [seen], window }, before)).toEqual({ changes: [], added: [] });
  });

  test('a meeting moved in Outlook is moved here, and planned again when it is moved back', () => {
    expect(changesOf({ known: [meeting()], seen: [{ ...seen, ...later }], window })).toEqual([
      { meetingId: 'meeting-1', kind: 'moved', status: 'moved', ...later },
    ]);
    const moved = meeting({ ...later, status: 'moved' });
    expect(changesOf({ known: [moved], seen: [seen], window })).toEqual([
      { meetingId: 'meeting-1', kind: 'moved', status: 'planned', start, end },
    ]);
  });

  test('what the guest’s calendar lacks is lost, and back only when it is seen there again', () => {
    for (const side of ['uninvited', 'removed'] as const) {
      const known = [meeting()];
      expect(changesOf({ known, seen: [{ ...seen, guestSide: side }], window })).toMatchObject([{ why: side }]);
      const gone = [meeting({ status: 'cancelled', lostWhy: side })];
      expect(changesOf({ known: gone, seen: [{ ...seen, guestSide: side }], window })).toEqual([]);
      expect(changesOf({ known: gone, seen: [seen], window })).toEqual([]);
      expect(changesOf({ known: gone, seen: [{ ...seen, guestSide: 'seen' }], window })).toMatchObject([
        { kind: 'restored' },
      ]);
    }
  });

  test('what is lost to the guest is known where it stands for the organiser, before and after it was lost', () => {
    const lost = { guestSide: 'uninvited', guestDeclined: false } as const;
    for (const known of [meeting(), meeting({ status: 'cancelled', lostWhy: 'uninvited' })]) {
      const elsewhere = { known: [known], seen: [{ ...seen, ...lost, ...later }], window };
      const [row] = after1(elsewhere, before);
      expect(row).toMatchObject({ ...later, status: 'cancelled', lostWhy: 'uninvited', placedBy: 'people' });
      const back = {
        ...elsewhere,
        known: row === undefined ? [] : [row],
        seen: [{ ...seen, ...later, guestSide: 'seen' as const }],
      };
      expect(after1(back, before)).toMatchObject([{ ...later, status: 'moved', lostWhy: null, placedBy: 'people' }]);
    }
    // What is gone stands nowhere.
    const gone = { known: [meeting()], seen: [{ ...seen, ...later, cancelled: true }], window };
    expect(after1(gone, before)).toMatchObject([{ start, end, status: 'cancelled', lostWhy: 'cancelled' }]);
  });

  test('the no of somebody who was put in the guest’s place is not the guest’s', () => {
    const instead = { ...seen, guestDeclined: true, guestSide: 'uninvited' } as const;
    expect(changesOf({ known: [meeting()], seen: [instead], window })).toMatchObject([{ why: 'uninvited' }]);
    const removed = { ...instead, guestSide: 'removed' } as const;
    expect(changesOf({ known: [meeting()], seen: [removed], window })).toMatchObject([{ why: 'declined' }]);
  });

  test('what people have placed is theirs, whatever Lodestar wanted with it', () => {
    const wanted = meeting({ intent: { kind: 'skip', why: 'leave' } });
    const [row] = after1({ known: [wanted], seen: [{ ...seen, ...later }], window }, before);
    expect(row).toMatchObject({ ...later, placedBy: 'people', intent: null, status: 'moved' });
    const asked = meeting({ intent: { kind: 'skip', why: 'asked' } });
    expect(after1({ known: [asked], seen: [{ ...seen, ...later }], window }, before)).toMatchObject([
      { intent: { kind: 'skip', why: 'asked' } },
    ]);
  });

  test('cancelled, declined and vanished meetings are lost, with the reason', () => {
    const whyOf = (each: readonly SeenMeeting[]) => changesOf({ known: [meeting()], seen: each, window });
    const change = { meetingId: 'meeting-1', kind: 'cancelled', status: 'cancelled' };
    expect(whyOf([{ ...seen, cancelled: true }])).toEqual([{ ...change, why: 'cancelled' }]);
    expect(whyOf([{ ...seen, guestDeclined: true }])).toEqual([{ ...change, why: 'declined' }]);
    expect(whyOf([])).toEqual([{ ...change, why: 'gone' }]);
    const [row] = after1({ known: [meeting()], seen: [], window }, before);
    expect(row).toMatchObject({ status: 'cancelled', lostWhy: 'gone' });
  });

  test('a change that Lodestar has made and not yet written down is not taken for people’s', () => {
    const moving = meeting({ intent: { kind: 'move', start: later.start, why: 'leave' } });
    expect(changesOf({ known: [moving], seen: [{ ...seen, ...later }], window })).toEqual([]);
    const skipping = meeting({ intent: { kind: 'skip', why: 'holiday' } });
    expect(changesOf({ known: [skipping], seen: [{ ...seen, cancelled: true }], window })).toEqual([]);
    expect(changesOf({ known: [skipping], seen: [], window })).toEqual([]);
    const replacing = { ...moving, replacementKey: 'key' };
    expect(changesOf({ known: [replacing], seen: [{ ...seen, cancelled: true }], window })).toEqual([]);
    expect(changesOf({ known: [moving], seen: [{ ...seen, cancelled: true }], window })).toHaveLength(1);
  });

  test('a single meeting in place of a cancelled occurrence is the meeting', () => {
    const replaced = meeting({ ...later, status: 'moved', eventId: 'single' });
    const both = [
      { ...seen, ...later },
      { ...seen, cancelled: true },
    ];
    expect(changesOf({ known: [replaced], seen: both, window })).toEqual([]);
  });

  test('absence means nothing where not everything was read', () => {
    expect(changesOf({ known: [meeting()], seen: [], window: null })).toEqual([]);
    const elsewhere = { start: at('2027-02-01T00:00Z'), end: at('2027-03-01T00:00Z') };
    expect(changesOf({ known: [meeting()], seen: [], window: elsewhere })).toEqual([]);
  });

  test('a meeting that had been moved into the stretch that was read may have been moved out again', () => {
    const moved = meeting({ ...later, status: 'moved' });
    const narrow = { start: at('2027-01-06T00:00Z'), end: at('2027-01-07T00:00Z') };
    expect(changesOf({ known: [moved], seen: [], window: narrow })).toEqual([]);
  });

  test('a guest who accepts after all brings the meeting back', () => {
    const lost = meeting({ status: 'cancelled', lostWhy: 'declined' });
    expect(changesOf({ known: [lost], seen: [seen], window })).toEqual([
      { meetingId: 'meeting-1', kind: 'restored', status: 'planned', start, end },
    ]);
    expect(after1({ known: [lost], seen: [seen], window }, before)).toMatchObject([
      { status: 'planned', lostWhy: null, placedBy: 'lodestar' },
    ]);
  });

  test('a settled meeting never changes, and one that is over waits for being settled', () => {
    const settled = meeting({ status: 'held', settledAt: after });
    for (const each of [[], [{ ...seen, cancelled: true }], [{ ...seen, ...later }]]) {
      expect(changesOf({ known: [settled], seen: each, window }, after)).toEqual([]);
    }
    expect(changesOf({ known: [meeting()], seen: [], window }, after)).toEqual([]);
  });
});

const minutes = (instant: Temporal.Instant, by: number) => instant.add({ minutes: by });

/** A series of so many meetings two weeks apart. */
function series(count: number): readonly Meeting[] {
  return Array.from({ length: count }, (_, index) => {
    const originalStart = start.add({ hours: 14 * 24 * index });
    return newMeeting({
      id: idOf(`meeting-${index}`),
      seriesId: idOf('series-1'),
      originalStart,
      end: minutes(originalStart, 45),
    });
  });
}

/** What Outlook shows of some meetings when all of them stand `by` minutes later than known. */
function shifted(meetings: readonly Meeting[], by: number): readonly SeenMeeting[] {
  return meetings.map(({ originalStart }) => {
    const there = minutes(originalStart, by);
    return {
      originalStart: there,
      start: there,
      end: minutes(there, 45),
      cancelled: false,
      guestDeclined: false,
      guestSide: null,
    };
  });
}

describe('following a whole series that people have changed', () => {
  const day = 24 * 60;

  test('put at another time or day, every meeting stays the same meeting', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6 * day, max: 6 * day }), fc.integer({ min: 1, max: 20 }), (by, count) => {
        const known = series(count);
        const now = start.subtract({ hours: 7 * 24 });
        const rows = after1({ known, seen: shifted(known, by), window }, now);
        expect(rows.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
        expect(rows.map((row) => [row.originalStart.toString(), row.start.toString(), row.status])).toEqual(
          known.map((each) => [
            minutes(each.originalStart, by).toString(),
            minutes(each.start, by).toString(),
            'planned',
          ]),
        );
      }),
    );
  });

  test('put elsewhere after some meetings were held, those meetings are left alone', () => {
    const known = series(6).map((each, index) =>
      index < 2 ? { ...each, status: 'held' as const, settledAt: each.end } : each,
    );
    const now = at('2027-01-20T12:00Z');
    const rows = after1({ known, seen: shifted(known, 2 * day), window }, now);
    expect(rows.slice(0, 2)).toEqual(known.slice(0, 2));
    expect(rows.slice(2, 6).map(({ start: placed }) => placed.toString())).toEqual(
      known.slice(2).map((each) => minutes(each.start, 2 * day).toString()),
    );
  });

  test('cut short, it loses the meetings beyond; made longer, it has new ones', () => {
    const known = series(6);
    const short = follow({ known, seen: shifted(known.slice(0, 4), 0), window }, before);
    expect(short.changes.map(({ meetingId, kind }) => [meetingId, kind])).toEqual([
      ['meeting-4', 'cancelled'],
      ['meeting-5', 'cancelled'],
    ]);
    const long = follow({ known: known.slice(0, 4), seen: shifted(known, 0), window }, before);
    expect(long.changes).toEqual([]);
    expect(long.added.map(({ originalStart }) => originalStart.toString())).toEqual(
      known.slice(4).map((each) => each.originalStart.toString()),
    );
  });

  test('following twice changes nothing the second time', () => {
    const fate = fc.record({
      cancelled: fc.boolean(),
      guestDeclined: fc.boolean(),
      guestSide: fc.constantFrom(null, null, 'seen' as const, 'uninvited' as const, 'removed' as const),
      moved: fc.integer({ min: -300, max: 300 }),
      isThere: fc.boolean(),
      status: fc.constantFrom('planned' as const, 'moved' as const, 'cancelled' as const),
    });
    fc.assert(
      fc.property(
        fc.array(fate, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: -3 * day, max: 3 * day }),
        fc.integer({ min: -10, max: 100 }),
        (fates, by, days) => {
          const known = series(fates.length).map((each, index) => ({
            ...each,
            status: fates[index]?.status ?? 'planned',
          }));
          const there = shifted(known, by).flatMap((each, index) => {
            const own = fates[index];
            if (own === undefined || !own.isThere) return [];
            const { cancelled, guestDeclined, guestSide, moved } = own;
            return [
              {
                ...each,
                start: minutes(each.start, moved),
                end: minutes(each.end, moved),
                cancelled,
                guestDeclined,
                guestSide,
              },
            ];
          });
          const now = start.add({ hours: 24 * days });
          const rows = after1({ known, seen: there, window }, now);
          const second = follow({ known: rows, seen: there, window }, now);
          expect(second.added).toEqual([]);
          expect(second.changes).toEqual([]);
        },
      ),
    );
  });
});
