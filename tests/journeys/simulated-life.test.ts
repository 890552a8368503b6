import { expect, it } from '@jest/globals';
import { simulate } from '../simulate/run.ts';

/** A small company for ten weeks, with everything that happens to people and services; `npm run simulate` takes larger ones. */
it('lives ten weeks with eight pairs, a group and a circle without anything that must never happen', async () => {
  const { TEST_POSTGRES_URL: databaseUrl, TEST_REDIS_URL: redisUrl } = process.env;
  const said: string[] = [];
  const { violations, booked, bookedOfGroups, begun, surveysSent, lived } = await simulate(
    { pairs: 8, groups: 2, weeks: 10, seed: 1 },
    {
      // A Redis database that no other test uses.
      environment: { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl && `${redisUrl}/8` },
      databaseZone: databaseUrl === undefined ? null : 'Europe/Stockholm',
      say: (line) => said.push(line),
    },
  );
  expect(said.filter((line) => Object.keys(violations).some((kind) => line.startsWith(kind)))).toEqual([]);
  expect(Object.values(violations).every((count) => count === 0)).toBe(true);
  expect(booked).toBeGreaterThan(8);
  expect(surveysSent).toBeGreaterThan(booked);
  expect(begun.groups).toBe(1);
  expect(begun.circles).toBeGreaterThan(0);
  expect(bookedOfGroups).toBeGreaterThan(0);
  expect(lived['has-two-accounts']).toBe(1);
  expect(lived['answers-late']).toBeGreaterThan(0);
}, 300_000);
