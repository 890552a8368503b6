import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appToken, ida, nils, priya, testStandin, type Answer, type TestStandin } from './standin-fixture.ts';

const zone = 'W. Europe Standard Time';

let standin: TestStandin;
let token: string;

beforeAll(async () => {
  standin = await testStandin();
  token = await appToken(standin, standin.cloudUrl);
});
afterAll(() => standin.end());

function graph(method: string, path: string, body?: unknown): Promise<Answer> {
  return standin.cloud(method, path, { body, headers: { authorization: `Bearer ${token}` } });
}

const eventsOf = (oid: string) => `/v1.0/users/${oid}/events`;

/** Four Mondays at ten in Stockholm from 7 December 2026. */
const series = (over: object = {}) => ({
  subject: 'Mentor meeting',
  start: { dateTime: '2026-12-07T10:00:00', timeZone: zone },
  end: { dateTime: '2026-12-07T10:30:00', timeZone: zone },
  recurrence: {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'], firstDayOfWeek: 'monday' },
    range: { type: 'numbered', startDate: '2026-12-07', numberOfOccurrences: 4, recurrenceTimeZone: zone },
  },
  attendees: [{ emailAddress: { address: priya.mail, name: priya.displayName }, type: 'required' }],
  ...over,
});

/** A whole round from its first link to the next delta link. */
async function round(path: string): Promise<{ items: Record<string, unknown>[]; link: string }> {
  const items: Record<string, unknown>[] = [];
  for (let link = path; ;) {
    const { json } = await graph('GET', link);
    items.push(...json.value);
    const next: string = json['@odata.nextLink'] ?? json['@odata.deltaLink'];
    link = next.slice(standin.cloudUrl.length);
    if (json['@odata.deltaLink']) return { items, link };
  }
}

describe('calendarView/delta', () => {
  const window = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2027-02-01T00:00:00Z';
  const first = `/v1.0/users/${nils.oid}/calendarView/delta?${window}`;

  test('tells of a moved occurrence, and of cancelled, deleted and departed ones that they are gone', async () => {
    const made = await graph('POST', eventsOf(nils.oid), series());
    const start = await round(first);
    const stubs = start.items.filter(({ seriesMasterId }) => seriesMasterId === made.json.id);
    const [one, two, three, four] = stubs.map(({ id }) => String(id));
    expect(stubs).toHaveLength(4);
    expect(stubs[0]).not.toHaveProperty('subject');

    await graph('PATCH', `${eventsOf(nils.oid)}/${one}`, {
      start: { dateTime: '2026-12-08T10:00:00', timeZone: zone },
      end: { dateTime: '2026-12-08T10:30:00', timeZone: zone },
    });
    const moved = await round(start.link);
    expect(moved.items.find(({ id }) => id === one)).toMatchObject({
      type: 'exception',
      subject: 'Mentor meeting',
      start: { dateTime: '2026-12-08T09:00:00.0000000' },
    });

    await graph('POST', `${eventsOf(nils.oid)}/${two}/cancel`, {});
    await graph('DELETE', `${eventsOf(nils.oid)}/${three}`);
    // Out of the window: for this client it is as if it were gone.
    await graph('PATCH', `${eventsOf(nils.oid)}/${four}`, {
      start: { dateTime: '2027-03-01T10:00:00', timeZone: zone },
      end: { dateTime: '2027-03-01T10:30:00', timeZone: zone },
    });
    const gone = await round(moved.link);
    const removed = gone.items.filter((item) => '@removed' in item).map(({ id }) => String(id));
    expect(removed).toHaveLength(3);
    expect(new Set(removed)).toEqual(new Set([two, three, four]));
    expect((await round(gone.link)).items).toEqual([]);
    expect((await round(start.link)).items.map(({ id }) => id)).toContain(two);
  });

  test('tells of a series that was split: what is gone, the shortened master, and the new series', async () => {
    const made = await graph('POST', eventsOf(ida.oid), series());
    const path = first.replace(nils.oid, ida.oid);
    const start = await round(path);
    const [, , cut, last] = start.items.filter(({ seriesMasterId }) => seriesMasterId === made.json.id);
    const order = { start: '2026-12-23T12:00:00Z', end: '2026-12-23T12:30:00Z' };
    const occurrence = encodeURIComponent(String(cut?.['id']));
    const split = await standin.control('POST', `/people/${ida.oid}/calendar/${occurrence}/following`, order);
    const told = await round(start.link);
    const removed = told.items.filter((item) => '@removed' in item).map(({ id }) => id);
    expect(new Set(removed)).toEqual(new Set([cut?.['id'], last?.['id']]));
    expect(told.items.find(({ id }) => id === made.json.id)).toMatchObject({
      recurrence: { range: { type: 'endDate', endDate: '2026-12-20' } },
    });
    expect(told.items.find(({ id }) => id === split.json.id)).toMatchObject({ type: 'seriesMaster' });
    expect(told.items.filter(({ seriesMasterId }) => seriesMasterId === split.json.id)).toHaveLength(2);
    const gone = await graph('GET', `${eventsOf(ida.oid)}/${String(cut?.['id'])}`);
    expect([gone.status, gone.json.error.code]).toEqual([404, 'ErrorItemNotFound']);
  });

  test('goes on after a restart of the service with the link from before', async () => {
    const stateFile = `${standin.folder}/state.json`;
    const one = await testStandin({ stateFile });
    const authorization = async (of: TestStandin) => ({ authorization: `Bearer ${await appToken(of, of.cloudUrl)}` });
    await one.cloud('POST', eventsOf(nils.oid), { body: series(), headers: await authorization(one) });
    const told = await one.cloud('GET', first, { headers: await authorization(one) });
    expect(told.json.value).toHaveLength(5);
    const link = new URL(told.json['@odata.deltaLink']);
    await one.end();
    const two = await testStandin({ stateFile });
    const next = await two.cloud('GET', `${link.pathname}${link.search}`, { headers: await authorization(two) });
    expect([next.status, next.json.value]).toEqual([200, []]);
    await two.end();
  });
});

describe('a guest’s calendar', () => {
  test('is searched by iCalUId', async () => {
    const made = await graph(
      'POST',
      eventsOf(ida.oid),
      series({ subject: 'By name', location: { displayName: 'Luleå' } }),
    );
    const filter = encodeURIComponent(`iCalUId eq '${made.json.iCalUId}'`);
    const found = await graph('GET', `${eventsOf(priya.oid)}?$filter=${filter}&$select=id,subject,location,iCalUId`);
    expect(found.json.value).toMatchObject([
      { subject: 'By name', location: { displayName: 'Luleå' }, iCalUId: made.json.iCalUId },
    ]);
    expect((await graph('DELETE', `${eventsOf(priya.oid)}/${found.json.value[0].id}`)).status).toBe(204);
    expect((await graph('GET', `${eventsOf(priya.oid)}?$filter=${filter}`)).json.value).toEqual([]);
    expect((await graph('GET', `${eventsOf(ida.oid)}/${made.json.id}`)).status).toBe(200);
  });
});

describe('an event that got no link', () => {
  test('gets it by PATCH, unless that fails too', async () => {
    standin.graphFaults.add({ kind: 'no-teams-link', times: 2 });
    const made = await graph('POST', eventsOf(nils.oid), series({ isOnlineMeeting: true }));
    expect([made.status, made.json.isOnlineMeeting, made.json.onlineMeeting]).toEqual([201, false, null]);
    const path = `${eventsOf(nils.oid)}/${made.json.id}`;
    expect((await graph('PATCH', path, { isOnlineMeeting: true })).json.onlineMeeting).toBeNull();
    const linked = await graph('PATCH', path, { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' });
    expect(linked.json.onlineMeeting.joinUrl).toMatch(/^https:/);
  });
});

describe('getSchedule', () => {
  test('gives up on a calendar with more than a thousand entries in the window, inside a 200', async () => {
    for (let number = 0; number <= 1_000; number += 1) {
      const [start, end] = [0, 900_000].map((into) => ({
        dateTime: new Date(Date.UTC(2028, 0, 3) + number * 1_800_000 + into).toISOString().slice(0, 19),
        timeZone: 'UTC',
      }));
      standin.exchange.seedEvent(ida.oid, { start: start ?? null, end: end ?? null }, []);
    }
    const { status, json } = await graph('POST', `/v1.0/users/${nils.oid}/calendar/getSchedule`, {
      schedules: [ida.mail, priya.mail],
      startTime: { dateTime: '2028-01-03T00:00:00', timeZone: 'UTC' },
      endTime: { dateTime: '2028-02-14T00:00:00', timeZone: 'UTC' },
    });
    expect(status).toBe(200);
    expect(json.value[0]).toMatchObject({ scheduleItems: [], availabilityView: '', error: { responseCode: '5006' } });
    expect(json.value[1].error).toBeUndefined();
  });
});
