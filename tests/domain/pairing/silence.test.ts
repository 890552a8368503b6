import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { PairingKind } from '#domain/groups/pairing-kind.ts';
import { idOf } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import {
  askedFirst,
  heard,
  inLineFrom,
  isLasting,
  isOverNow,
  newMatchWanted,
  newSilence,
  overWith,
  putInLine,
  seenToo,
  silenceActs,
  told,
  waitOn,
  type Silence,
} from '#domain/pairing/silence.ts';
import {
  silenceInOutlook,
  silenceSeenBy,
  silenceSigns,
  silentFor,
  type SilenceFacts,
} from '#domain/pairing/silence-signs.ts';
import { isRefused } from '#domain/refused.ts';
import { meetingOf, newId, noon, pairOf } from '../../adapters/store/world.ts';

const pair = pairOf();
const { mentor, mentee, pairing } = pair;
const others = ['one', 'two', 'three'].map((name) => idOf<'Person'>(name));
const day = (days: number) => noon.add({ hours: 24 * days });

/** A meeting so many days after the two began, as it was settled. */
function meeting(days: number, change: Partial<Meeting>): Meeting {
  return { ...meetingOf(pair, 24 * days), settledAt: day(days), ...change };
}
const unanswered = { status: 'held', guestAnswer: 'none' } as const;
const declined = { status: 'missed', guestAnswer: 'declined' } as const;
const calledOff = { status: 'cancelled', lostWhy: 'cancelled' } as const;
const missed = { status: 'missed', guestAnswer: 'accepted' } as const;

function facts(meetings: readonly Meeting[], kind: PairingKind = 'pair'): SilenceFacts {
  const members =
    kind === 'pair'
      ? pairing.members
      : [...pairing.members, ...others.map((personId) => ({ personId, role: 'mentee' as const }))];
  const organiserId = kind === 'group' ? mentor.id : mentee.id;
  return { pairing: { ...pairing, kind, members }, organiserId, meetings, halfAgreed: [] };
}
const seenBy = (who: typeof mentor, given: SilenceFacts, days = 20, since: Temporal.Instant | null = null) =>
  silenceSeenBy(who.id, given, since, day(days));

describe('What whoever waits may be told', () => {
  test('an invitation to two meetings without an answer, to the organiser whose Outlook shows it', () => {
    const given = facts([meeting(7, unanswered), meeting(14, unanswered)]);
    expect(seenBy(mentee, given)).toEqual({ signs: ['no-answer'], since: day(7) });
    expect(seenBy(mentor, given)).toBeNull();
  });

  test('not where somebody has said that they met, where an answer came, or where nothing was read', () => {
    const confirmed = { ...unanswered, confirmedAt: day(14) };
    const came = meeting(21, { status: 'planned', settledAt: null, guestAnswer: 'accepted' });
    for (const meetings of [
      [meeting(7, unanswered), meeting(14, confirmed)],
      [meeting(7, unanswered), meeting(14, unanswered), came],
      [meeting(7, { status: 'held' }), meeting(14, { status: 'held' })],
      [meeting(7, unanswered)],
    ]) {
      expect(seenBy(mentee, facts(meetings))).toBeNull();
    }
  });

  test('two declined in a row, but not one that Lodestar left out between', () => {
    const left = meeting(10, { status: 'cancelled', note: 'leave' });
    const given = facts([meeting(7, declined), left, meeting(14, declined)]);
    expect(seenBy(mentee, given)?.signs).toEqual(['declined-twice', 'not-met-twice']);
    const held = meeting(10, { status: 'held', guestAnswer: 'accepted' });
    expect(seenBy(mentee, facts([meeting(7, declined), held, meeting(14, declined)]))).toBeNull();
  });

  test('two called off in a row, to the guest: only the organiser can do that', () => {
    const given = facts([meeting(7, calledOff), meeting(14, calledOff)]);
    expect(seenBy(mentor, given)?.signs).toEqual(['called-off-twice', 'not-met-twice']);
    expect(seenBy(mentee, given)?.signs).toEqual(['not-met-twice']);
  });

  test('two meetings that did not take place, to both alike, and none in four weeks', () => {
    const given = facts([meeting(7, missed), meeting(14, missed)]);
    expect(seenBy(mentee, given)).toEqual(seenBy(mentor, given));
    expect(seenBy(mentor, given)?.signs).toEqual(['not-met-twice']);
    expect(seenBy(mentor, facts([meeting(7, missed)]), 27)).toBeNull();
    expect(seenBy(mentor, facts([meeting(7, missed)]), 28)?.signs).toEqual(['never-met']);
  });

  test('a time that lacks the other’s yes for four days, to whoever chose it, until the two meet', () => {
    const outside = [{ personId: mentor.id, minutes: 30 }];
    const option = {
      kind: 'standing',
      standing: { weekday: 1, time: Temporal.PlainTime.from('17:00'), cadence: 'monthly', week: 1 },
      timeZone: 'Europe/Stockholm',
      first: day(30),
      counts: { planned: 1, moved: 0, skipped: 0 },
      outside,
    } as const;
    const offer = { createdAt: day(2), agreedBy: [mentee.id], options: [option], chosen: 0 };
    const given: SilenceFacts = { ...facts([]), halfAgreed: [offer] };
    expect(seenBy(mentee, given, 5)).toBeNull();
    expect(seenBy(mentee, given, 6)?.signs).toEqual(['time-unanswered']);
    expect(seenBy(mentor, given, 6)).toBeNull();
    expect(seenBy(mentee, { ...given, meetings: [meeting(4, { status: 'held' })] }, 6)).toBeNull();
    // Of a time, HR is told nothing: it would tell who asked for it.
    expect(silenceInOutlook(given, day(6))).toBeNull();
  });

  test('nothing from before the last sign of the other side', () => {
    const given = facts([meeting(7, declined), meeting(14, declined)]);
    expect(seenBy(mentee, given, 20, day(10))).toBeNull();
    expect(seenBy(mentee, facts([7, 14, 21].map((each) => meeting(each, declined))), 22, day(10))?.since).toEqual(
      day(14),
    );
  });

  test('nobody outside the pairing is told of one side, and nothing before anything has happened', () => {
    const stranger = { ...mentor, id: newId<'Person'>() };
    expect(seenBy(stranger, facts([meeting(7, unanswered), meeting(14, unanswered)]))).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), (days) => {
        expect(seenBy(mentee, facts([meeting(7, declined), meeting(14, declined)]), days)).toBeNull();
      }),
    );
  });
});

describe('Who is asked first', () => {
  const two = [meeting(7, declined), meeting(14, declined)];
  test('the other one of two, if it is about them alone; nobody of several guests, but a mentor who calls off', () => {
    const declinedByAll = facts(two);
    const seen = seenBy(mentee, declinedByAll);
    if (seen === null) throw new Error('Nothing is seen');
    expect(silentFor(mentee.id, seen, declinedByAll)).toEqual([mentor.id]);
    expect(silentFor(mentee.id, { ...seen, signs: ['not-met-twice', 'never-met'] }, declinedByAll)).toEqual([]);
    const group = facts(two, 'group');
    const asMentor = seenBy(mentor, group);
    if (asMentor === null) throw new Error('Nothing is seen');
    expect(asMentor.signs).toContain('declined-twice');
    expect(silentFor(mentor.id, asMentor, group)).toEqual([]);
    const off = facts([meeting(7, calledOff), meeting(14, calledOff)], 'group');
    const asMentee = seenBy(mentee, off);
    if (asMentee === null) throw new Error('Nothing is seen');
    expect(silentFor(mentee.id, asMentee, off)).toEqual([mentor.id]);
  });

  test('HR is told the same, whichever of the two it is', () => {
    const since = day(7);
    expect(silenceInOutlook(facts(two), day(20))?.since).toEqual(since);
    expect(silenceInOutlook(facts([meeting(7, calledOff), meeting(14, calledOff)]), day(20))?.since).toEqual(since);
    expect(silenceInOutlook(facts([meeting(7, missed), meeting(14, missed)]), day(20))).toBeNull();
  });
});

describe('A stretch of silence', () => {
  const from = { id: newId<'Silence'>(), pairingId: pairing.id, personId: mentee.id, since: day(7) };
  const seen = newSilence({ ...from, said: false }, day(14));
  const step = (outcome: Silence | { readonly refused: string }): Silence => {
    if ('refused' in outcome) throw new Error(outcome.refused);
    return outcome;
  };

  test('gives the other side a week before whoever waits is told', () => {
    expect(seen).toMatchObject({ status: 'noticed', asked: 0, version: 1 });
    expect(seen.nextAt).toEqual(day(14).add(askedFirst));
    expect(told(seen)).toMatchObject({ status: 'told', asked: 1, nextAt: null });
  });

  test('asks again after three weeks, then only once more, then leaves them in peace', () => {
    let silence = step(told(seen));
    for (const asked of [1, 2]) {
      silence = step(waitOn(silence, day(30)));
      expect(silence).toMatchObject({ status: 'waits', asked });
      expect(silence.nextAt).toEqual(day(51));
      expect(waitOn(silence, day(31))).toBe(silence);
      silence = step(told(silence));
    }
    silence = step(waitOn(silence, day(60)));
    expect(silence).toMatchObject({ status: 'left', nextAt: null });
    expect(waitOn(silence, day(61))).toBe(silence);
    expect(isRefused(told(silence))).toBe(true);
  });

  test('is over with a sign, from then on for good; a pause or an end is no sign', () => {
    const over = heard(seen, day(20));
    expect(over).toMatchObject({ status: 'over', nextAt: null });
    expect(over.heardAt).toEqual(day(20));
    expect(heard(over, day(21))).toBe(over);
    expect(overWith(over)).toBe(over);
    expect(overWith(seen)).toMatchObject({ status: 'over', heardAt: null });
    expect(isRefused(waitOn(over, day(21)))).toBe(true);
  });

  test('that they told of themselves lasts whatever is seen, until the two have met since', () => {
    const said = newSilence({ ...from, said: true }, day(7));
    expect(said).toMatchObject({ status: 'told', asked: 1 });
    expect(isOverNow(said, null, [meeting(6, { status: 'held' })])).toBe(false);
    expect(isOverNow(said, null, [meeting(8, { status: 'held' })])).toBe(true);
    // Once it is seen as well, it is over when that is.
    const both = seenToo(said, day(9));
    expect(both).toMatchObject({ said: false, status: 'told' });
    expect(isOverNow(both, null, [])).toBe(true);
    expect(isOverNow(both, { signs: ['no-answer'], since: day(9) }, [])).toBe(false);
  });

  test('puts whoever wants a new match in line the next morning, where the programme is at home', () => {
    const at = inLineFrom(Temporal.Instant.from('2026-03-28T22:30:00Z'), 'Europe/Stockholm');
    expect(at.toString()).toBe('2026-03-29T07:00:00Z');
    const wanted = newMatchWanted(newSilence({ ...from, said: true }, day(7)), at);
    expect(isLasting(wanted)).toBe(false);
    expect(putInLine(wanted)).toMatchObject({ status: 'over', nextAt: null });
    expect(isRefused(putInLine(seen))).toBe(true);
  });

  test('has acts for every state but its last', () => {
    const acted = new Set<string>(Object.values(silenceActs).flat());
    expect(acted.has('over')).toBe(false);
    expect(acted.size).toBe(5);
    expect(new Set(silenceSigns).size).toBe(silenceSigns.length);
  });
});
