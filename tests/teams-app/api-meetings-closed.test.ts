import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hrLead, mentor } from './api-fixture.ts';
import { openMeetingsWorld, threeTimes, type Caller, type MeetingsWorld } from './meetings-fixture.ts';

let ground: MeetingsWorld;

beforeAll(async () => {
  ground = await openMeetingsWorld();
}, 60_000);
beforeEach(async () => ground.begin());
afterAll(async () => ground.world.close());

describe('a curious colleague', () => {
  /** Somebody whom the directory knows and who is none of the two. */
  const colleague: Caller = { as: hrLead.id, language: 'en' };

  test.each([
    ['POST', 'meetings/:meeting/other-times', undefined],
    ['POST', 'meetings/:meeting/skip', undefined],
    ['POST', 'pairings/:pairing/standing-time', undefined],
    ['POST', 'pairings/:pairing/pause', { until: '2027-01-10' }],
    ['POST', 'pairings/:pairing/resume', undefined],
    ['POST', 'pairings/:pairing/end', { reason: null, rematch: false }],
    ['PUT', 'pairings/:pairing/place', { place: 'Here' }],
    ['GET', 'offers/:offer', undefined],
    ['POST', 'offers/:offer/choose', { option: 0, version: 1 }],
    ['POST', 'offers/:offer/other-times', { version: 1 }],
    ['POST', 'offers/:offer/skip', { version: 1 }],
  ])('learns nothing from %s /api/%s, and changes nothing', async (method, pattern, body) => {
    const offer = await ground.openOffer(threeTimes);
    const path = pattern
      .replace(':meeting', ground.meetingId(0))
      .replace(':pairing', ground.booked().pair.pairing.id)
      .replace(':offer', offer);
    const before = await ground.myPairing();
    // Not even the HR role opens what is the two's own.
    for (const caller of [colleague, { ...colleague, roles: ['HR'] }]) {
      const answer = await ground.call(method, `/api/${path}`, body, caller);
      expect(answer.json).toMatchObject({ status: 404, title: 'It does not exist, or it is not yours.' });
    }
    expect(await ground.myPairing()).toEqual(before);
  });

  test('cannot end a series', async () => {
    const answer = await ground.call('POST', `/api/hr/series/${ground.booked().series.id}/end`, undefined, {
      as: mentor.id,
    });
    expect(answer.status).toBe(403);
  });
});

describe('what is filled in wrongly is named in the reader’s language', () => {
  test.each([
    ['pairings/:pairing/pause', { until: 'i morgon' }, 'until', 'Det här är inte ifyllt rätt.'],
    ['pairings/:pairing/pause', {}, 'until', 'Fyll i det här.'],
    [
      'pairings/:pairing/pause',
      { until: '2026-12-01' },
      'until',
      'Välj en dag efter i dag, senast er sista dag tillsammans.',
    ],
    ['pairings/:pairing/end', { reason: 'bad luck', rematch: true }, 'reason', 'Välj ett av alternativen.'],
    ['pairings/:pairing/place', { place: 'x'.repeat(101) }, 'place', 'Det är för långt eller för högt.'],
    ['pairings/:pairing/place', { place: '   ' }, 'place', 'Det är för kort eller för lågt.'],
    ['offers/:offer/choose', { option: 7, version: 1 }, 'option', 'Det är för långt eller för högt.'],
    ['offers/:offer/skip', {}, 'version', 'Fyll i det här.'],
  ])('/api/%s %j', async (pattern, body, path, text) => {
    const offer = await ground.openOffer(threeTimes);
    const address = pattern.replace(':pairing', ground.booked().pair.pairing.id).replace(':offer', offer);
    const method = pattern.endsWith('place') ? 'PUT' : 'POST';
    const answer = await ground.call(method, `/api/${address}`, body);
    expect(answer.json).toMatchObject({ status: 400, fields: [{ path, text }] });
  });

  test('a choice that is not there', async () => {
    const id = await ground.openOffer(threeTimes.slice(0, 1));
    const answer = await ground.call('POST', `/api/offers/${id}/choose`, { option: 2, version: 1 }, { language: 'en' });
    expect(answer.json).toMatchObject({ status: 400, code: 'no-such-option', fields: [{ path: 'option' }] });
  });

  test('a meeting that is about to begin', async () => {
    const start = ground.world.context.now().add({ hours: 1 });
    await ground.begin({ start, end: start.add({ minutes: 45 }) });
    const answer = await ground.call('POST', `/api/meetings/${ground.meetingId(0)}/skip`);
    expect(answer.json).toMatchObject({ status: 409, title: 'Det är för sent att ändra det här mötet.' });
  });
});
