import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { appToken, ida, nils, priya, testStandin, type Answer, type TestStandin } from './standin-fixture.ts';

const zone = 'W. Europe Standard Time';
const meeting = {
  subject: 'Mentor meeting',
  start: { dateTime: '2026-12-07T10:00:00', timeZone: zone },
  end: { dateTime: '2026-12-07T10:30:00', timeZone: zone },
};
const schedule = {
  startTime: { dateTime: '2026-12-07T00:00:00', timeZone: 'UTC' },
  endTime: { dateTime: '2026-12-08T00:00:00', timeZone: 'UTC' },
};

let standin: TestStandin;
let token: string;

beforeEach(async () => {
  standin = await testStandin({ startAt: '2026-12-01T08:00:00Z' });
  token = await appToken(standin, standin.cloudUrl);
});
afterEach(() => standin.end());

function graph(method: string, path: string, body?: unknown): Promise<Answer> {
  return standin.cloud(method, `/v1.0${path}`, { body, headers: { authorization: `Bearer ${token}` } });
}

const life = (oid: string, what: string, body?: object) => standin.control('POST', `/people/${oid}/${what}`, body);

test('A disabled account keeps its mailbox: the app still reads and writes it', async () => {
  await life(nils.oid, 'disable');
  expect((await graph('GET', `/users/${nils.oid}?$select=accountEnabled`)).json.accountEnabled).toBe(false);
  const made = await graph('POST', `/users/${nils.oid}/events`, meeting);
  expect(made.status).toBe(201);
  expect((await graph('POST', `/users/${nils.oid}/events/${made.json.id}/cancel`, {})).status).toBe(202);
  await life(nils.oid, 'enable');
  expect((await standin.control('POST', `/people/${nils.oid}/sso-token`)).status).toBe(200);
});

test('An address that is away for a while is empty in the directory, and mail still arrives', async () => {
  await life(nils.oid, 'profile', { lacksMail: true });
  const shown = async () => (await graph('GET', `/users/${nils.oid}?$select=mail`)).json.mail;
  expect(await shown()).toBeNull();
  const attendees = [{ emailAddress: { address: nils.mail }, type: 'required' }];
  await graph('POST', `/users/${ida.oid}/events`, { ...meeting, attendees });
  expect((await graph('GET', `/users/${nils.oid}/events`)).json.value).toHaveLength(1);
  await life(nils.oid, 'profile', { lacksMail: false });
  expect(await shown()).toBe(nils.mail);
});

test('A mailbox that is removed answers 404, cannot be asked for its time, and the account stays', async () => {
  await life(nils.oid, 'remove-mailbox');
  const gone = await graph('GET', `/users/${nils.oid}/events`);
  expect([gone.status, gone.json.error.code]).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
  const asked = await graph('POST', `/users/${ida.oid}/calendar/getSchedule`, { schedules: [nils.mail], ...schedule });
  expect(asked.json.value[0].error.responseCode).toBe('ErrorMailRecipientNotFound');
  expect((await graph('GET', `/users/${nils.oid}`)).status).toBe(200);
});

test('A deleted account is gone from the directory, which says so in delta, and its meetings stay as orphans', async () => {
  const attendees = [{ emailAddress: { address: priya.mail }, type: 'required' }];
  await graph('POST', `/users/${nils.oid}/events`, { ...meeting, attendees });
  const first = await graph('GET', '/users/delta?$select=displayName');
  const link = String(first.json['@odata.deltaLink']).slice(standin.cloudUrl.length + '/v1.0'.length);
  expect((await graph('GET', link)).json.value).toEqual([]);
  await life(nils.oid, 'delete');
  expect((await graph('GET', link)).json.value).toEqual([{ id: nils.oid, '@removed': { reason: 'changed' } }]);
  expect((await graph('GET', `/users/${nils.oid}`)).json.error.code).toBe('Request_ResourceNotFound');
  expect((await graph('GET', `/users/${nils.oid}/events`)).json.error.code).toBe('ErrorInvalidUser');
  expect((await graph('GET', `/users/${priya.oid}/events`)).json.value).toHaveLength(1);
});

test('Who changes name and address is still reached, and answers, at the old one', async () => {
  const invitation = { emailAddress: { address: nils.mail }, type: 'required' };
  const made = await graph('POST', `/users/${ida.oid}/events`, { ...meeting, attendees: [invitation] });
  await life(nils.oid, 'profile', { surname: 'Berg', mail: 'nils.berg@norrsken.example', department: 'Design' });
  const user = await graph('GET', `/users/${nils.oid}?$select=displayName,mail,proxyAddresses,department`);
  expect(user.json).toMatchObject({
    displayName: 'Nils Berg',
    mail: 'nils.berg@norrsken.example',
    department: 'Design',
    proxyAddresses: ['SMTP:nils.berg@norrsken.example', `smtp:${nils.mail}`],
  });
  const [copy] = (await graph('GET', `/users/${nils.oid}/events`)).json.value;
  await graph('POST', `/users/${nils.oid}/events/${copy.id}/accept`, { sendResponse: true });
  const organised = await graph('GET', `/users/${ida.oid}/events/${made.json.id}`);
  expect(organised.json.attendees[0].status.response).toBe('accepted');
  await graph('PATCH', `/users/${ida.oid}/events/${made.json.id}`, {
    attendees: [{ emailAddress: { address: 'nils.berg@norrsken.example' }, type: 'required' }],
  });
  const now = await graph('GET', `/users/${nils.oid}/events`);
  expect(now.json.value).toMatchObject([{ id: copy.id, isCancelled: false }]);
  const asked = await graph('POST', `/users/${ida.oid}/calendar/getSchedule`, { schedules: [nils.mail], ...schedule });
  expect(asked.json.value[0].scheduleItems).toHaveLength(1);
});

test('Two people cannot have one address', async () => {
  expect((await life(nils.oid, 'profile', { mail: ida.mail })).status).toBe(409);
});

test('Hours and zone of a mailbox change, also to what legacy clients leave there', async () => {
  const workingHours = { daysOfWeek: ['tuesday'], startTime: '10:00', endTime: '15:00' };
  await life(nils.oid, 'mailbox', { timeZone: 'AUS Eastern Standard Time', workingHours });
  const moved = (await graph('GET', `/users/${nils.oid}/mailboxSettings`)).json;
  expect(moved).toMatchObject({
    timeZone: 'AUS Eastern Standard Time',
    workingHours: {
      daysOfWeek: ['tuesday'],
      startTime: '10:00:00.0000000',
      timeZone: { name: 'AUS Eastern Standard Time' },
    },
  });
  const timeZone = { '@odata.type': '#microsoft.graph.customTimeZone', name: 'Customized Time Zone', bias: -60 };
  await life(nils.oid, 'mailbox', {
    timeZone: 'tzone://Microsoft/Custom',
    workingHours: { ...workingHours, timeZone },
  });
  const custom = await graph('GET', `/users/${nils.oid}/mailboxSettings`);
  expect(custom.json).toMatchObject({ timeZone: 'tzone://Microsoft/Custom', workingHours: { timeZone } });
  const asked = await graph('POST', `/users/${ida.oid}/calendar/getSchedule`, { schedules: [nils.mail], ...schedule });
  expect(asked.json.value[0].workingHours.timeZone.name).toBe('Customized Time Zone');
  expect((await life(nils.oid, 'mailbox', { timeZone: 'Nowhere' })).status).toBe(400);
});

test('What happened to people is remembered over a restart', async () => {
  const stateFile = `${standin.folder}/state.json`;
  const one = await testStandin({ stateFile });
  await one.control('POST', `/people/${nils.oid}/profile`, { mail: 'nils.berg@norrsken.example' });
  await one.control('POST', `/people/${priya.oid}/delete`);
  await one.end();
  const two = await testStandin({ stateFile });
  const people: { mail: string }[] = (await two.control('GET', '/people')).json;
  expect(people.map(({ mail }) => mail)).toEqual([ida.mail, 'nils.berg@norrsken.example', 'olle@norrsken.example']);
  await two.end();
});
