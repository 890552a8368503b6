import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appToken, ida, nils, olle, priya, testStandin, type Answer, type TestStandin } from './standin-fixture.ts';

const tag = 'String {66f5a359-4659-4638-81a3-d1d2b2f5c5b4} Name MentorBookingId';
const zone = 'W. Europe Standard Time';
const events = `/v1.0/users/${nils.oid}/events`;

let standin: TestStandin;
let token: string;

beforeAll(async () => {
  standin = await testStandin();
  token = await appToken(standin, standin.cloudUrl);
});
afterAll(() => standin.end());

function graph(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return standin.cloud(method, path, { body, headers: { authorization: `Bearer ${token}`, ...headers } });
}

/** Every second Monday at ten in Stockholm, eight times from 7 December 2026. */
function series(over: object = {}): object {
  return {
    subject: 'Mentor meeting',
    body: { contentType: 'HTML', content: '<p>Agenda</p>' },
    start: { dateTime: '2026-12-07T10:00:00', timeZone: zone },
    end: { dateTime: '2026-12-07T10:30:00', timeZone: zone },
    recurrence: {
      pattern: { type: 'weekly', interval: 2, daysOfWeek: ['monday'], firstDayOfWeek: 'monday' },
      range: { type: 'numbered', startDate: '2026-12-07', numberOfOccurrences: 8, recurrenceTimeZone: zone },
    },
    attendees: [{ emailAddress: { address: priya.mail, name: priya.displayName }, type: 'required' }],
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    ...over,
  };
}

describe('an event', () => {
  test('is made with a Teams link, found by its tag, and its tag is shown only when expanded', async () => {
    const tagged = series({ singleValueExtendedProperties: [{ id: tag, value: 'Booking-1' }] });
    const made = await graph('POST', events, body(tagged), { prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      type: 'seriesMaster',
      start: { dateTime: '2026-12-07T09:00:00.0000000', timeZone: 'UTC' },
      originalStartTimeZone: zone,
      isOnlineMeeting: true,
    });
    expect(made.json.onlineMeeting.joinUrl).toMatch(/^https:/);
    expect(made.json.singleValueExtendedProperties).toBeUndefined();
    expect(made.headers['preference-applied']).toBe('outlook.timezone="UTC", IdType="ImmutableId"');

    const filter = encodeURIComponent(
      `singleValueExtendedProperties/Any(ep: ep/id eq '${tag}' and ep/value eq 'booking-1')`,
    );
    const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${tag}')`);
    const found = await graph('GET', `${events}?$filter=${filter}&$expand=${expand}&$select=id,subject`);
    expect(found.json.value).toHaveLength(1);
    expect(found.json.value[0]).toMatchObject({
      id: made.json.id,
      singleValueExtendedProperties: [{ id: tag, value: 'Booking-1' }],
    });
    expect(found.json.value[0].start).toBeUndefined();
  });

  test('keeps its wall-clock time across the clock change, seen in its own zone', async () => {
    const made = await graph('POST', events, body(series({ subject: 'Across spring' })));
    const window = 'startDateTime=2026-12-01T00:00:00&endDateTime=2027-06-01T00:00:00';
    const path = `${events}/${made.json.id}/instances?${window}&$top=50`;
    const local = await graph('GET', path, undefined, { prefer: `outlook.timezone="${zone}"` });
    expect(local.json.value).toHaveLength(8);
    for (const { start } of local.json.value) {
      expect(start).toMatchObject({ timeZone: zone });
      expect(start.dateTime).toMatch(/T10:00:00\.0000000$/);
    }
  });

  test('with a property Graph does not have is refused by its name', async () => {
    const refused = await graph('POST', events, body(series({ colour: 'blue' })));
    expect(refused.status).toBe(400);
    expect(refused.json.error.message).toContain("'colour'");
    expect(refused.json.error.innerError).toMatchObject({
      'request-id': expect.any(String),
      'client-request-id': expect.any(String),
    });
  });

  test.each([
    ['a word that is not among the choices', { showAs: 'occupied' }, 'showAs'],
    ['a number where text belongs', { subject: 7 }, 'subject'],
    ['a time with an offset', { start: { dateTime: '2026-12-07T10:00:00Z', timeZone: 'UTC' } }, 'start.dateTime'],
  ])('with %s is refused', async (_what, over, named) => {
    const refused = await graph('POST', events, body(series(over)));
    expect(refused.status).toBe(400);
    expect(refused.json.error.message).toContain(named);
  });

  test.each(['Europe/Stockholm', 'Mars/Olympus'])('in the zone %s is refused', async (timeZone) => {
    const refused = await graph('POST', events, body(series({ end: { dateTime: '2026-12-07T10:30:00', timeZone } })));
    expect([refused.status, refused.json.error.code]).toEqual([400, 'TimeZoneNotSupportedException']);
  });

  test('is cancelled and answered with 202 and no Content-Type', async () => {
    const made = await graph('POST', events, body(series({ subject: 'To be answered' })));
    const window = 'startDateTime=2026-12-07T00:00:00Z&endDateTime=2026-12-08T00:00:00Z&$top=100';
    const seen = await graph('GET', `/v1.0/users/${priya.mail}/calendarView?${window}`);
    const copy = seen.json.value.find((event: { subject: string }) => event.subject === 'To be answered');
    const answered = await graph('POST', `/v1.0/users/${priya.oid}/events/${copy.seriesMasterId}/accept`, {
      comment: 'Gladly',
      sendResponse: true,
    });
    expect([answered.status, answered.text]).toEqual([202, '']);
    expect(answered.headers['content-type']).toBeUndefined();
    const organised = await graph('GET', `${events}/${made.json.id}`);
    expect(organised.json.attendees[0].status.response).toBe('accepted');

    const cancelled = await graph('POST', `${events}/${made.json.id}/cancel`, { comment: 'No longer needed' });
    expect([cancelled.status, cancelled.headers['content-type']]).toEqual([202, undefined]);
    expect((await graph('GET', `${events}/${made.json.id}`)).json.error.code).toBe('ErrorItemNotFound');
    expect((await graph('DELETE', `${events}/${made.json.id}`)).status).toBe(404);
  });

  test('shows moved and cancelled occurrences only when they are asked for', async () => {
    const made = await graph('POST', events, body(series({ subject: 'With exceptions' })));
    const window = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2027-06-01T00:00:00Z';
    const all = await graph('GET', `${events}/${made.json.id}/instances?${window}`);
    const [first, second] = all.json.value;
    await graph('DELETE', `${events}/${first.id}`);
    const moved = await graph('PATCH', `${events}/${second.id}`, {
      start: { dateTime: '2026-12-22T13:00:00', timeZone: zone },
      end: { dateTime: '2026-12-22T13:30:00', timeZone: zone },
    });
    expect([moved.status, moved.json.type]).toEqual([200, 'exception']);
    const query = '$select=subject,exceptionOccurrences,cancelledOccurrences&$expand=exceptionOccurrences';
    const master = await graph('GET', `${events}/${made.json.id}?${query}`);
    expect(master.json.cancelledOccurrences).toEqual([`OID.${made.json.id}.2026-12-07`]);
    expect(master.json.exceptionOccurrences).toHaveLength(1);
    expect((await graph('GET', `${events}/${made.json.id}`)).json.cancelledOccurrences).toBeUndefined();
  });

  test('changed by someone else meanwhile is not changed on an old etag', async () => {
    const made = await graph('POST', events, body(series({ subject: 'Etag' })));
    const path = `${events}/${made.json.id}`;
    await graph('PATCH', path, { subject: 'Etag, second' });
    const late = await graph('PATCH', path, { subject: 'Etag, third' }, { 'if-match': made.json['@odata.etag'] });
    expect(late.status).toBe(412);
  });
});

describe('a calendar view', () => {
  test('is paged with absolute https links, and every occurrence comes once', async () => {
    const window = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2027-06-01T00:00:00Z';
    const seen: string[] = [];
    let path = `/v1.0/users/${nils.oid}/calendarView?${window}&$top=5&$select=id`;
    for (let page = 0; page < 50 && path !== ''; page += 1) {
      const { json } = await graph('GET', path);
      seen.push(...json.value.map(({ id }: { id: string }) => id));
      const next: string = json['@odata.nextLink'] ?? '';
      expect(next === '' || next.startsWith(`${standin.cloudUrl}/v1.0/users/`)).toBe(true);
      path = next.slice(standin.cloudUrl.length);
    }
    expect(seen.length).toBeGreaterThan(15);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('needs its window', async () => {
    const refused = await graph('GET', `/v1.0/users/${nils.oid}/calendarView?startDateTime=2026-12-01`);
    expect(refused.status).toBe(400);
  });
});

describe('calendarView/delta', () => {
  const first = `/v1.0/users/${ida.oid}/calendarView/delta?startDateTime=2026-12-01T00:00:00Z&endDateTime=2027-06-01T00:00:00Z`;

  async function round(path: string): Promise<{ items: Record<string, unknown>[]; link: string }> {
    const items: Record<string, unknown>[] = [];
    for (let at = path; ;) {
      const { json } = await graph('GET', at, undefined, { prefer: 'odata.maxpagesize=3' });
      items.push(...json.value);
      if (json['@odata.deltaLink']) return { items, link: json['@odata.deltaLink'].slice(standin.cloudUrl.length) };
      at = json['@odata.nextLink'].slice(standin.cloudUrl.length);
    }
  }

  test('tells the series and its occurrences as stubs, then only what changed, then what went', async () => {
    const made = await graph('POST', `/v1.0/users/${ida.oid}/events`, body(series({ transactionId: 'delta-1' })));
    const start = await round(first);
    const master = start.items.find(({ id }) => id === made.json.id);
    expect(master).toMatchObject({ type: 'seriesMaster', transactionId: 'delta-1' });
    const stub = start.items.find(({ type }) => type === 'occurrence') ?? {};
    expect(
      Object.keys(stub)
        .filter((name) => !name.startsWith('@'))
        .toSorted(),
    ).toEqual(['end', 'id', 'seriesMasterId', 'start', 'type'].toSorted());
    const quiet = await round(start.link);
    expect(quiet.items).toEqual([]);
    await graph('DELETE', `/v1.0/users/${ida.oid}/events/${made.json.id}`);
    const gone = await round(quiet.link);
    expect(gone.items).toHaveLength(9);
    expect(gone.items[0]).toMatchObject({ '@removed': { reason: 'deleted' } });
  });

  test('answers 410 to a token it does not know', async () => {
    const gone = await graph('GET', `/v1.0/users/${ida.oid}/calendarView/delta?$deltatoken=forgotten`);
    expect([gone.status, gone.json.error.code]).toEqual([410, 'syncStateNotFound']);
  });

  test.each(['$select=id', "$filter=subject%20eq%20'x'", '$expand=extensions', '$orderby=start/dateTime'])(
    'refuses %s',
    async (option) => {
      expect((await graph('GET', `${first}&${option}`)).status).toBe(400);
    },
  );
});

describe('getSchedule', () => {
  const path = `/v1.0/users/${nils.oid}/calendar/getSchedule`;
  const ask = (over: object = {}) => ({
    schedules: [ida.mail, 'nobody@elsewhere.example'],
    startTime: { dateTime: '2026-12-07T00:00:00', timeZone: zone },
    endTime: { dateTime: '2026-12-12T00:00:00', timeZone: zone },
    availabilityViewInterval: 60,
    ...over,
  });

  test('answers for each person, with the error of an unknown one inside the 200', async () => {
    const { status, json } = await graph('POST', path, ask());
    expect(status).toBe(200);
    expect(json.value[0]).toMatchObject({ scheduleId: ida.mail, availabilityView: expect.stringMatching(/^\d{120}$/) });
    expect(json.value[1].error.responseCode).toBe('ErrorMailRecipientNotFound');
  });

  test.each([
    ['21 people', { schedules: Array.from({ length: 21 }, (_, number) => `p${number}@x.example`) }],
    ['62 days', { endTime: { dateTime: '2027-02-07T00:00:00', timeZone: zone } }],
    ['slots of four minutes', { availabilityViewInterval: 4 }],
    ['an unknown parameter', { people: [] }],
  ])('refuses %s', async (_what, over) => {
    expect((await graph('POST', path, ask(over))).status).toBe(400);
  });
});

describe('the mailbox', () => {
  test('tells its zone, hours, language and zones, and its calendar whether Teams meetings can be made', async () => {
    const base = `/v1.0/users/${priya.oid}`;
    expect((await graph('GET', `${base}/mailboxSettings`)).json).toMatchObject({ timeZone: 'India Standard Time' });
    expect((await graph('GET', `${base}/mailboxSettings/timeZone`)).json.value).toBe('India Standard Time');
    expect((await graph('GET', `${base}/mailboxSettings/workingHours`)).json.startTime).toBe('08:00:00.0000000');
    expect((await graph('GET', `${base}/mailboxSettings/language`)).json.locale).toBe('en-GB');
    const zones = await graph('GET', `${base}/outlook/supportedTimeZones`);
    expect(zones.json.value.length).toBeGreaterThan(130);
    const calendar = await graph('GET', `${base}/calendar`);
    expect(calendar.json.allowedOnlineMeetingProviders).toEqual(['teamsForBusiness']);
  });

  test('of someone without one is 404', async () => {
    const refused = await graph('GET', `/v1.0/users/${olle.oid}/mailboxSettings`);
    expect([refused.status, refused.json.error.code]).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
    const nobody = await graph('GET', '/v1.0/users/nobody@norrsken.example/events');
    expect([nobody.status, nobody.json.error.code]).toEqual([404, 'ErrorInvalidUser']);
  });
});

/** Bodies are written once and sent often; each request gets its own copy. */
function body(content: object): unknown {
  return structuredClone(content);
}
