import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ida, nils, olle, testStandin, type Answer, type TestStandin } from './standin-fixture.ts';

let standin: TestStandin;

beforeAll(async () => {
  standin = await testStandin({ startAt: '2026-12-01T08:00:00Z' });
});
afterAll(() => standin.end());

const calendar = (oid: string) => `/people/${oid}/calendar`;

async function events(oid: string, from: string, until: string): Promise<Record<string, unknown>[]> {
  const query = `?start=${from}T00:00:00Z&end=${until}T00:00:00Z`;
  return (await standin.control('GET', `${calendar(oid)}${query}`)).json.events;
}

function act(oid: string, event: unknown, what: string, body: object): Promise<Answer> {
  return standin.control('POST', `${calendar(oid)}/${encodeURIComponent(String(event))}/${what}`, body);
}

/** Ida's Tuesdays at nine with Nils, through the winter. */
async function tuesdays(month: string): Promise<Record<string, unknown>> {
  const made = await standin.control('POST', `${calendar(ida.oid)}/events`, {
    subject: `Tuesdays of ${month}`,
    start: `2027-${month}T08:00:00Z`,
    end: `2027-${month}T08:45:00Z`,
    attendees: [nils.mail],
    recurrence: { pattern: { type: 'weekly', daysOfWeek: ['tuesday'], firstDayOfWeek: 'monday' }, count: 4 },
  });
  expect(made.status).toBe(201);
  return made.json;
}

const startsOf = (list: readonly Record<string, unknown>[]): string[] =>
  list.map(({ start }) => JSON.stringify(start).slice(13, 29));

test('Somebody takes leave for whole days', async () => {
  const leave = { subject: 'Semester', firstDay: '2027-07-05', lastDay: '2027-07-23', showAs: 'oof', private: true };
  expect((await standin.control('POST', `${calendar(ida.oid)}/events`, leave)).status).toBe(201);
  expect(await events(ida.oid, '2027-07-20', '2027-07-21')).toMatchObject([
    {
      isAllDay: true,
      showAs: 'oof',
      sensitivity: 'private',
      start: { dateTime: '2027-07-04T22:00:00.0000000' },
      end: { dateTime: '2027-07-23T22:00:00.0000000' },
    },
  ]);
});

test('Somebody makes a series without end, as an old client writes it', async () => {
  const made = await standin.control('POST', `${calendar(ida.oid)}/events`, {
    subject: 'Old habit',
    start: '2027-08-02T06:00:00Z',
    end: '2027-08-02T06:15:00Z',
    writtenZone: 'tzone://Microsoft/Custom',
    recurrence: { pattern: { type: 'daily', interval: 7 } },
  });
  expect(made.json).toMatchObject({
    originalStartTimeZone: 'tzone://Microsoft/Custom',
    recurrence: { range: { type: 'noEnd' } },
  });
  expect(await events(ida.oid, '2030-08-01', '2030-08-31')).toHaveLength(4);
});

test('A series gets another time, and another end, and its occurrences follow in every calendar', async () => {
  const { id } = await tuesdays('03-02');
  await act(ida.oid, id, 'series', { time: '13:00', minutes: 30 });
  const expected = ['2027-03-02T12:00', '2027-03-09T12:00', '2027-03-16T12:00', '2027-03-23T12:00'];
  expect(startsOf(await events(nils.oid, '2027-03-01', '2027-03-28'))).toEqual(expected);
  const [, second] = await events(ida.oid, '2027-03-01', '2027-03-28');
  await act(ida.oid, second?.['id'], 'series', { until: '2027-03-10' });
  expect(startsOf(await events(nils.oid, '2027-03-01', '2027-03-28'))).toEqual(expected.slice(0, 2));
  const pattern = { type: 'weekly', daysOfWeek: ['tuesday'], interval: 2 };
  await act(ida.oid, id, 'series', { pattern, count: 3 });
  expect(startsOf(await events(nils.oid, '2027-03-01', '2027-03-28'))).toEqual([
    '2027-03-02T12:00',
    '2027-03-16T12:00',
  ]);
});

test('One occurrence is shortened, moved and called off', async () => {
  await tuesdays('04-06');
  const seen = () => events(ida.oid, '2027-04-05', '2027-04-30');
  const [first, second, third] = await seen();
  await act(ida.oid, first?.['id'], 'shorten', { end: '2027-04-06T08:15:00Z' });
  await act(ida.oid, second?.['id'], 'move', { start: '2027-04-14T10:00:00Z', end: '2027-04-14T10:45:00Z' });
  await act(ida.oid, third?.['id'], 'cancel', { comment: 'Ill' });
  const now = await seen();
  expect(startsOf(now)).toEqual(['2027-04-06T08:00', '2027-04-14T10:00', '2027-04-27T08:00']);
  expect(now[0]).toMatchObject({ type: 'exception', end: { dateTime: '2027-04-06T08:15:00.0000000' } });
});

test('The organiser takes somebody off one occurrence, and off the series', async () => {
  const { id } = await tuesdays('06-01');
  const own = async (oid: string) =>
    (await events(oid, '2027-06-01', '2027-07-01')).filter(({ isCancelled }) => isCancelled !== true);
  const [first] = await own(ida.oid);
  expect((await act(ida.oid, first?.['id'], 'attendees', { attendees: [] })).status).toBe(200);
  expect([(await own(ida.oid)).length, (await own(nils.oid)).length]).toEqual([4, 3]);
  expect((await act(ida.oid, id, 'attendees', { attendees: [olle.mail] })).status).toBe(200);
  expect([(await own(ida.oid)).length, (await own(nils.oid)).length]).toEqual([4, 0]);
});

test('An invited person proposes another time for one occurrence, and declines the series', async () => {
  const { id } = await tuesdays('05-04');
  const [invitation] = await events(nils.oid, '2027-05-03', '2027-05-08');
  const proposal = { start: '2027-05-05T08:00:00Z', end: '2027-05-05T08:45:00Z' };
  await act(nils.oid, invitation?.['id'], 'respond', { answer: 'tentativelyAccept', proposedNewTime: proposal });
  const [asked] = await events(ida.oid, '2027-05-03', '2027-05-08');
  expect(asked).toMatchObject({
    attendees: [
      {
        status: { response: 'tentativelyAccepted' },
        proposedNewTime: { start: { dateTime: '2027-05-05T08:00:00.0000000' } },
      },
    ],
  });
  await act(nils.oid, invitation?.['seriesMasterId'], 'respond', { answer: 'decline' });
  expect(await events(nils.oid, '2027-05-03', '2027-05-30')).toEqual([]);
  const master = await standin.control('GET', `${calendar(ida.oid)}/${encodeURIComponent(String(id))}`);
  expect(master.json.attendees[0].status.response).toBe('declined');
});

test('The organiser changes this and following: the rest of the series goes on as another one at the new time', async () => {
  await tuesdays('09-07');
  const own = async (oid: string) =>
    (await events(oid, '2027-09-06', '2027-10-10')).filter(({ subject }) => subject === 'Tuesdays of 09-07');
  const [, second] = await own(ida.oid);
  const time = { start: '2027-09-16T11:00:00Z', end: '2027-09-16T11:45:00Z' };
  const made = await act(ida.oid, second?.['id'], 'following', time);
  expect(made.status).toBe(201);
  expect(made.json.recurrence).toMatchObject({
    pattern: { type: 'weekly', daysOfWeek: ['thursday'] },
    range: { type: 'numbered', startDate: '2027-09-16', numberOfOccurrences: 3 },
  });
  const expected = ['2027-09-07T08:00', '2027-09-16T11:00', '2027-09-23T11:00', '2027-09-30T11:00'];
  for (const { oid } of [ida, nils]) {
    expect(startsOf(await own(oid))).toEqual(expected);
  }
  expect((await act(ida.oid, made.json.id, 'following', time)).status).toBe(400);
  expect((await act(ida.oid, second?.['id'], 'following', time)).status).toBe(404);
  const [, , copy] = await own(nils.oid);
  expect((await act(nils.oid, copy?.['id'], 'following', time)).status).toBe(400);
});

test('A monthly series that is split keeps to its week of the month, and can be split again', async () => {
  const made = await standin.control('POST', `${calendar(ida.oid)}/events`, {
    subject: 'Monthly',
    start: '2027-10-05T08:00:00Z',
    end: '2027-10-05T08:45:00Z',
    recurrence: { pattern: { type: 'relativeMonthly', daysOfWeek: ['tuesday'], index: 'first' }, until: '2028-03-31' },
  });
  const seen = async () =>
    (await events(ida.oid, '2027-10-04', '2028-04-01')).filter(({ subject }) => subject === 'Monthly');
  const at = (list: readonly Record<string, unknown>[], index: number) => list[index]?.['id'];
  const once = await act(ida.oid, at(await seen(), 2), 'following', {
    start: '2027-12-15T09:00:00Z',
    end: '2027-12-15T09:45:00Z',
  });
  expect(once.json.recurrence).toMatchObject({
    pattern: { type: 'relativeMonthly', daysOfWeek: ['wednesday'], index: 'third' },
    range: { type: 'endDate', startDate: '2027-12-15', endDate: '2028-03-31' },
  });
  await act(ida.oid, at(await seen(), 4), 'following', { count: 1 });
  expect(startsOf(await seen())).toEqual([
    '2027-10-05T08:00',
    '2027-11-02T09:00',
    '2027-12-15T09:00',
    '2028-01-19T09:00',
    '2028-02-16T09:00',
  ]);
  expect(made.status).toBe(201);
});
