import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bookingEndpoints } from '#teams-app/contract/booking.ts';
import type { Endpoint } from '#teams-app/contract/endpoint.ts';
import { meetingEndpoints, offerEndpoints } from '#teams-app/contract/meetings.ts';
import { pairingEndpoints } from '#teams-app/contract/pairing.ts';
import { hrLead, mentor, type Caller } from './api-fixture.ts';
import { openMeetingsWorld, theMentee, threeTimes, type MeetingsWorld } from './meetings-fixture.ts';

let ground: MeetingsWorld;

beforeAll(async () => {
  ground = await openMeetingsWorld();
}, 60_000);
beforeEach(async () => ground.begin());
afterAll(async () => ground.world.close());

/** What an endpoint is about: the first meeting, the pairing, or an open offer of times. */
async function subjectOf({ path }: Endpoint): Promise<{ readonly id: string }> {
  if (path.includes('/meetings/')) return { id: ground.meetingId(0) };
  return { id: path.includes('/offers/') ? await ground.openOffer(threeTimes) : ground.booked().pair.pairing.id };
}

describe('a curious colleague', () => {
  /** Somebody whom the directory knows and who is none of the two. */
  const colleague: Caller = { as: hrLead.id, language: 'en' };

  test.each<{ readonly endpoint: Endpoint; readonly body?: object }>([
    { endpoint: meetingEndpoints.otherTimes },
    { endpoint: meetingEndpoints.skip },
    { endpoint: meetingEndpoints.otherStandingTime },
    { endpoint: pairingEndpoints.pause, body: { until: '2027-01-10' } },
    { endpoint: pairingEndpoints.resume },
    { endpoint: pairingEndpoints.end, body: { reason: null } },
    { endpoint: meetingEndpoints.meetAt, body: { place: 'Here' } },
    { endpoint: offerEndpoints.offer },
    { endpoint: offerEndpoints.choose, body: { option: 0, version: 1 } },
    { endpoint: offerEndpoints.others, body: { version: 1 } },
    { endpoint: offerEndpoints.skip, body: { version: 1 } },
  ])('learns nothing from $endpoint.route, and changes nothing', async ({ endpoint, body }) => {
    const params = await subjectOf(endpoint);
    const before = await ground.myPairing();
    // Not even the HR role opens what is the two's own.
    for (const caller of [colleague, { ...colleague, roles: ['HR'] }]) {
      const answer = await ground.send(endpoint, { params, body }, caller);
      expect(answer.json).toMatchObject({ status: 404, title: 'It does not exist, or it is not yours.' });
    }
    expect(await ground.myPairing()).toEqual(before);
  });

  test('cannot end a series', async () => {
    const params = { id: ground.booked().series.id };
    const answer = await ground.send(bookingEndpoints.endSeries, { params }, { as: mentor.id });
    expect(answer.status).toBe(403);
  });
});

describe('what is filled in wrongly is named in the reader’s language', () => {
  test.each<{ readonly endpoint: Endpoint; readonly body: object; readonly path: string; readonly text: string }>([
    {
      endpoint: pairingEndpoints.pause,
      body: { until: 'i morgon' },
      path: 'until',
      text: 'Det här är inte ifyllt rätt.',
    },
    { endpoint: pairingEndpoints.pause, body: {}, path: 'until', text: 'Fyll i det här.' },
    {
      endpoint: pairingEndpoints.pause,
      body: { until: '2026-12-01' },
      path: 'until',
      text: 'Välj en dag efter i dag, senast er sista dag tillsammans.',
    },
    {
      endpoint: pairingEndpoints.end,
      body: { reason: 'bad luck' },
      path: 'reason',
      text: 'Välj ett av alternativen.',
    },
    {
      endpoint: meetingEndpoints.meetAt,
      body: { place: 'x'.repeat(101) },
      path: 'place',
      text: 'Texten är för lång. Korta den till högst 100 tecken.',
    },
    {
      endpoint: meetingEndpoints.meetAt,
      body: { place: '   ' },
      path: 'place',
      text: 'Det är för kort eller för lågt.',
    },
    {
      endpoint: offerEndpoints.choose,
      body: { option: 7, version: 1 },
      path: 'option',
      text: 'Det är för långt eller för högt.',
    },
    { endpoint: offerEndpoints.skip, body: {}, path: 'version', text: 'Fyll i det här.' },
  ])('by $endpoint.route: $body', async ({ endpoint, body, path, text }) => {
    const answer = await ground.send(endpoint, { params: await subjectOf(endpoint), body });
    expect(answer.json).toMatchObject({ status: 400, fields: [{ path, text }] });
  });

  test('a choice that is not there', async () => {
    const id = await ground.openOffer(threeTimes.slice(0, 1));
    const sent = { params: { id }, body: { option: 2, version: 1 } };
    const answer = await ground.send(offerEndpoints.choose, sent, { ...theMentee, language: 'en' });
    expect(answer.json).toMatchObject({ status: 400, code: 'no-such-option', fields: [{ path: 'option' }] });
  });

  test('a meeting that is about to begin', async () => {
    const start = ground.world.context.now().add({ hours: 1 });
    await ground.begin({ start, end: start.add({ minutes: 45 }) });
    const answer = await ground.send(meetingEndpoints.skip, { params: { id: ground.meetingId(0) } });
    expect(answer.json).toMatchObject({ status: 409, title: 'Det är för sent att ändra det här mötet.' });
  });
});
