import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bookingEndpoints } from '#teams-app/contract/booking.ts';
import { insightEndpoints } from '#teams-app/contract/insight.ts';
import { continuationEndpoints, meetingEndpoints } from '#teams-app/contract/meetings.ts';
import { hrLead, mentor, stranger, type Caller } from './api-fixture.ts';
import { openMeetingsWorld, theMentee, type MeetingsWorld } from './meetings-fixture.ts';
import { needsAboutPeople } from '../support/needs-of.ts';

const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const theMentor: Caller = { as: mentor.id };
let ground: MeetingsWorld;
let id = '';

beforeAll(async () => {
  ground = await openMeetingsWorld();
  await ground.world.store.write((tx) => tx.savePeople([stranger], ground.world.context.now()));
}, 60_000);
beforeEach(async () => {
  await ground.begin();
  id = await ground.askWhatGoesOn();
});
afterAll(async () => ground.world.close());

const answer = (chosen: number | null, { version = 1, caller = theMentee } = {}) =>
  ground.send(continuationEndpoints.answer, { params: { id }, body: { version, chosen } }, caller);

describe('the question whether another series goes on', () => {
  test('stands on both pages, with the meetings that wait, and no alarm', async () => {
    const third = ground.booked().meetings[2];
    for (const caller of [theMentee, theMentor]) {
      const { continuation, meetings, series } = await ground.myPairing(caller);
      expect(continuation).toMatchObject({ id, from: third?.start.toString(), certain: true, version: 1 });
      expect(continuation?.options).toHaveLength(1);
      expect(meetings.map(({ lost }) => lost?.why ?? null)).toEqual([null, null, 'split', 'split']);
      expect(series).toMatchObject({ trouble: null, mayChange: false });
    }
  });

  test('is answered by either; whoever comes second is refused, or sees that it looks different', async () => {
    expect((await answer(0, { caller: theMentor })).status).toBe(204);
    expect(await ground.myPairing()).toMatchObject({ continuation: null, series: { status: 'changing' } });
    const second = await answer(null);
    expect(second.status).toBe(409);
    expect(second.text).toContain('En av er har redan valt');
  });

  test('with an outdated version is a conflict, and one that is not there a mistake', async () => {
    expect((await answer(0, { version: 7 })).status).toBe(409);
    expect((await answer(2)).status).toBe(400);
    expect((await answer(null)).status).toBe(204);
  });

  test('does not exist for anybody else', async () => {
    expect((await answer(0, { caller: { as: stranger.id } })).status).toBe(404);
    expect((await answer(0, { caller: hr })).status).toBe(404);
  });

  test('keeps what waits from being moved or skipped', async () => {
    const params = { id: ground.meetingId(2) };
    for (const endpoint of [meetingEndpoints.otherTimes, meetingEndpoints.skip]) {
      const refused = await ground.send(endpoint, { params });
      expect([refused.status, refused.text.includes('Svara först')]).toEqual([409, true]);
    }
  });

  test('is known to HR as waiting for an answer, without anything to press', async () => {
    const { series } = await ground.world.call(hr, bookingEndpoints.series, {});
    const row = series.find((each) => each.id === ground.booked().series.id);
    expect(row?.trouble).toMatchObject({ reason: 'split-in-outlook' });
    expect(row?.trouble?.what).toContain('Vi väntar på svar');
    const attention = needsAboutPeople(await ground.world.call(hr, insightEndpoints.status, {}));
    expect(attention).toEqual([]);
    expect(JSON.stringify(series)).not.toContain('event of another');
  });
});
