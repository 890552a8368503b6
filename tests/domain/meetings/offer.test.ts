import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf, type PersonId } from '#domain/ids.ts';
import { missesInARow } from '#domain/meetings/misses.ts';
import {
  askAgain,
  carriedOut,
  choose,
  expire,
  isLiving,
  isLook,
  isOldLook,
  newOffer,
  offerActs,
  offerStatuses,
  searchFailed,
  skipOffer,
  waitsFor,
  withdraw,
  withOptions,
  type MeetingOffer,
  type OfferOption,
} from '#domain/meetings/offer.ts';
import { newMeeting, type Meeting } from '#domain/meetings/meeting.ts';
import { isRefused, type Refused } from '#domain/refused.ts';

const at = (text: string) => Temporal.Instant.from(text);
const now = at('2026-12-07T08:00Z');
const [nils, priya] = [idOf<'Person'>('nils'), idOf<'Person'>('priya')] as const;
const meeting = { id: idOf<'Meeting'>('m-1'), start: at('2026-12-10T09:00Z') };

const searching = (isAboutMeeting = true): MeetingOffer =>
  newOffer(
    {
      id: idOf('o-1'),
      seriesId: idOf('s-1'),
      why: 'declined',
      askedBy: null,
      meeting: isAboutMeeting ? meeting : null,
    },
    now,
  );

const onDay = (day: string): OfferOption => ({
  kind: 'meeting',
  start: at(`${day}T10:00Z`),
  end: at(`${day}T10:45Z`),
});
const times = [onDay('2026-12-09'), onDay('2026-12-10'), onDay('2026-12-11')];

const standing = (minutesOutside: ReadonlyMap<PersonId, number>): OfferOption => ({
  kind: 'standing',
  standing: { weekday: 2, time: Temporal.PlainTime.from('18:00'), cadence: 'every-two-weeks', week: 1 },
  timeZone: 'Europe/Stockholm',
  first: at('2026-12-15T17:00Z'),
  counts: { planned: 8, moved: 1, skipped: 0 },
  outside: [...minutesOutside].map(([personId, minutes]) => ({ personId, minutes })),
});

function allowed(outcome: MeetingOffer | Refused<string>): MeetingOffer {
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome;
}

const open = () => allowed(withOptions(searching(), times, now));
const openStanding = (...outside: readonly PersonId[]) =>
  allowed(withOptions(searching(false), [standing(new Map(outside.map((id) => [id, 90]))), standing(new Map())], now));

describe('choosing', () => {
  test('the first to choose a time inside everybody’s hours decides; the other finds it decided', () => {
    const chosen = allowed(choose(open(), priya, 1, now));
    expect(chosen).toMatchObject({ status: 'chosen', chosen: 1, agreedBy: [priya], version: 3 });
    expect(choose(chosen, nils, 0, now)).toEqual({ refused: 'not-open' });
  });

  test('a time that is not there, or that begins within two hours, cannot be chosen', () => {
    expect(choose(open(), nils, 3, now)).toEqual({ refused: 'no-such-option' });
    expect(choose(open(), nils, 0, at('2026-12-09T08:00Z'))).toEqual({ refused: 'too-late' });
    expect(allowed(choose(open(), nils, 0, at('2026-12-09T07:59Z'))).status).toBe('chosen');
  });

  test('is possible up to two hours before the meeting would begin, not later', () => {
    expect(choose(open(), nils, 2, at('2026-12-10T07:00Z'))).toEqual({ refused: 'too-late' });
    expect(allowed(choose(open(), nils, 2, at('2026-12-10T06:59Z'))).status).toBe('chosen');
  });

  test('a time outside the other one’s hours waits for that person’s own yes', () => {
    const waiting = allowed(choose(openStanding(priya), nils, 0, now));
    expect(waiting).toMatchObject({ status: 'open', chosen: 0, agreedBy: [nils] });
    expect(allowed(choose(waiting, nils, 0, now))).toMatchObject({ status: 'open', agreedBy: [nils] });
    expect(allowed(choose(waiting, priya, 0, now))).toMatchObject({ status: 'chosen', agreedBy: [nils, priya] });
  });

  test('whoever is outside their hours themselves decides with their own yes', () => {
    expect(allowed(choose(openStanding(priya), priya, 0, now)).status).toBe('chosen');
    expect(allowed(choose(openStanding(nils, priya), priya, 0, now)).status).toBe('open');
  });

  test('another choice takes the place of one that waits', () => {
    const waiting = allowed(choose(openStanding(priya), nils, 0, now));
    expect(allowed(choose(waiting, priya, 1, now))).toMatchObject({ status: 'chosen', chosen: 1, agreedBy: [priya] });
  });
});

describe('the rest of an offer’s life', () => {
  test('asking for others remembers those that were refused, even the second time', () => {
    const again = allowed(askAgain(open(), now));
    expect(again).toMatchObject({ status: 'searching', options: [], chosen: null });
    const twice = allowed(askAgain(allowed(withOptions(again, [onDay('2026-12-08')], now)), now));
    expect(twice.refusedStarts.map(String)).toEqual([
      ...times.map((time) => (time.kind === 'meeting' ? String(time.start) : '')),
      '2026-12-08T10:00:00Z',
    ]);
  });

  test('it fails without a single time, and the meeting can still be left out', () => {
    const failed = allowed(withOptions(searching(), [], now));
    expect(failed.status).toBe('failed');
    expect(allowed(skipOffer(failed, now)).status).toBe('skipped');
  });

  test('it expires two hours before the meeting or, for a standing time, after a week, and not before', () => {
    expect(expire(open(), at('2026-12-10T06:59Z'))).toEqual({ refused: 'not-open' });
    expect(allowed(expire(open(), at('2026-12-10T07:00Z'))).status).toBe('expired');
    expect(allowed(expire(openStanding(), at('2026-12-14T08:00Z'))).status).toBe('expired');
  });
});

/** Everything that can happen to an offer, at some minute of the next ten days. */
const acts = {
  find: (offer: MeetingOffer, when: Temporal.Instant) => withOptions(offer, times, when),
  findNothing: (offer: MeetingOffer, when: Temporal.Instant) => withOptions(offer, [], when),
  fail: (offer: MeetingOffer) => searchFailed(offer),
  nilsChooses: (offer: MeetingOffer, when: Temporal.Instant) => choose(offer, nils, 0, when),
  priyaChooses: (offer: MeetingOffer, when: Temporal.Instant) => choose(offer, priya, 2, when),
  askAgain: (offer: MeetingOffer, when: Temporal.Instant) => askAgain(offer, when),
  skip: (offer: MeetingOffer, when: Temporal.Instant) => skipOffer(offer, when),
  expire: (offer: MeetingOffer, when: Temporal.Instant) => expire(offer, when),
  withdraw: (offer: MeetingOffer) => withdraw(offer),
  carryOut: (offer: MeetingOffer) => carriedOut(offer),
} as const;
const act = fc.constantFrom(...Object.values(acts));
const life = fc.array(fc.record({ act, minutes: fc.integer({ min: 0, max: 10 * 24 * 60 }) }), { maxLength: 12 });

/** Plays a life through in order of time; refusals change nothing. */
function lived(steps: readonly { readonly act: (typeof acts)[keyof typeof acts]; readonly minutes: number }[]) {
  const ordered = steps.toSorted((a, b) => a.minutes - b.minutes);
  const states: { readonly offer: MeetingOffer; readonly when: Temporal.Instant }[] = [
    { offer: searching(), when: now },
  ];
  let offer = searching();
  for (const step of ordered) {
    const when = now.add({ minutes: step.minutes });
    const outcome = step.act(offer, when);
    if (!isRefused(outcome)) offer = outcome;
    states.push({ offer, when });
  }
  return states;
}

describe('whatever happens to an offer', () => {
  const over = offerStatuses.filter((status) => !isLiving({ status }) && status !== 'failed');

  test('once it is over it stays what it is', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const states = lived(steps).map(({ offer }) => offer.status);
        const end = states.findIndex((status) => over.includes(status));
        expect(new Set(end === -1 ? [] : states.slice(end)).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a chosen time stays chosen, even when both press at once', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const chosen = lived(steps).filter(({ offer }) => ['chosen', 'done'].includes(offer.status));
        expect(new Set(chosen.map(({ offer }) => offer.chosen)).size).toBeLessThanOrEqual(1);
        for (const { offer } of chosen) expect(offer.options[offer.chosen ?? -1]).toBeDefined();
      }),
    );
  });

  test('nothing is chosen, found or asked for after its time', () => {
    fc.assert(
      fc.property(life, fc.constantFrom(acts.nilsChooses, acts.askAgain, acts.find, acts.skip), (steps, late) => {
        const last = lived(steps).at(-1)?.offer ?? searching();
        expect(isRefused(late(last, last.expiresAt))).toBe(true);
      }),
    );
  });

  test('each change is a new version, and every status has a way to it', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(life, (steps) => {
        const states = lived(steps);
        for (const { offer } of states) seen.add(offer.status);
        const versions = states.map(({ offer }) => `${offer.version} ${JSON.stringify(offer)}`);
        expect(new Set(versions).size).toBe(new Set(states.map(({ offer }) => offer.version)).size);
      }),
      // The seed is one whose lives come to every status.
      { numRuns: 2000, seed: 7 },
    );
    expect([...seen].toSorted()).toEqual([...offerStatuses].toSorted());
  });

  test('what may not be done in a status is refused and changes nothing', () => {
    for (const status of offerStatuses) {
      const offer = { ...open(), status };
      const allows: readonly string[] = offerActs.choose;
      expect(isRefused(choose(offer, nils, 0, now))).toBe(!allows.includes(status));
    }
  });
});

describe('meetings missed in a row', () => {
  const on = (day: string, change: Partial<Meeting>): Meeting => ({
    ...newMeeting({
      id: idOf(day),
      seriesId: idOf('s-1'),
      originalStart: at(`${day}T09:00Z`),
      end: at(`${day}T09:45Z`),
    }),
    ...change,
  });
  const later = at('2027-03-01T08:00Z');
  const settledAt = later;
  const held = (day: string) => on(day, { status: 'held', settledAt });
  const missed = (day: string) => on(day, { status: 'missed', settledAt });
  const declined = (day: string) => on(day, { status: 'cancelled', lostWhy: 'declined' });
  const daysOf = (meetings: readonly Meeting[]) => missesInARow(meetings, later).map(({ id }) => String(id));

  test('are those since the last that was held, oldest first, in whatever order they are read', () => {
    const all = [declined('2027-02-09'), missed('2027-01-12'), missed('2027-01-26'), held('2027-01-19')];
    expect(daysOf(all)).toEqual(['2027-01-26', '2027-02-09']);
  });

  test('leave out what was left out, what ended with its series, and what lies ahead', () => {
    const leftOut = on('2027-02-02', { status: 'cancelled', note: 'asked', lostWhy: 'declined' });
    const ended = on('2027-02-09', { status: 'cancelled' });
    const ahead = on('2027-03-09', { status: 'cancelled', lostWhy: 'gone' });
    expect(daysOf([missed('2027-01-26'), leftOut, ended, ahead])).toEqual(['2027-01-26']);
  });

  test('a meeting that was gone when it was settled counts', () => {
    expect(daysOf([on('2027-02-09', { status: 'cancelled', settledAt })])).toEqual(['2027-02-09']);
  });
});

describe('a look at both calendars', () => {
  const looked = (): MeetingOffer => allowed(withOptions({ ...searching(), why: 'asked', askedBy: nils }, times, now));

  test('is nobody’s task until a time is chosen', () => {
    expect(isLook(looked())).toBe(true);
    expect([nils, priya].map((each) => waitsFor(looked(), each))).toEqual([false, false]);
    expect(isLook(allowed(choose(looked(), nils, 0, now)))).toBe(false);
  });

  test('becomes the other one’s task when their yes is needed', () => {
    const late = { ...looked(), meetingId: null, options: [standing(new Map([[priya, 60]]))] };
    const chosen = allowed(choose(late, nils, 0, now));
    expect([nils, priya].map((each) => waitsFor(chosen, each))).toEqual([false, true]);
  });

  test('is of no use after half an hour; what Lodestar offers stays', () => {
    const later = now.add({ minutes: 30 });
    expect([isOldLook(looked(), now), isOldLook(looked(), later)]).toEqual([false, true]);
    const offered = allowed(withOptions(searching(), times, now));
    expect(isOldLook(offered, later)).toBe(false);
    expect([nils, priya].map((each) => waitsFor(offered, each))).toEqual([true, true]);
  });
});
