import type { Page } from 'playwright-core';
import { endpoints } from '#teams-app/contract/endpoints.ts';
import { tabOf } from '../support/browser.ts';
import { someForms } from '../support/sample-profile.ts';
import type { SamplePerson } from '../support/standin-client.ts';
import { until } from '../support/until.ts';
import { settled, type TourGround } from './ground.ts';
import { chatSaying } from './pair.ts';
import type { Stop } from './stop.ts';

/** Somebody who joins now, with mentors who have room. */
async function newcomer(ground: TourGround): Promise<SamplePerson> {
  const { people } = await ground.as(ground.hr).hrPeople();
  const known = new Set(people.map(({ person }) => person.id));
  const others = (await ground.standin.people()).filter(
    ({ oid, hasMailbox, preferredLanguage, appRoles }) =>
      !known.has(oid) && hasMailbox && preferredLanguage === 'sv-SE' && appRoles.length === 0,
  );
  const forms = someForms(5, 1);
  for (const [index, { form }] of forms.entries()) {
    const person = others[index];
    if (person === undefined) throw new Error('Everybody takes part already.');
    await ground.standin.install(person.oid);
    await ground.as(person).enrol(form);
  }
  const mentee = others[forms.length - 1];
  if (mentee === undefined) throw new Error('There is no newcomer.');
  return mentee;
}

let mentee: SamplePerson | null = null;

function theNewcomer(): SamplePerson {
  if (mentee === null) throw new Error('Nobody has joined yet.');
  return mentee;
}

const choose = { view: 'tab', subPage: 'choose' } as const;

/** Puts the second first, and the first second. */
async function rankTwo(page: Page): Promise<void> {
  const mentors = tabOf(page).getByRole('region');
  for (const index of [1, 0]) await mentors.nth(index).getByRole('button', { name: /^Välj/ }).click();
  await tabOf(page).getByLabel('Hälsning').fill('Hej! Jag vill gärna lära mig leda ett projekt. Vill du hjälpa mig?');
}

async function askedMentor(ground: TourGround): Promise<SamplePerson> {
  const id = await until('the question', async () => {
    const { choice } = await ground.as(theNewcomer()).call(endpoints.choosing.mine, {});
    return choice?.asked?.mentor.id ?? null;
  });
  const found = (await ground.standin.people()).find(({ oid }) => oid === id);
  if (found === undefined) throw new Error('The mentor is not in the company.');
  return found;
}

/** Mentees who choose for themselves, and mentors who answer. */
export const choosingStops: readonly Stop[] = [
  {
    name: 'choosing-hr',
    title: 'HR: who chooses',
    words: 'HR runs rounds, or lets mentees choose for themselves; then suggestions go out at once.',
    async show(ground) {
      const hr = ground.as(ground.hr);
      const matching = await hr.call(endpoints.matchSettings.read, {});
      const settings = { ...matching.settings, choosing: 'self' as const };
      await hr.call(endpoints.matchSettings.write, { body: { settings, version: matching.version } });
      const page = await ground.look(ground.hr, { view: 'tab', subPage: 'hr/programme:~matching' });
      await tabOf(page).getByText('Vem väljer').scrollIntoViewIfNeeded();
      await settled(page);
      return page;
    },
  },
  {
    name: 'choosing-card',
    title: 'Three mentors to choose from',
    words: 'Up to three, spread so that nobody is shown more often than there is room, with what speaks for each.',
    async show(ground) {
      mentee = await newcomer(ground);
      return chatSaying(ground, mentee, 'mentorer som kan passa dig');
    },
  },
  {
    name: 'choosing-rank',
    title: 'Ranking them',
    words: 'By touch, mouse or keyboard, with a greeting. The button says who will be asked.',
    async show(ground) {
      const page = await ground.look(theNewcomer(), choose);
      await rankTwo(page);
      await settled(page);
      return page;
    },
  },
  {
    name: 'choosing-rank-phone',
    title: 'Ranking them, on a phone, dark and in English',
    words: 'The same at phone width.',
    async show(ground) {
      return ground.look(theNewcomer(), { ...choose, theme: 'dark', lang: 'en' }, ground.phone);
    },
  },
  {
    name: 'choosing-asked',
    title: 'Asked',
    words: 'Whom we ask now, until when, and who comes next. A no is nobody’s news: the next one is asked by itself.',
    async show(ground) {
      // What was begun before is still there.
      const page = await ground.look(theNewcomer(), choose);
      await tabOf(page)
        .getByRole('button', { name: /^Fråga / })
        .click();
      await tabOf(page).getByRole('button', { name: 'Ta tillbaka' }).waitFor();
      await settled(page);
      return page;
    },
  },
  {
    name: 'choosing-request',
    title: 'A mentor is asked',
    words: 'Who it is, what for and in which words; yes, or not right now, and no reason owed.',
    async show(ground) {
      return chatSaying(ground, await askedMentor(ground), 'vill ha dig som mentor');
    },
  },
  {
    name: 'choosing-request-tab',
    title: 'A mentor is asked, in the tab',
    words: 'The same on the start page.',
    async show(ground) {
      return ground.look(await askedMentor(ground), { view: 'tab' });
    },
  },
  {
    name: 'choosing-status',
    title: 'HR: how the choosing goes',
    words: 'Numbers and who waits; never who asked whom or what somebody answered.',
    async show(ground) {
      const page = await ground.look(ground.hr, { view: 'tab', subPage: 'hr/overview' });
      await tabOf(page).getByRole('heading', { name: 'Adepterna väljer själva' }).scrollIntoViewIfNeeded();
      await settled(page);
      return page;
    },
  },
];
