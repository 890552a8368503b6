import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { everyEndpoint } from '#teams-app/contract/endpoints.ts';
import { homeEndpoints } from '#teams-app/contract/home.ts';
import { mentee } from './api-fixture.ts';
import { fittingCall } from './hostile-values.ts';
import { callers } from './policy-people.ts';
import { openPolicyWorld, type PolicyWorld } from './policy-world.ts';

let here: PolicyWorld;
beforeAll(async () => {
  here = await openPolicyWorld();
}, 60_000);
afterAll(() => here.world.close());

/** What employees do with one thing. */
const acts = everyEndpoint.filter(
  ({ method, path, access }) => access === 'employee' && method !== 'GET' && path.includes(':id'),
);

/** Everything that anybody is shown of their own. */
async function shown(): Promise<readonly string[]> {
  const names = Object.entries(callers).map(async ([name, caller]) => {
    const home = await here.world.call(caller, homeEndpoints.home, {});
    return `${name} ${JSON.stringify(home)}`;
  });
  return Promise.all(names);
}

test('nobody does anything with what is not theirs, or learns that it is there', async () => {
  expect(acts.length).toBeGreaterThan(12);
  const before = await shown();
  const answers: string[] = [];
  for (const [name, { as, roles = [] }] of Object.entries(callers)) {
    const authorization = `Bearer ${await here.world.token(as, { roles })}`;
    for (const { id } of here.rows.filter(({ of }) => !of.includes(name))) {
      for (const act of acts) {
        const { path, sent } = fittingCall(act, { id, programmeId: here.programmeId }, mentee.id);
        const body = sent === undefined ? {} : { body: JSON.parse(String(sent.payload)) };
        const { status, text } = await here.world.ask(path, {
          method: act.method,
          headers: { authorization, 'accept-language': 'en' },
          ...body,
        });
        answers.push(`${act.route} ${status} ${text.replaceAll(/[0-9a-f-]{36}/g, 'id')}`);
      }
    }
  }
  // The same answer as for an id that is nothing at all.
  const nothing = '99999999-9999-4999-8999-999999999999';
  const authorization = `Bearer ${await here.world.token(mentee.id)}`;
  const unknown = new Set<string>();
  for (const act of acts) {
    const { path, sent } = fittingCall(act, { id: nothing, programmeId: nothing }, mentee.id);
    const body = sent === undefined ? {} : { body: JSON.parse(String(sent.payload)) };
    const headers = { authorization, 'accept-language': 'en' };
    const { status, text } = await here.world.ask(path, { method: act.method, headers, ...body });
    unknown.add(`${act.route} ${status} ${text.replaceAll(/[0-9a-f-]{36}/g, 'id')}`);
  }
  expect([...unknown].filter((each) => !/ 404 /.test(each))).toEqual([]);
  expect([...new Set(answers)].filter((each) => !unknown.has(each))).toEqual([]);
  expect(await shown()).toEqual(before);
}, 300_000);
