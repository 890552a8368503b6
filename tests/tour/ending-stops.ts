import { demonstrationPersonas } from '#demo/personas.ts';
import { endpoints } from '#teams-app/contract/endpoints.ts';
import { programmeEndpoints } from '#teams-app/contract/programme.ts';
import { endingEndpoints } from '#teams-app/contract/endings.ts';
import { tabOf } from '../support/browser.ts';
import type { SamplePerson } from '../support/standin-client.ts';
import { until } from '../support/until.ts';
import { settled, type TourGround } from './ground.ts';
import { chatSaying } from './pair.ts';
import { lookAtSection, theFirst, theOpenOne, within } from './programme-ground.ts';
import type { Stop } from './stop.ts';

const dayMs = 86_400_000;

/** Silence, meetings outside the series, and how pairs and programmes end. */
export const endingStops: readonly Stop[] = [
  {
    name: 'reach',
    title: '“I cannot reach …”',
    words: 'What Lodestar sees, and what one may do: wait, write, find another time, somebody new, or help.',
    async show(ground) {
      const { person, pairingId } = await somebodyPaired(ground);
      return ground.look(person, { view: 'tab', subPage: `pairing:${pairingId}:reach` });
    },
  },
  {
    name: 'met-anyway',
    title: '“We met anyway”',
    words: 'A meeting outside the series counts as held and brings its questions.',
    async show(ground) {
      const { person, pairingId } = await somebodyPaired(ground);
      return ground.look(person, { view: 'tab', subPage: `pairing:${pairingId}:met` });
    },
  },
  {
    name: 'parting',
    title: 'How it goes on',
    words: 'Asked of each by themselves before their time is over; going on takes the same wish of both.',
    async show(ground) {
      const client = within(ground, ground.hr, await theFirst(ground));
      const programme = await client.programme();
      const { id: _id, ...input } = programme;
      const now = Date.parse(await ground.standin.now());
      await client.setUpProgramme({ ...input, endsOn: new Date(now + 17 * dayMs).toISOString().slice(0, 10) });
      await client.call(endingEndpoints.nameNext, { body: { nextId: (await theOpenOne(ground)).id } });
      // Half of the pair's time is over before anybody is asked.
      await ground.standin.moveClock({ by: 'P7D' });
      const { person, pairingId } = await somebodyPaired(ground);
      await chatSaying(ground, person, 'Hur vill du att det blir sedan');
      return ground.look(person, { view: 'tab', subPage: `pairing:${pairingId}` });
    },
  },
  {
    name: 'farewell',
    title: 'The programme ends',
    words:
      'One kind message to all, also to those who waited, with what came of each pair and a word on the next time.',
    async show(ground) {
      const { person } = await somebodyPaired(ground);
      const client = within(ground, ground.hr, await theFirst(ground));
      const { id: _id, ...input } = await client.call(programmeEndpoints.read, {});
      await client.setUpProgramme({ ...input, status: 'ended' });
      return chatSaying(ground, person, 'är slut');
    },
  },
  {
    name: 'carry-over',
    title: 'HR: bringing people over',
    words: 'Those who waited are asked, those who said yes are in. Counts come in steps of five.',
    async show(ground) {
      const page = await lookAtSection(ground, 'next');
      await tabOf(page).getByRole('button', { name: 'Ta med deltagare' }).click();
      await settled(page);
      return page;
    },
  },
  {
    name: 'health',
    title: 'IT: connections and permissions',
    words: 'What Lodestar may do in the tenant, what works, and the last errors.',
    async show(ground) {
      const it = await ground.standin.personOf(demonstrationPersonas.itAdministrator);
      return ground.look(it, { view: 'tab', subPage: 'it/health' });
    },
  },
];

interface Paired {
  readonly person: SamplePerson;
  readonly pairingId: string;
}

/** Somebody of the first programme whose pairing goes on and is booked, Swedish-speaking; waits while all are changed. */
function somebodyPaired(ground: TourGround): Promise<Paired> {
  return until('somebody in a pairing', () => pairedNow(ground), { timeoutMs: 60_000, everyMs: 500 });
}

async function pairedNow(ground: TourGround): Promise<Paired | null> {
  const everyone = await ground.standin.people();
  const { series } = await within(ground, ground.hr, await theFirst(ground)).call(endpoints.booking.series, {});
  for (const { status, people } of series) {
    if (status !== 'booked' || people.length !== 2) continue;
    for (const { id } of people) {
      const person = everyone.find(({ oid, preferredLanguage }) => oid === id && preferredLanguage === 'sv-SE');
      const pairing = person && (await ground.as(person).home()).pairings.find((each) => each.status !== 'closed');
      if (person !== undefined && pairing !== undefined) return { person, pairingId: pairing.id };
    }
  }
  return null;
}
