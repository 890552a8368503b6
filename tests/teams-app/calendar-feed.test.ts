import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { calendarFeedEndpoints as endpoints } from '#teams-app/contract/meetings.ts';
import { hrLead, mentee, mentor, openApiWorld, stranger, type ApiWorld } from './api-fixture.ts';
import { bookedPair, joinUrl, type BookedPair } from './pair-fixture.ts';

let world: ApiWorld;
let booked: BookedPair;

beforeAll(async () => {
  world = await openApiWorld();
  booked = await bookedPair(world, [{}, { status: 'cancelled', note: 'leave' }]);
}, 60_000);
afterAll(async () => world.close());

/** The path of a new secret address. */
async function address(personId: typeof mentor.id): Promise<string> {
  const { url } = await world.call({ as: personId }, endpoints.make, {});
  return new URL(url).pathname;
}

describe('the secret address of one’s meetings', () => {
  test('is told once, from outside, and cannot be guessed', async () => {
    expect(await world.call({ as: mentor.id }, endpoints.make, {})).toEqual({
      url: expect.stringMatching(/^https:\/\/lodestar\.example\/calendar\/[\w-]{43}\.ics$/),
    });
  });

  test('shows when, with whom and where, and nothing else about anybody', async () => {
    const answer = await world.ask(await address(mentor.id));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const text = answer.text.replaceAll('\r\n ', '');
    expect(text).toContain('X-WR-CALNAME:Mentormöten');
    expect(text.match(/SUMMARY:Mentormöte med Erik\r\n/g)).toHaveLength(4);
    expect(text).toContain('DTSTART:20261208T090000Z\r\nDTEND:20261208T094500Z');
    expect(text).toContain(`URL:${joinUrl}`);
    expect(text).not.toContain('Holm');
    expect(text).not.toContain('@example.com');
  });

  test('keeps each meeting’s name, and says which are called off', async () => {
    const text = (await world.ask(await address(mentor.id))).text;
    const events = text.split('BEGIN:VEVENT').slice(1);
    expect(events.map((event) => /UID:(\S+)@lodestar/.exec(event)?.[1])).toEqual(booked.meetings.map(({ id }) => id));
    expect(events.map((event) => /STATUS:(\w+)/.exec(event)?.[1])).toEqual([
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
      'CONFIRMED',
    ]);
  });

  test('names the place where the two meet in person', async () => {
    const { pairing } = booked.pair;
    await world.store.write((tx) => tx.savePairing({ ...pairing, place: 'Fiket, plan 2', version: 2 }));
    const text = (await world.ask(await address(mentee.id))).text;
    expect(text).toContain(String.raw`LOCATION:Fiket\, plan 2`);
    expect(text).not.toContain('URL:');
  });

  test('counts how often each meeting has changed, and says when: only what is told differently grows', async () => {
    const path = await address(mentor.id);
    const versions = async () => {
      const events = (await world.ask(path)).text.split('BEGIN:VEVENT').slice(1);
      return events.map((event) => /LAST-MODIFIED:(\w+)\r\nSEQUENCE:(\d+)/.exec(event)?.slice(1, 3));
    };
    const before = await versions();
    expect(await versions()).toEqual(before);
    const first = booked.meetings[0];
    if (first === undefined) throw new Error('There is no meeting.');
    const later = (meeting: typeof first, hours: number) => ({
      ...meeting,
      start: meeting.start.add({ hours }),
      end: meeting.end.add({ hours }),
    });
    for (const hours of [1, -1])
      await world.store.write((tx) => tx.changeMeeting(first.id, (now) => later(now, hours)));
    expect(await versions()).toEqual(before);
    await world.store.write((tx) => tx.changeMeeting(first.id, (now) => later(now, 1)));
    const [moved, ...others] = await versions();
    expect(Number(moved?.[1])).toBe(Number(before[0]?.[1]) + 1);
    expect(others).toEqual(before.slice(1));
    await world.store.write((tx) => tx.changeMeeting(first.id, (now) => later(now, -1)));
    expect(Number((await versions())[0]?.[1])).toBe(Number(before[0]?.[1]) + 2);
    await Promise.all([versions(), versions(), versions()]);
    expect(Number((await versions())[0]?.[1])).toBe(Number(before[0]?.[1]) + 2);
  });

  test('stops working when it is replaced, and when it is removed', async () => {
    const first = await address(mentor.id);
    const second = await address(mentor.id);
    expect((await world.ask(first)).status).toBe(404);
    expect((await world.ask(second)).status).toBe(200);
    await world.call({ as: mentor.id }, endpoints.remove, {});
    expect((await world.ask(second)).status).toBe(404);
    await world.call({ as: mentor.id }, endpoints.remove, {});
  });

  test('stops working when its owner has left the company', async () => {
    const path = await address(mentee.id);
    await world.store.write((tx) => tx.savePeople([{ ...mentee, enabled: false }], world.context.now()));
    expect((await world.ask(path)).status).toBe(404);
    await world.store.write((tx) => tx.savePeople([mentee], world.context.now()));
  });

  test('is empty for somebody without a pairing, and not made for somebody unknown', async () => {
    expect((await world.ask(await address(hrLead.id))).text).not.toContain('BEGIN:VEVENT');
    expect((await world.send({ as: stranger.id }, endpoints.make)).status).toBe(404);
  });

  test.each(['x.ics', `${'A'.repeat(43)}.ics`, `${'A'.repeat(43)}`, '..%2F..%2Fhealth'])(
    'that is wrong (%s) tells nothing',
    async (file) => {
      const answer = await world.ask(`/calendar/${file}`, { headers: { 'accept-language': 'sv' } });
      expect(answer.json).toMatchObject({ status: 404, title: 'Det finns inte, eller är inte ditt.' });
    },
  );

  test('is in the database only as a hash', async () => {
    const path = await address(mentor.id);
    const token = /([\w-]{43})/.exec(path)?.[1] ?? '';
    expect(await world.store.read((reader) => reader.calendarFeedOwner(token))).toBeNull();
    expect(JSON.stringify(world.logged)).not.toContain(token);
  });
});

test('somebody who tries out addresses is soon told to wait', async () => {
  const statuses: number[] = [];
  for (let tried = 0; tried < 125; tried += 1) statuses.push((await world.ask('/calendar/x.ics')).status);
  expect(statuses).toContain(429);
}, 30_000);
