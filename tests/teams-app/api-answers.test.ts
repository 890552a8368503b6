import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { enrolmentEndpoints } from '#teams-app/contract/enrolment.ts';
import { usualTerms } from '../support/programme-terms.ts';
import { programmeEndpoints } from '#teams-app/contract/programme.ts';
import { serviceEndpoints } from '#teams-app/contract/service.ts';
import { surveyEndpoints } from '#teams-app/contract/surveys.ts';
import { hrLead, mentor, openApiWorld, type Answer, type ApiWorld } from './api-fixture.ts';

let world: ApiWorld;
let hr = '';

beforeAll(async () => {
  world = await openApiWorld();
  hr = `Bearer ${await world.token(hrLead.id, { roles: ['HR'] })}`;
}, 60_000);
afterAll(async () => world.close());

async function putProgramme(change: object, language: string): Promise<Answer> {
  const caller = { as: hrLead.id, roles: ['HR'], language };
  const body = { ...usualTerms, status: 'draft', version: 1, ...change };
  return world.send(caller, programmeEndpoints.setUp, { body });
}

beforeAll(async () => {
  const hr = { as: hrLead.id, roles: ['HR'] };
  await world.call(hr, programmeEndpoints.create, { body: { ...usualTerms, status: 'draft' } });
});

describe('a problem', () => {
  test('is said in Swedish to a Swedish reader and in English to others', async () => {
    const params = { id: '99999999-9999-4999-8999-999999999999' };
    const saidIn = (language: string) => world.send({ as: mentor.id, language }, surveyEndpoints.open, { params });
    const swedish = await saidIn('sv-SE');
    const english = await saidIn('en;q=1,sv;q=0.5');
    const german = await saidIn('de');
    expect(swedish.status).toBe(404);
    expect(swedish.headers.get('content-type')).toContain('application/problem+json');
    expect(swedish.json).toMatchObject({ code: 'not-found', title: 'Det finns inte, eller är inte ditt.' });
    expect(english.json).toMatchObject({ title: 'It does not exist, or it is not yours.' });
    expect(german.json).toEqual(english.json);
  });

  test('of the rules names its field', async () => {
    const answer = await putProgramme({ endsOn: '2026-12-20' }, 'sv');
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      code: 'shorter-than-one-month',
      fields: [{ path: 'endsOn', text: 'Programmet behöver vara minst en månad.' }],
    });
  });

  test('of the form names every field that is wrong', async () => {
    const answer = await putProgramme({ meetingMinutes: 5, cadence: 'hourly' }, 'en');
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      code: 'invalid',
      fields: [
        { path: 'cadence', text: 'Choose one of the alternatives.' },
        { path: 'meetingMinutes', text: 'This is too short or too low.' },
      ],
    });
  });

  test('because somebody else was first is a conflict', async () => {
    expect((await putProgramme({}, 'sv')).status).toBe(200);
    expect((await putProgramme({}, 'sv')).json).toMatchObject({ status: 409, code: 'conflict' });
  });

  test('with the body says so: not JSON, or too large', async () => {
    const headers = { authorization: hr, 'content-type': 'application/json' };
    const { method, path } = programmeEndpoints.setUp;
    const broken = await world.ask(path, { method, headers, body: '{"name":' });
    expect(broken.json).toMatchObject({ status: 400, code: 'wrong-format' });
    const large = await world.ask(path, { method, headers, body: `"${'x'.repeat(300_000)}"` });
    expect(large.json).toMatchObject({ status: 413, code: 'too-large' });
  });

  test('also answers for an address that does not exist', async () => {
    const answer = await world.ask('/api/everything');
    expect(answer.json).toMatchObject({ status: 404, code: 'not-found' });
  });
});

const { graphNotifications, graphLifecycle } = serviceEndpoints;

describe('Graph', () => {
  test.each([
    ['notifications', graphNotifications],
    ['lifecycle', graphLifecycle],
  ])('confirms a subscription for %s with its own token', async (_kind, { path }) => {
    const token = 'Validation: <b>a & b</b> 100%';
    const answer = await world.ask(`${path}?validationToken=${encodeURIComponent(token)}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.text).toBe(token);
  });

  test('is thanked for notifications, and forged ones change nothing', async () => {
    const body = {
      value: [{ subscriptionId: 'unknown', clientState: 'forged', changeType: 'updated', resource: 'x' }],
    };
    expect((await world.send({ as: null }, graphNotifications, { body })).status).toBe(202);
    const nonsense = { body: { value: 'nonsense' } };
    expect((await world.send({ as: null }, graphLifecycle, nonsense)).status).toBe(202);
  });
});

describe('the tab', () => {
  test('is one page for all its addresses, asked for each time', async () => {
    for (const path of ['/tab/', '/tab/hr/matching', '/tab/pairing/1/goals']) {
      const answer = await world.ask(path);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('<title>Lodestar</title>');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });

  test('caches files with a hash, and answers 404 for those that are gone', async () => {
    const file = await world.ask('/tab/assets/page-1a2b3c.js');
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect((await world.ask('/tab/assets/gone.js')).status).toBe(404);
  });

  test('may stand in frames of Microsoft 365 only, and runs no script but its own', async () => {
    const { headers } = await world.ask('/tab/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(/frame-ancestors 'self' https:\/\/teams\.microsoft\.com /);
    expect(headers.get('x-frame-options')).toBeNull();
  });
});

test('the service says that it lives, whether it is ready, and what it understands', async () => {
  const { health, ready, openApi } = serviceEndpoints;
  expect((await world.ask(health.path)).json).toEqual({ status: 'alive' });
  expect((await world.ask(ready.path)).json).toMatchObject({
    status: 'ready',
    zoneData: { node: process.versions['tz'], newest: expect.stringMatching(/^20\d\d[a-z]$/) },
  });
  expect((await world.ask(openApi.path)).json).toMatchObject({
    paths: {
      [enrolmentEndpoints.enrol.path.replace(':programmeId', '{programmeId}')]: { put: expect.anything() },
      [enrolmentEndpoints.withdraw.path.replace(':programmeId', '{programmeId}')]: { post: expect.anything() },
    },
  });
});

describe('the pages about personal data and terms', () => {
  test.each([
    ['sv', serviceEndpoints.privacy.path, 'Personuppgifter i Lodestar'],
    ['en', serviceEndpoints.privacy.path, 'Personal data in Lodestar'],
    ['sv', serviceEndpoints.terms.path, 'Villkor för Lodestar'],
    ['en', serviceEndpoints.terms.path, 'Terms of Lodestar'],
  ])('answer anybody in %s at %s: %s', async (language, path, title) => {
    const byBrowser = await world.ask(path, { headers: { 'accept-language': language } });
    expect(byBrowser.status).toBe(200);
    expect(byBrowser.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(byBrowser.text).toContain(`<html lang="${language}">`);
    expect(byBrowser.text).toContain(`<h1>${title}</h1>`);
    const byLink = await world.ask(`${path}?language=${language}`, { headers: { 'accept-language': 'fi' } });
    expect(byLink.text).toBe(byBrowser.text);
  });

  test('name who runs the service, as text', async () => {
    const { text } = await world.ask(serviceEndpoints.privacy.path);
    expect(text).toContain('Norrsken &lt;Drift&gt; &amp; Co');
    expect(text).toContain('href="https://norrsken.example/?a=1&amp;b=2"');
  });

  test('refuse a language that they do not speak', async () => {
    expect((await world.ask(`${serviceEndpoints.terms.path}?language=fi`)).status).toBe(400);
  });
});
