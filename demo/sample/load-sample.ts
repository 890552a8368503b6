import { setTimeout as delay } from 'node:timers/promises';
import { sampleEnrolments } from './enrolments.ts';
import type { SampleEnrolment } from './enrolment.ts';
import { sampleProgramme } from './programme.ts';
import type { EnrolmentInput } from '#teams-app/contract/enrolment.ts';
import type { NewProgramme, ProgrammeBody } from '#teams-app/contract/programme.ts';

interface SamplePerson {
  readonly oid: string;
  readonly mail: string;
}

const directoryMs = 60_000;

/**
 * Gives an empty product its sample: the programme, opened by the HR lead, and the people who have enrolled, each
 * through the same addresses the tab uses, signed in as the person. Also installs the app for them, as an
 * administrator's set-up policy would. Does nothing when there is a programme already. Answers how many enrolled.
 */
export async function loadSample(shellUrl: string, people: readonly SamplePerson[], hrLead: string): Promise<number> {
  const lead = people.find(({ mail }) => mail === hrLead);
  if (lead === undefined) throw new Error('The sample company has no HR lead.');
  const authorization = await untilKnown(shellUrl, lead.oid);
  const { led } = await ask<{ led: readonly unknown[] }>(shellUrl, { method: 'GET', path: '/api/me', authorization });
  if (led.length > 0) return 0;
  const { now } = await ask<{ now: string }>(shellUrl, { method: 'GET', path: '/standin/clock' });
  const begin = { method: 'GET', path: '/api/programmes/suggestion', authorization } as const;
  const body = programmeFor(await ask<NewProgramme>(shellUrl, begin), now);
  const { id } = await ask<ProgrammeBody>(shellUrl, { method: 'POST', path: '/api/programmes', authorization, body });
  const path = `/api/programmes/${id}/enrolment`;
  const enrolled = sampleEnrolments.map((enrolment) => ({
    oid: people.find(({ mail }) => mail === enrolment.mail)?.oid,
    enrolment,
  }));
  await inTurns(enrolled, 6, async ({ oid, enrolment }) => {
    if (oid === undefined) throw new Error(`The sample enrolment of ${enrolment.mail} has no account.`);
    const own = await signIn(shellUrl, oid);
    await ask(shellUrl, { method: 'PUT', path, authorization: own, body: enrolmentFor(enrolment) });
    await ask(shellUrl, { method: 'POST', path: `/standin/people/${oid}/chat/install`, body: {} });
  });
  return enrolled.length;
}

/** The product reads the directory by itself after its first start; until then it knows nobody. */
async function untilKnown(shellUrl: string, oid: string): Promise<string> {
  const until = Date.now() + directoryMs;
  for (;;) {
    const authorization = await signIn(shellUrl, oid);
    const answer = await fetch(`${shellUrl}/api/me`, { headers: { authorization } });
    if (answer.ok) return authorization;
    if (Date.now() > until) throw new Error(`The product does not know the sample company: ${await answer.text()}`);
    await delay(150);
  }
}

async function signIn(shellUrl: string, oid: string): Promise<string> {
  const path = `/standin/people/${oid}/sso-token`;
  const { token } = await ask<{ token: string }>(shellUrl, { method: 'POST', path, body: {} });
  return `Bearer ${token}`;
}

interface Question {
  readonly method: string;
  readonly path: string;
  readonly authorization?: string;
  readonly body?: unknown;
}

async function ask<Answer>(shellUrl: string, { method, path, authorization, body }: Question): Promise<Answer> {
  const answer = await fetch(`${shellUrl}${path}`, {
    method,
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${text}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both servers are ours, and of this very version
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

async function inTurns<Item>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = [...items];
  const lane = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** The sample programme as HR would send it, open from a fortnight before `now`. */
export function programmeFor(suggestion: NewProgramme, now: string): NewProgramme {
  const { cadence, ...rest } = sampleProgramme(now.slice(0, 10));
  return { ...suggestion, ...rest, cadence: cadence === 'fortnightly' ? 'every-two-weeks' : 'monthly', status: 'open' };
}

/** What the tab sends for somebody. */
export function enrolmentFor({ roles, capacity, ...sample }: SampleEnrolment): EnrolmentInput {
  const [planning, overview, thinking, feedback, challenge, pace] = sample.workingStyle;
  return {
    roles: [...roles],
    capacity,
    goals: [...sample.goals],
    profile: {
      offered: [...sample.offered],
      wanted: sample.wanted.map(({ currentLevel, ...wish }) => ({ ...wish, level: currentLevel })),
      workingStyle: { planning, overview, thinking, feedback, challenge, pace },
      languages: [...sample.languages],
      place: sample.place,
      ...(sample.careerWish === undefined ? {} : { careerWish: sample.careerWish }),
      ...(sample.careerWays === undefined ? {} : { careerWays: [...sample.careerWays] }),
      preferredTimes: [...sample.preferredTimes],
      room: null,
      version: 0,
    },
  };
}
