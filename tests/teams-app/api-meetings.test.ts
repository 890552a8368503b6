import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { OfferOption } from '#domain/meetings/offer.ts';
import { home, offer as offerBody, offerAsked, seriesList } from '#teams-app/contract.ts';
import { newId } from '../operations/store-world.ts';
import { hrLead, mentee, mentor, openApiWorld, type Answer, type ApiWorld } from './api-fixture.ts';
import { bookedPair, type BookedPair } from './pair-fixture.ts';

let world: ApiWorld;
let booked: BookedPair;

beforeAll(async () => {
  world = await openApiWorld({ maxRequestsPerMinute: 2000 });
}, 60_000);
beforeEach(async () => {
  if (booked !== undefined) await closed(booked);
  booked = await bookedPair(world);
});
afterAll(async () => world.close());

/** The programme of the test before stays behind, over. */
async function closed({ pair }: BookedPair): Promise<void> {
  await world.store.write(async (tx) => {
    const programme = await tx.programme(pair.programme.id);
    if (programme === null) return;
    await tx.saveProgramme({ ...programme, status: 'ended', version: programme.version + 1 }, world.context.now());
    const pairing = await tx.pairing(pair.pairing.id);
    if (pairing === null || pairing.status === 'closed') return;
    const ended = { why: 'completed', at: world.context.now(), by: null } as const;
    await tx.savePairing({ ...pairing, status: 'closed', ended, version: pairing.version + 1 });
  });
}

interface Caller {
  readonly as?: typeof mentor.id;
  readonly language?: 'sv' | 'en';
  readonly roles?: readonly string[];
}

async function call(method: string, path: string, body?: unknown, caller: Caller = {}): Promise<Answer> {
  const token = await world.token(caller.as ?? mentee.id, { roles: caller.roles ?? [] });
  const headers = { authorization: `Bearer ${token}`, 'accept-language': caller.language ?? 'sv' };
  return world.ask(path, { method, headers, ...(body === undefined ? {} : { body }) });
}

const hrCaller: Caller = { as: hrLead.id, roles: ['HR'] };

function meetingId(index: number): string {
  return booked.meetings[index]?.id ?? '';
}

/** An offer of other times for the first meeting, as the search leaves it. */
async function openOffer(options: readonly OfferOption[], about: 'meeting' | 'standing' = 'meeting'): Promise<string> {
  const id = newId<'MeetingOffer'>();
  const now = world.context.now();
  await world.store.write((tx) =>
    tx.addOffer({
      id,
      seriesId: booked.series.id,
      meetingId: about === 'meeting' ? (booked.meetings[0]?.id ?? null) : null,
      why: 'declined',
      askedBy: null,
      status: 'open',
      options,
      refusedStarts: [],
      chosen: null,
      agreedBy: [],
      createdAt: now,
      expiresAt: now.add({ hours: 24 * 5 }),
      dueAt: null,
      attempts: 0,
      version: 1,
    }),
  );
  return id;
}

function at(start: string): OfferOption {
  const from = Temporal.Instant.from(start);
  return { kind: 'meeting', start: from, end: from.add({ minutes: 45 }) };
}

const threeTimes = [at('2026-12-08T13:00:00Z'), at('2026-12-10T09:00:00Z'), at('2026-12-11T08:30:00Z')];

async function myPairing(caller: Caller = {}) {
  const { pairings } = home.parse((await call('GET', '/api/home', undefined, caller)).json);
  const pairing = pairings.find(({ id }) => id === booked.pair.pairing.id);
  if (pairing === undefined) throw new Error('The pairing is not on the page');
  return pairing;
}

describe('a pairing’s page', () => {
  test('says the standing time in words, and what may be changed', async () => {
    const { series, meetings } = await myPairing();
    expect(series).toMatchObject({ standing: 'varannan tisdag 10:00', minutes: 45, mayChange: true });
    expect(meetings.map(({ number, mayChange }) => [number, mayChange])).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, true],
    ]);
  });

  test('says it in the reader’s language', async () => {
    const { series } = await myPairing({ language: 'en' });
    expect(series.standing).toBe('every other Tuesday at 10:00');
  });

  test('says who could not come, to each of the two', async () => {
    await closed(booked);
    booked = await bookedPair(world, [{ status: 'cancelled', lostWhy: 'declined' }]);
    // The mentee organises, so the mentor is the one who can decline.
    expect((await myPairing()).meetings[0]?.lost).toEqual({ why: 'declined', by: 'partner' });
    expect((await myPairing({ as: mentor.id })).meetings[0]?.lost).toEqual({ why: 'declined', by: 'me' });
  });
});

test('a standing time keeps one clock, and says whose to somebody on another', async () => {
  const office = { timeZone: 'Asia/Kolkata', hours: [] };
  const { now } = world.context;
  await world.store.write((tx) => tx.saveMailbox(mentor.id, office, now()));
  expect((await myPairing({ as: mentor.id })).series.standing).toBe('varannan tisdag 10:00 för Erik');
  // Another name of the same clock is no other clock.
  await world.store.write((tx) => tx.saveMailbox(mentor.id, { ...office, timeZone: 'Europe/Berlin' }, now()));
  expect((await myPairing({ as: mentor.id })).series.standing).toBe('varannan tisdag 10:00');
});

describe('another time for a meeting', () => {
  test('is asked for, and looked for in the background', async () => {
    const asked = await call('POST', `/api/meetings/${meetingId(0)}/other-times`);
    expect(asked.status).toBe(202);
    const { offerId } = offerAsked.parse(asked.json);
    const again = await call('POST', `/api/meetings/${meetingId(0)}/other-times`);
    expect(again.json).toEqual({ offerId });
    const offer = offerBody.parse((await call('GET', `/api/offers/${offerId}`)).json);
    expect(offer).toMatchObject({ status: 'searching', why: 'asked', options: [], maySkip: true });
    expect((await myPairing()).offers).toEqual([
      { id: offerId, status: 'searching', why: 'asked', mine: true, meeting: expect.anything() },
    ]);
    expect((await myPairing({ as: mentor.id })).offers).toMatchObject([{ mine: false }]);
  });

  test('is offered on the reader’s clock with what speaks for it', async () => {
    const id = await openOffer(threeTimes);
    const { options } = offerBody.parse((await call('GET', `/api/offers/${id}`)).json);
    expect(options).toMatchObject([
      { title: 'tisdag 8 december', time: '14:00–14:45', week: 50, theirs: null, reasons: ['Samma dag.'] },
      { title: 'torsdag 10 december', time: '10:00–10:45', reasons: ['Samma klockslag.'] },
      { title: 'fredag 11 december', time: '09:30–10:15', reasons: [] },
    ]);
  });

  test('stands on both clocks where they differ', async () => {
    const office = { timeZone: 'Asia/Kolkata', hours: [] };
    const { now } = world.context;
    await world.store.write((tx) => tx.saveMailbox(mentor.id, office, now()));
    const id = await openOffer(threeTimes);
    const mine = offerBody.parse((await call('GET', `/api/offers/${id}`)).json).options[0];
    const theirs = offerBody.parse((await call('GET', `/api/offers/${id}`, undefined, { as: mentor.id })).json);
    expect(mine).toMatchObject({ time: '14:00–14:45', theirs: '18:30–19:15 för Maja' });
    expect(theirs.options[0]).toMatchObject({ time: '18:30–19:15', theirs: '14:00–14:45 för Erik' });
    await world.store.write((tx) => tx.saveMailbox(mentor.id, { ...office, timeZone: 'Europe/Stockholm' }, now()));
  });

  test('is chosen by whoever comes first; the second learns it', async () => {
    const id = await openOffer(threeTimes);
    const choice = { option: 1, version: 1 };
    expect((await call('POST', `/api/offers/${id}/choose`, choice)).status).toBe(204);
    const second = await call('POST', `/api/offers/${id}/choose`, { ...choice, option: 2 }, { as: mentor.id });
    expect(second.json).toMatchObject({ status: 409, code: 'not-open' });
    const seen = offerBody.parse((await call('GET', `/api/offers/${id}`, undefined, { as: mentor.id })).json);
    expect(seen).toMatchObject({ status: 'chosen', chosen: 1, chosenBy: 'partner' });
    const { meetings, series } = await myPairing();
    expect(meetings[0]).toMatchObject({ changing: 'move', mayChange: false });
    expect(series).toMatchObject({ status: 'changing', counts: { moved: 1 } });
  });

  test('is not chosen from times that have been replaced meanwhile', async () => {
    const id = await openOffer(threeTimes);
    expect((await call('POST', `/api/offers/${id}/other-times`, { version: 1 })).status).toBe(204);
    const late = await call('POST', `/api/offers/${id}/choose`, { option: 0, version: 1 });
    expect(late.status).toBe(409);
  });

  test('outside somebody’s hours waits for that person’s yes', async () => {
    const [option] = [
      {
        kind: 'standing',
        standing: { weekday: 4, time: Temporal.PlainTime.from('07:15'), cadence: 'every-two-weeks', week: 1 },
        timeZone: 'Europe/Stockholm',
        first: Temporal.Instant.from('2026-12-17T06:15:00Z'),
        counts: { planned: 12, moved: 1, skipped: 0 },
        outside: [{ personId: mentor.id, minutes: 45 }],
      } as const,
    ];
    const id = await openOffer([option], 'standing');
    expect(offerBody.parse((await call('GET', `/api/offers/${id}`)).json)).toMatchObject({
      meeting: null,
      maySkip: false,
      options: [
        {
          title: 'varannan torsdag 07:15',
          time: null,
          first: expect.stringContaining('torsdag 17 december 07:15'),
          reasons: ['Ledigt för er båda 12 av 13 gånger; ett möte flyttas.'],
          outside: ['Upp till 45 minuter utanför arbetstiden för Maja.'],
        },
      ],
    });
    await call('POST', `/api/offers/${id}/choose`, { option: 0, version: 1 });
    const mine = offerBody.parse((await call('GET', `/api/offers/${id}`)).json);
    const theirs = offerBody.parse((await call('GET', `/api/offers/${id}`, undefined, { as: mentor.id })).json);
    expect([mine.status, mine.waitsFor, theirs.waitsFor]).toEqual(['open', 'partner', 'me']);
  });

  test('can be left: the meeting is skipped instead', async () => {
    const id = await openOffer(threeTimes);
    expect((await call('POST', `/api/offers/${id}/skip`, { version: 1 })).status).toBe(204);
    expect((await myPairing()).meetings[0]).toMatchObject({ changing: 'skip', number: 0 });
  });
});

test('a meeting is left out, and the others are counted on', async () => {
  expect((await call('POST', `/api/meetings/${meetingId(1)}/skip`)).status).toBe(204);
  const { meetings, series } = await myPairing();
  expect(meetings.map(({ number, changing }) => [number, changing])).toEqual([
    [1, null],
    [0, 'skip'],
    [2, null],
    [3, null],
  ]);
  expect(series.counts).toEqual({ planned: 3, moved: 0, skipped: 1 });
});

test('a pairing takes a break and ends it', async () => {
  const path = `/api/pairings/${booked.pair.pairing.id}`;
  expect((await call('POST', `${path}/pause`, { until: '2027-01-10' })).status).toBe(204);
  expect(await myPairing({ as: mentor.id })).toMatchObject({ status: 'paused', pausedUntil: '2027-01-10' });
  const { series } = seriesList.parse((await call('GET', '/api/hr/series', undefined, hrCaller)).json);
  expect(series.find(({ id }) => id === booked.series.id)).toMatchObject({ pausedUntil: '2027-01-10' });
  expect((await call('POST', `/api/meetings/${meetingId(3)}/other-times`)).json).toMatchObject({
    status: 409,
    title: 'Ert par är pausat eller avslutat, så mötena kan inte ändras.',
  });
  expect((await call('POST', `${path}/resume`)).status).toBe(204);
  expect(await myPairing()).toMatchObject({ status: 'begun', pausedUntil: null });
});

test('a pairing meets at a place, and in Teams again', async () => {
  const path = `/api/pairings/${booked.pair.pairing.id}/place`;
  expect((await call('PUT', path, { place: '  Fiket, plan 2 ' })).status).toBe(204);
  expect((await myPairing()).place).toBe('Fiket, plan 2');
  expect((await call('PUT', path, { place: null })).status).toBe(204);
  expect((await myPairing()).place).toBeNull();
});

test('a pairing ends, and the other one is not told who wished it', async () => {
  const path = `/api/pairings/${booked.pair.pairing.id}`;
  expect((await call('POST', `${path}/end`, { wish: 'rematch' })).status).toBe(204);
  const seen = await call('GET', '/api/home', undefined, { as: mentor.id });
  expect(z.object({ pairings: z.array(z.looseObject({ id: z.string() })) }).parse(seen.json).pairings).toContainEqual(
    expect.objectContaining({ id: booked.pair.pairing.id, status: 'closed' }),
  );
  expect(seen.text).not.toMatch(/rematch|"by":"22222222/);
});

describe('HR', () => {
  test('sees every pair’s standing time, next meeting and state', async () => {
    const { series } = seriesList.parse((await call('GET', '/api/hr/series', undefined, hrCaller)).json);
    expect(series).toMatchObject([
      { id: booked.series.id, standing: 'varannan tisdag 10:00', nextStart: '2026-12-08T09:00:00Z', mayEnd: true },
    ]);
  });

  test('ends a series once; the pair stays', async () => {
    const path = `/api/hr/series/${booked.series.id}/end`;
    expect((await call('POST', path, undefined, hrCaller)).status).toBe(204);
    const { series } = seriesList.parse((await call('GET', '/api/hr/series', undefined, hrCaller)).json);
    expect(series).toMatchObject([{ mayEnd: false }]);
    expect((await myPairing()).status).toBe('begun');
    expect(await world.audited()).toContainEqual(expect.objectContaining({ actor_id: hrLead.id, subject: 'series' }));
  });
});

describe('a curious colleague', () => {
  /** Somebody whom the directory knows and who is none of the two. */
  const colleague: Caller = { as: hrLead.id, language: 'en' };

  test.each([
    ['POST', 'meetings/:meeting/other-times', undefined],
    ['POST', 'meetings/:meeting/skip', undefined],
    ['POST', 'pairings/:pairing/standing-time', undefined],
    ['POST', 'pairings/:pairing/pause', { until: '2027-01-10' }],
    ['POST', 'pairings/:pairing/resume', undefined],
    ['POST', 'pairings/:pairing/end', { wish: 'end' }],
    ['PUT', 'pairings/:pairing/place', { place: 'Here' }],
    ['GET', 'offers/:offer', undefined],
    ['POST', 'offers/:offer/choose', { option: 0, version: 1 }],
    ['POST', 'offers/:offer/other-times', { version: 1 }],
    ['POST', 'offers/:offer/skip', { version: 1 }],
  ])('learns nothing from %s /api/%s, and changes nothing', async (method, pattern, body) => {
    const offer = await openOffer(threeTimes);
    const path = pattern
      .replace(':meeting', meetingId(0))
      .replace(':pairing', booked.pair.pairing.id)
      .replace(':offer', offer);
    const before = await myPairing();
    // Not even the HR role opens what is the two's own.
    for (const caller of [colleague, { ...colleague, roles: ['HR'] }]) {
      const answer = await call(method, `/api/${path}`, body, caller);
      expect(answer.json).toMatchObject({ status: 404, title: 'It does not exist, or it is not yours.' });
    }
    expect(await myPairing()).toEqual(before);
  });

  test('cannot end a series', async () => {
    const answer = await call('POST', `/api/hr/series/${booked.series.id}/end`, undefined, { as: mentor.id });
    expect(answer.status).toBe(403);
  });
});

describe('what is filled in wrongly is named in the reader’s language', () => {
  test.each([
    ['POST', 'pairings/:pairing/pause', { until: 'i morgon' }, 'until', 'Det här är inte ifyllt rätt.'],
    ['POST', 'pairings/:pairing/pause', {}, 'until', 'Fyll i det här.'],
    [
      'POST',
      'pairings/:pairing/pause',
      { until: '2026-12-01' },
      'until',
      'Välj en dag efter i dag, senast er sista dag tillsammans.',
    ],
    ['POST', 'pairings/:pairing/end', { wish: 'maybe' }, 'wish', 'Välj ett av alternativen.'],
    ['PUT', 'pairings/:pairing/place', { place: 'x'.repeat(101) }, 'place', 'Det är för långt eller för högt.'],
    ['PUT', 'pairings/:pairing/place', { place: '   ' }, 'place', 'Det är för kort eller för lågt.'],
    ['POST', 'offers/:offer/choose', { option: 7, version: 1 }, 'option', 'Det är för långt eller för högt.'],
    ['POST', 'offers/:offer/skip', {}, 'version', 'Fyll i det här.'],
  ])('%s /api/%s %j', async (method, pattern, body, path, text) => {
    const offer = await openOffer(threeTimes);
    const address = pattern.replace(':pairing', booked.pair.pairing.id).replace(':offer', offer);
    const answer = await call(method, `/api/${address}`, body);
    expect(answer.json).toMatchObject({ status: 400, fields: [{ path, text }] });
  });

  test('a choice that is not there', async () => {
    const id = await openOffer(threeTimes.slice(0, 1));
    const answer = await call('POST', `/api/offers/${id}/choose`, { option: 2, version: 1 }, { language: 'en' });
    expect(answer.json).toMatchObject({ status: 400, code: 'no-such-option', fields: [{ path: 'option' }] });
  });

  test('a meeting that is about to begin', async () => {
    await closed(booked);
    const start = world.context.now().add({ hours: 1 });
    booked = await bookedPair(world, [{ start, end: start.add({ minutes: 45 }) }]);
    const answer = await call('POST', `/api/meetings/${meetingId(0)}/skip`);
    expect(answer.json).toMatchObject({ status: 409, title: 'Det är för sent att ändra det här mötet.' });
  });
});
