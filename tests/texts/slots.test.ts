import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { weeksOfPeriod } from '#domain/meetings/cadence.ts';
import type { SlotReason } from '#domain/booking/slot-reasons.ts';
import { cadences, type Cadence } from '#domain/programme/programme.ts';
import { slotSentences, standingText } from '#texts/meetings/slots.ts';

const organiser = { to: 'organiser', partnerGivenName: 'Anna' } as const;
const guest = { to: 'guest', partnerGivenName: 'Björn' } as const;
const hr = { to: 'hr', organiserGivenName: 'Björn', guestGivenName: 'Anna' } as const;

describe('why a time is good', () => {
  test('how the meetings fare is one sentence', () => {
    const reasons: readonly SlotReason[] = [
      { kind: 'part-free', free: 17, of: 18 },
      { kind: 'some-moved', count: 1 },
      { kind: 'has-buffer' },
    ];
    expect(slotSentences(reasons, organiser, 'sv')).toEqual([
      'Ledigt för er båda 17 av 18 gånger; ett möte flyttas.',
      'Lite luft före och efter.',
    ]);
    expect(slotSentences(reasons, hr, 'en')).toEqual([
      'Free for both 17 of 18 times; one meeting is moved.',
      'Some room before and after.',
    ]);
  });

  test('each reader is told in their own way whose hours a time lies outside', () => {
    const late: readonly SlotReason[] = [{ kind: 'outside-hours', who: 'guest', minutes: 105, isDayOff: false }];
    expect(slotSentences(late, guest, 'sv')).toEqual(['Upp till 105 minuter utanför din arbetstid.']);
    expect(slotSentences(late, organiser, 'sv')).toEqual(['Upp till 105 minuter utanför arbetstiden för Anna.']);
    const later: readonly SlotReason[] = [{ kind: 'outside-hours', who: 'organiser', minutes: 140, isDayOff: false }];
    expect(slotSentences(later, hr, 'en')).toEqual(['Up to 2.5 hours outside the working hours of Björn.']);
    const free: readonly SlotReason[] = [{ kind: 'outside-hours', who: 'organiser', minutes: 45, isDayOff: true }];
    expect(slotSentences(free, organiser, 'en')).toEqual(['On a day when you do not work.']);
  });

  test('one person’s wish is told to the other by name', () => {
    const wish: readonly SlotReason[] = [{ kind: 'preferred', who: 'organiser' }];
    expect(slotSentences(wish, organiser, 'sv')).toEqual(['En tid som du helst vill ha.']);
    expect(slotSentences(wish, guest, 'sv')).toEqual(['En tid som Björn helst vill ha.']);
    expect(slotSentences([{ kind: 'preferred', who: 'both' }], hr, 'en')).toEqual(['A time that both prefer.']);
  });
});

describe('when a series comes round', () => {
  const tuesday = (cadence: Cadence) =>
    ({ weekday: 2, week: 1, cadence, time: Temporal.PlainTime.from('10:00') }) as const;

  test('every cadence has its words', () => {
    expect(cadences.map((cadence) => standingText(tuesday(cadence), 'sv'))).toEqual([
      'varje tisdag 10:00',
      'varannan tisdag 10:00',
      'var tredje tisdag 10:00',
      'varje tisdag 10:00, högst tre gånger i månaden',
      'varannan tisdag 10:00, högst två gånger i månaden',
      'första tisdagen i månaden 10:00',
    ]);
    const monthly = weeksOfPeriod.monthly.map((week) => standingText({ ...tuesday('monthly'), week }, 'en'));
    expect(monthly.at(-1)).toBe('the fourth Tuesday of the month at 10:00');
    expect(new Set(monthly).size).toBe(4);
  });
});
