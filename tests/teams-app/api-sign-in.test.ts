import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportSPKI, generateKeyPair } from 'jose';
import { idOf } from '#domain/ids.ts';
import { everyEndpoint } from '#teams-app/contract/endpoints.ts';
import { programmeEndpoints } from '#teams-app/contract/programme.ts';
import { peopleEndpoints } from '#teams-app/contract/people.ts';
import {
  appIdUri,
  claimsOf,
  hrLead,
  issuerV1,
  mentor,
  openApiWorld,
  signed,
  stranger,
  type ApiWorld,
} from './api-fixture.ts';

let world: ApiWorld;
const gone = { ...stranger, id: idOf<'Person'>('55555555-5555-4555-8555-555555555555') };
beforeAll(async () => {
  world = await openApiWorld({ maxRequestsPerMinute: 1000 });
}, 60_000);
afterAll(async () => world.close());

async function statusWith(authorization: string | undefined, url = peopleEndpoints.me.path): Promise<number> {
  const headers = authorization === undefined ? {} : { authorization };
  return (await world.ask(url, { headers })).status;
}

async function whyRefused(claims: Readonly<Record<string, unknown>>): Promise<unknown> {
  expect(await statusWith(`Bearer ${await world.token(mentor.id, claims)}`)).toBe(401);
  return world.logged.at(-1)?.facts['why'];
}

describe('a token from Teams', () => {
  test('lets its person in', async () => {
    expect(await statusWith(`Bearer ${await world.token(mentor.id)}`)).toBe(200);
  });

  test('from somebody whom the directory does not know yet is answered kindly', async () => {
    const token = await world.token(stranger.id);
    const answer = await world.ask(peopleEndpoints.me.path, {
      headers: { authorization: `Bearer ${token}`, 'accept-language': 'sv' },
    });
    expect(answer.status).toBe(403);
    expect(answer.json).toMatchObject({
      code: 'person-unknown',
      title: expect.stringContaining('Vi känner inte igen dig än'),
    });
  });

  test('may be up to a minute too old, because clocks differ', async () => {
    const seconds = Math.floor(Date.now() / 1000);
    expect(await statusWith(`Bearer ${await world.token(mentor.id, { exp: seconds - 30 })}`)).toBe(200);
  });

  test('of an account that has been closed since is refused everywhere, also HR’s', async () => {
    await world.store.write((tx) => tx.savePeople([{ ...gone, enabled: false }], world.context.now()));
    const token = await world.token(gone.id, { roles: ['HR', 'IT'] });
    for (const { method, path, access } of everyEndpoint) {
      if (access !== 'employee' && access !== 'hr' && access !== 'lead') continue;
      const url = path.replaceAll(/:programmeId|:personId|:id|:kind|:role|:format/g, gone.id).replaceAll('*', '');
      const answer = await world.ask(url, { method, headers: { authorization: `Bearer ${token}` } });
      expect([url, answer.status, answer.json]).toMatchObject([url, 403, { code: 'account-disabled' }]);
    }
  });

  test('gives HR its role only from the roles claim', async () => {
    const plain = await world.token(hrLead.id, { role: 'HR', wids: ['HR'] });
    expect(await statusWith(`Bearer ${plain}`, programmeEndpoints.suggestion.path)).toBe(403);
    const lead = await world.token(hrLead.id, { roles: ['HR'] });
    expect(await statusWith(`Bearer ${lead}`, programmeEndpoints.suggestion.path)).toBe(200);
  });
});

const refusedTokens: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
  ['that has run out', { exp: Math.floor(Date.now() / 1000) - 61 }, 'ERR_JWT_EXPIRED'],
  ['that is not valid yet', { nbf: Math.floor(Date.now() / 1000) + 600 }, 'wrong-nbf'],
  ['that never runs out', { exp: undefined }, 'wrong-exp'],
  ['of another tenant', { tid: '00000000-0000-4000-8000-000000000000' }, 'wrong-tenant'],
  ['of another issuer', { iss: 'https://login.example/other/v2.0' }, 'wrong-iss'],
  ['for another service', { aud: 'https://graph.microsoft.com' }, 'wrong-aud'],
  ['without our scope', { scp: 'User.Read' }, 'missing-scope'],
  ['with a scope that only looks like ours', { scp: 'access_as_user_too' }, 'missing-scope'],
  ['of an app instead of a person', { scp: undefined, roles: ['HR'] }, 'missing-scope'],
  ['asked for by an unknown client', { azp: 'aaaaaaaa-0000-4000-8000-000000000000' }, 'unknown-client'],
  ['that names a known client in the wrong claim', { azp: undefined, appid: '5e3ce6c0' }, 'unknown-client'],
  ['of nobody', { oid: undefined }, 'no-person'],
  ['of an unknown version', { ver: '3.0' }, 'wrong-version'],
];

describe('a token of version 1, which a registration left at its defaults gives', () => {
  const asMade = {
    iss: issuerV1,
    aud: appIdUri,
    ver: '1.0',
    azp: undefined,
    azpacr: undefined,
    appid: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    appidacr: '0',
  };
  const answerTo = (token: string, language = 'sv') =>
    world.ask(peopleEndpoints.me.path, {
      headers: { authorization: `Bearer ${token}`, 'accept-language': language },
    });

  test('is refused with what an administrator has to mend, and the log says so too', async () => {
    const answer = await answerTo(await world.token(mentor.id, asMade));
    expect(answer.status).toBe(401);
    expect(answer.json).toMatchObject({
      code: 'sign-in-version',
      detail: expect.stringContaining('requestedAccessTokenVersion till 2'),
    });
    expect(world.logged.at(-1)?.facts['why']).toBe('token-version-1');
    const english = await answerTo(await world.token(mentor.id, asMade), 'en');
    expect(english.json).toMatchObject({ detail: expect.stringContaining('requestedAccessTokenVersion to 2') });
  });

  test('is refused whichever of its marks it shows', async () => {
    for (const claims of [{ ...asMade, ver: '2.0' }, { ver: '1.0' }]) {
      expect((await answerTo(await world.token(mentor.id, claims))).json).toMatchObject({ code: 'sign-in-version' });
    }
  });

  test('teaches nothing to somebody whose token the tenant has not signed', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await signed({ ...claimsOf(mentor.id), ...asMade }, privateKey);
    expect((await answerTo(forged)).json).toMatchObject({ code: 'sign-in-needed' });
  });
});

describe('nobody gets in', () => {
  test('without a token, or with something that is not one', async () => {
    expect(await statusWith(undefined)).toBe(401);
    expect(await statusWith('Basic bWFqYTpsaW5k')).toBe(401);
    expect(await statusWith('Bearer not-a-token')).toBe(401);
  });

  test('with a token signed by another key', async () => {
    const other = await generateKeyPair('RS256');
    expect(await statusWith(`Bearer ${await signed(claimsOf(mentor.id), other.privateKey)}`)).toBe(401);
    const underOtherName = await signed(claimsOf(mentor.id), other.privateKey, { alg: 'RS256', kid: 'mine' });
    expect(await statusWith(`Bearer ${underOtherName}`)).toBe(401);
  });

  test('with an unsigned token', async () => {
    const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    const unsigned = `${encode({ alg: 'none', kid: 'tenant' })}.${encode(claimsOf(mentor.id))}.`;
    expect(await statusWith(`Bearer ${unsigned}`)).toBe(401);
  });

  test('with the public key used as a shared secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(world.publicKey));
    const confused = await signed(claimsOf(mentor.id), secret, { alg: 'HS256', kid: 'tenant' });
    expect(await statusWith(`Bearer ${confused}`)).toBe(401);
  });

  test.each(refusedTokens)('with a token %s, and the log says why', async (_what, claims, why) => {
    expect(await whyRefused(claims)).toBe(why);
  });

  test('and learns why: every answer is the same', async () => {
    const answers = await Promise.all(
      [{ scp: 'User.Read' }, { aud: 'other' }, { tid: 'other' }].map(async (claims) => {
        const token = await world.token(mentor.id, claims);
        return (await world.ask(peopleEndpoints.me.path, { headers: { authorization: `Bearer ${token}` } })).text;
      }),
    );
    expect(new Set(answers).size).toBe(1);
  });
});
