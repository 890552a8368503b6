import type { FrameLocator } from 'playwright-core';
import { tabOf } from '../support/browser.ts';
import { someForms } from '../support/sample-profile.ts';
import { until } from '../support/until.ts';
import { settled, type TourGround } from './ground.ts';
import type { Stop } from './stop.ts';

/** Groups and circles: HR brings them together, and their people meet. */
export const groupStops: readonly Stop[] = [
  {
    name: 'groups',
    title: 'HR: groups and circles',
    words: 'One mentor for several, or a circle of equals: who, why they belong together, and who has no place.',
    async show(ground) {
      await moreMentees(ground);
      const page = await ground.look(ground.hr, { view: 'tab', subPage: 'hr/matching' });
      const tab = tabOf(page);
      await tab.getByRole('link', { name: 'Grupper och cirklar' }).click();
      await tab.getByLabel('Form').selectOption({ label: 'Cirkel utan mentor' });
      await tab.getByLabel('Högst så många i varje').selectOption('4');
      await tab.getByRole('button', { name: /^Föreslå( igen)?$/ }).click();
      await circlesIn(tab).first().waitFor({ timeout: 60_000 });
      await tab.getByRole('button', { name: /^Publicera \d/ }).scrollIntoViewIfNeeded();
      await settled(page);
      return page;
    },
  },
  {
    name: 'groups-move',
    title: 'HR: somebody in another group, in English and dark',
    words: 'What it does to both is shown before it is done.',
    async show(ground) {
      const look = { view: 'tab', subPage: 'hr/matching', lang: 'en', theme: 'dark' } as const;
      const page = await ground.look(ground.hr, look);
      const tab = tabOf(page);
      await tab.getByRole('link', { name: 'Groups and circles' }).click();
      await tab
        .getByRole('region', { name: /^Circle of/ })
        .first()
        .getByRole('button', { name: /^Move / })
        .first()
        .click();
      await tab
        .getByRole('dialog')
        .getByText(/→|dissolved/)
        .first()
        .waitFor();
      await settled(page);
      return page;
    },
  },
  {
    name: 'group-home',
    title: 'A circle of one’s own',
    words: 'Published, introduced and booked: everybody in it, the next meeting, and goals that are one’s own.',
    async show(ground) {
      const hr = await ground.look(ground.hr, { view: 'tab', subPage: 'hr/matching' });
      const tab = tabOf(hr);
      await tab.getByRole('link', { name: 'Grupper och cirklar' }).click();
      await tab.getByRole('button', { name: /^Publicera \d/ }).click();
      await tab
        .getByRole('dialog')
        .getByRole('button', { name: /^Publicera \d/ })
        .click();
      const { person, pairingId } = await bookedCircle(ground);
      return ground.look(person, { view: 'tab', subPage: `pairing:${pairingId}` });
    },
  },
];

function circlesIn(tab: FrameLocator) {
  return tab.getByRole('region', { name: /^Cirkel med/ });
}

/** Seven more people join who want somebody to learn with. */
async function moreMentees(ground: TourGround): Promise<void> {
  const { people } = await ground.as(ground.hr).hrPeople();
  const joined = new Set(people.map(({ person }) => person.id));
  const others = (await ground.standin.people()).filter(({ oid, hasMailbox }) => hasMailbox && !joined.has(oid));
  for (const [index, { form }] of someForms(0, 7).entries()) {
    const person = others[index];
    if (person === undefined) return;
    await ground.standin.install(person.oid);
    await ground.as(person).enrol(form);
  }
}

async function bookedCircle(ground: TourGround) {
  const { people } = await ground.as(ground.hr).hrPeople();
  const joined = new Set(people.map(({ person }) => person.id));
  const everybody = (await ground.standin.people()).filter(({ oid }) => joined.has(oid));
  return until(
    'a circle with meetings',
    async () => {
      for (const person of everybody) {
        const enrolment = await ground.as(person).enrolment();
        const pairings = enrolment === null ? [] : (await ground.as(person).home()).pairings;
        const circle = pairings.find(({ kind, nextMeeting }) => kind === 'circle' && nextMeeting !== null);
        if (circle !== undefined) return { person, pairingId: circle.id };
      }
      return null;
    },
    { timeoutMs: 90_000, everyMs: 1_000 },
  );
}
