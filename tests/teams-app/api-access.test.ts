import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { guardRoutes } from '#teams-app/api/access.ts';
import { everyEndpoint } from '#teams-app/contract/endpoints.ts';
import { insightEndpoints } from '#teams-app/contract/insight.ts';
import { peopleEndpoints } from '#teams-app/contract/people.ts';
import { programmeEndpoints, type NewProgramme } from '#teams-app/contract/programme.ts';
import { usualTerms } from '../support/programme-terms.ts';
import { hrLead, mentor, openApiWorld, type ApiWorld, type Caller } from './api-fixture.ts';
import { wholeList } from '../support/whole-list.ts';

let world: ApiWorld;
let employeeToken = '';
let hrToken = '';

beforeAll(async () => {
  world = await openApiWorld({ maxRequestsPerMinute: 200 });
  employeeToken = await world.token(mentor.id);
  hrToken = await world.token(hrLead.id, { roles: ['HR'] });
}, 60_000);
afterAll(async () => world.close());

async function statusOf(route: string, token: string | null): Promise<number> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern
    .replace(':id', '99999999-9999-4999-8999-999999999999')
    .replace(':kind', 'series')
    .replace('*', '');
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const body = ['PUT', 'POST', 'PATCH'].includes(method) ? { body: {} } : {};
  return (await world.ask(path, { method, headers, ...body })).status;
}

const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const all = everyEndpoint.map(({ route, access }) => [route, access] as const);

describe('every route', () => {
  test.each(all.filter(([, access]) => access === 'employee' || access === 'hr'))(
    '%s is closed to somebody who is not signed in',
    async (route) => {
      expect(await statusOf(route, null)).toBe(401);
      expect(await statusOf(route, 'forged.token.here')).toBe(401);
    },
  );

  test.each(all.filter(([, access]) => access === 'hr'))(
    '%s is closed to an employee without the role',
    async (route) => {
      expect(await statusOf(route, employeeToken)).toBe(403);
    },
  );

  test.each(all.filter(([, access]) => access === 'employee'))(
    '%s lets an employee as far as the rules',
    async (route) => {
      expect([401, 403]).not.toContain(await statusOf(route, employeeToken));
    },
  );

  test.each(all.filter(([, access]) => access === 'hr'))('%s lets HR as far as the rules', async (route) => {
    expect([401, 403]).not.toContain(await statusOf(route, hrToken));
  });

  test.each(all.filter(([, access]) => access === 'anyone' || access === 'watch'))(
    '%s is open to anyone',
    async (route) => {
      expect(await statusOf(route, null)).toBeLessThan(400);
    },
  );

  test('in the table exists', () => {
    const missing = all.filter(([route]) => {
      const [method = '', url = ''] = route.split(' ');
      return !world.api.hasRoute({ method, url });
    });
    expect(missing).toEqual([]);
  });

  test('stands in the table once', () => {
    expect(new Set(all.map(([route]) => route)).size).toBe(all.length);
  });

  const guarded = () => {
    const app = Fastify({ exposeHeadRoutes: false });
    guardRoutes(
      app,
      { store: world.store },
      {
        signIn: async () => Promise.reject(new Error('nobody signs in here')),
        countUnproven: async () => undefined,
      },
    );
    return app;
  };

  test('that the table does not know keeps the service from starting', () => {
    expect(() => guarded().get('/api/programmes/everything', async () => 'all')).toThrow('No access is declared');
  });

  test('that is served twice keeps the service from starting', () => {
    const app = guarded().get('/health', async () => 'alive');
    expect(() => app.get('/health', async () => 'alive as well')).toThrow('already declared');
  });

  test('of the table that nobody serves keeps the service from starting', async () => {
    const app = guarded();
    app.get('/health', async () => 'alive');
    const missing = all.map(([route]) => route).filter((route) => route !== 'GET /health');
    await expect(app.ready()).rejects.toThrow(`Nobody serves ${missing.join(', ')}`);
  });
});

test('HR’s looks at other people’s data are written down', async () => {
  await world.call(hr, programmeEndpoints.create, { body: programme });
  expect(await world.call(hr, peopleEndpoints.enrolled, { body: { ...wholeList, skip: 0 } })).toEqual({
    people: [],
    hits: 0,
    total: 0,
    states: [],
    withRoom: 0,
    departments: [],
  });
  expect(await world.audited()).toContainEqual({ actor_id: hrLead.id, act: 'read', subject: 'enrolments' });
  const status = await world.call({ ...hr, language: 'sv-SE,sv;q=0.9' }, insightEndpoints.status, {});
  expect(status).toMatchObject({ sentence: 'Programmet är inte öppnat än.', enrolled: 0, needs: [], underway: [] });
});

test('a person who asks too often is told to wait, and others are not', async () => {
  const crowded = await openApiWorld({ maxRequestsPerMinute: 2 });
  try {
    const ask = async (as: typeof mentor.id) => (await crowded.send({ as }, peopleEndpoints.me)).status;
    expect([await ask(mentor.id), await ask(mentor.id), await ask(mentor.id)]).toEqual([200, 200, 429]);
    expect(await ask(hrLead.id)).toBe(200);
  } finally {
    await crowded.close();
  }
}, 60_000);

const programme: NewProgramme = { ...usualTerms, status: 'draft' };
