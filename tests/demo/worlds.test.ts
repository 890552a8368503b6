import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { demonstrationPersonas } from '#demo/personas.ts';
import { readFacts } from '#demo/lived-in/facts.ts';
import { readAbout } from '#demo/lived-in/kept.ts';
import { livedInStories } from '#demo/lived-in-stories.ts';
import { peopleEndpoints } from '#teams-app/contract/people.ts';
import { askFacts, type Asked } from '../lived-in/facts.ts';
import { getJson } from '../support/json.ts';
import { launchProduct, throwAwayFolder, type Launched } from '../support/launched.ts';
import { surveyCards } from '../support/main-job.ts';
import { standinClient } from '../support/standin-client.ts';
import { tabClient } from '../support/tab-client.ts';
import { until } from '../support/until.ts';

const state = z.object({ present: z.string(), choices: z.array(z.string()), since: z.string(), isReady: z.boolean() });

const data = throwAwayFolder();
let launched: Launched;
let asked: Asked;

beforeAll(async () => {
  launched = await launchProduct(data.path, { world: 'lived-in' });
  const standin = standinClient(launched.shellUrl);
  asked = { standin, as: (oid, programmeId) => tabClient(launched.shellUrl, standin, oid, programmeId) };
}, 180_000);
afterAll(async () => {
  await launched.end();
  data.remove();
});

const present = async () => state.parse(await getJson(`${launched.shellUrl}/standin/world`));

/** Chooses in the shell, and waits until the other world answers at the same address. */
async function turnTo(world: string, anew = false): Promise<void> {
  const { since } = await present();
  await getJson(`${launched.shellUrl}/standin/world`, { method: 'POST', body: { world, anew } });
  const arrived = async (): Promise<boolean> => {
    const now = await present().catch(() => null);
    return now !== null && now.since !== since && now.isReady && now.present === world;
  };
  await until(`the world to be ${world}`, arrived, { timeoutMs: 120_000, everyMs: 200 });
}

async function programmesOf(mail: string): Promise<number> {
  const { oid } = await asked.standin.personOf(mail);
  const { led } = await until('the product to know its people', () =>
    asked
      .as(oid)
      .call(peopleEndpoints.me, {})
      .catch(() => null),
  );
  return led.length;
}

describe('the lived-in world', () => {
  test('is as its stories say', async () => {
    expect((await present()).present).toBe('lived-in');
    const facts = await askFacts(asked);
    expect(facts).toEqual(await readFacts());
    expect(facts.programme.enrolled).toBeGreaterThan(40);
    expect(facts.programme.pairings).toBeGreaterThan(20);
    expect(facts.callsOff.inARow).toBeGreaterThanOrEqual(3);
    expect(facts.programme.helpWishes).toBe(1);
    const stories = livedInStories(facts);
    expect(new Set(stories.map(({ mail }) => mail)).size).toBe(stories.length);
  }, 120_000);

  test('goes on living: after the next meeting both are asked how it was', async () => {
    const { mentee } = await readFacts();
    const person = await asked.standin.personOf(mentee.mail);
    const before = (await surveyCards({ ...asked, log: () => '' }, [{ person }])).length;
    await asked.standin.moveClock({ afterNextMeetingOf: person.oid });
    const asks = async () => (await surveyCards({ ...asked, log: () => '' }, [{ person }])).length;
    const more = await until('the survey after the meeting', async () => ((await asks()) > before ? asks() : null), {
      timeoutMs: 90_000,
    });
    expect(more).toBe(before + 1);
  }, 120_000);

  test('is told of changes in calendars again', async () => {
    const shape = z.object({ graph: z.object({ subscriptions: z.array(z.unknown()) }) });
    const file = join(data.path, 'lived-in', 'standin', 'state.json');
    const subscribed = () => shape.parse(JSON.parse(readFileSync(file, 'utf8'))).graph.subscriptions.length;
    await until('calendars to be subscribed to', async () => subscribed() > 20, { timeoutMs: 90_000 });
    expect(subscribed()).toBeGreaterThan(20);
  }, 120_000);
});

describe('another world', () => {
  test('is chosen in the shell, and the way back leads to where it was left', async () => {
    const left = Date.parse(await asked.standin.now());
    await turnTo('empty');
    expect(await programmesOf(demonstrationPersonas.hrLead)).toBe(0);
    await turnTo('lived-in');
    expect(Date.parse(await asked.standin.now())).toBeGreaterThanOrEqual(left);
    expect(await programmesOf(demonstrationPersonas.hrLead)).toBe(2);
  }, 240_000);

  test('is begun anew where somebody says so', async () => {
    const { now } = await readAbout();
    await turnTo('lived-in', true);
    const since = Date.parse(await asked.standin.now()) - Date.parse(now);
    expect(since).toBeGreaterThanOrEqual(0);
    expect(since).toBeLessThan(5 * 60_000);
    expect(await programmesOf(demonstrationPersonas.hrLead)).toBe(2);
  }, 240_000);

  test('has to be one of those there are', async () => {
    const ask = (body: object) => getJson(`${launched.shellUrl}/standin/world`, { method: 'POST', body });
    await expect(ask({ world: 'mars' })).rejects.toThrow('The worlds are lived-in, launch, empty.');
  });
});
