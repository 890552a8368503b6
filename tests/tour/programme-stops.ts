import { tabOf } from '../support/browser.ts';
import type { SamplePerson } from '../support/standin-client.ts';
import { settled, type TourGround } from './ground.ts';
import { chatSaying } from './pair.ts';
import { lookAt, lookAtSection, openOne, scrolledTo, theFirst, theOpenOne, within } from './programme-ground.ts';
import type { Stop } from './stop.ts';

let applicants: readonly SamplePerson[] = [];

function applicant(): SamplePerson {
  const [first] = applicants;
  if (first === undefined) throw new Error('Nobody is invited.');
  return first;
}

/** Mentors and mentees of the first programme, who may be in a second one as well. */
async function guests(ground: TourGround, count: number): Promise<readonly SamplePerson[]> {
  const { people } = await within(ground, ground.hr, await theFirst(ground)).hrPeople();
  const joined = new Set(people.map(({ person }) => person.id));
  const free = (await ground.standin.people()).filter(
    ({ oid, hasMailbox, appRoles, preferredLanguage }) =>
      hasMailbox && appRoles.length === 0 && preferredLanguage === 'sv-SE' && joined.has(oid),
  );
  return free.slice(0, count);
}

const beginning: readonly Stop[] = [
  {
    name: 'programme-copy',
    title: 'HR: the same once more',
    words: 'A programme is copied with later dates as a draft; its people stay where they are.',
    async show(ground) {
      const page = await ground.look(ground.hr, { view: 'tab', subPage: 'hr/programme:~ending' });
      await tabOf(page).getByRole('button', { name: 'Skapa en kopia' }).click();
      await settled(page);
      return page;
    },
  },
  {
    name: 'programmes',
    title: 'HR: all programmes',
    words: 'Dated and rolling, as a draft, open, running or over. Whoever leads one sees theirs alone.',
    async show(ground) {
      const tab = tabOf(ground.page);
      await tab.getByRole('dialog').getByLabel('Namn på svenska').fill('Mentorprogrammet nästa år');
      await tab.getByRole('dialog').getByLabel('Namn på engelska').fill('The mentoring programme next year');
      await tab.getByRole('dialog').getByRole('button', { name: 'Skapa en kopia' }).click();
      await tab.getByText('Kopian är skapad').first().waitFor();
      await ground.as(ground.hr).beginProgramme({
        name: openOne,
        purpose: { sv: 'En vän att fråga de första tre månaderna.', en: 'A friend to ask for the first three months.' },
        startsOn: (await ground.standin.now()).slice(0, 10),
        endsOn: null,
        pairingMonths: 3,
        approval: 'everyone',
        contact: { name: 'HR', mail: 'hr@ljungvind.example' },
        rounds: { rhythm: 'weekly', weekday: 1, time: '08:00', publishAfterDays: 2 },
      });
      return ground.look(ground.hr, { view: 'tab', subPage: 'hr/programmes' });
    },
  },
  {
    name: 'programmes-dark',
    title: 'HR: all programmes, dark and in English',
    words: 'The same page in the dark theme and in English.',
    show: (ground) => ground.look(ground.hr, { view: 'tab', subPage: 'hr/programmes', theme: 'dark', lang: 'en' }),
  },
  {
    name: 'programme',
    title: 'HR: what is decided about a programme',
    words: 'One section at a time, saved as one goes and undone with a press; what touches others says whom first.',
    show: (ground) => lookAtSection(ground, 'meetings'),
  },
  {
    name: 'programme-rounds',
    title: 'HR: rounds that run by themselves',
    words: 'On their day, or as soon as two suit each other; published unless somebody holds them.',
    show: async (ground) => scrolledTo(await lookAtSection(ground, 'matching'), 'Omgångar'),
  },
  {
    name: 'programme-leads',
    title: 'HR: who leads it',
    words: 'Any employee may be appointed, and sees this programme alone.',
    async show(ground) {
      const page = await lookAtSection(ground, 'leads');
      await tabOf(page).getByRole('searchbox', { name: 'Sök en kollega' }).fill('an');
      return scrolledTo(page, 'Programledare');
    },
  },
  {
    name: 'questions',
    title: 'HR: questions of one’s own',
    words: 'Asked when somebody joins, in both languages; a choice or a scale may count in matching.',
    async show(ground) {
      const page = await ground.look(ground.hr, { view: 'tab', subPage: 'hr/questions' });
      const tab = tabOf(page);
      await tab.getByRole('button', { name: 'Ny fråga' }).click();
      const dialog = tab.getByRole('dialog');
      await dialog.getByLabel('Frågan på svenska').fill('Hur länge har du arbetat hos oss?');
      await dialog.getByLabel('Frågan på engelska').fill('How long have you worked with us?');
      await settled(page);
      return page;
    },
  },
  {
    name: 'competences',
    title: 'HR: the competences',
    words: 'What can be offered and wanted, in areas, with synonyms in both languages; merged and retired.',
    show: (ground) => ground.look(ground.hr, { view: 'tab', subPage: 'hr/competences' }),
  },
];

const joining: readonly Stop[] = [
  {
    name: 'invite',
    title: 'HR: inviting',
    words: 'By department, place, group, list or all at once; and a link with its QR code.',
    show: (ground) => lookAt(ground, 'hr/invite'),
  },
  {
    name: 'invite-preview',
    title: 'HR: before it is sent',
    words: 'How many get it, who is left out and why, and how it reads.',
    async show(ground) {
      applicants = await guests(ground, 4);
      const tab = tabOf(ground.page);
      await tab.getByRole('radio', { name: 'En lista med adresser' }).check({ force: true });
      const addresses = [...applicants.map(({ mail }) => mail), 'borta@ljungvind.example'];
      await tab.getByRole('textbox', { name: 'Adresser' }).fill(addresses.join('\n'));
      await tab.getByRole('button', { name: 'Se vad som händer' }).click();
      await tab.getByRole('dialog').waitFor();
      await settled(ground.page);
      return ground.page;
    },
  },
  {
    name: 'invitation',
    title: 'Invited',
    words: 'What it is, how much time it takes, and three answers. A no is asked nothing more.',
    async show(ground) {
      await tabOf(ground.page).getByRole('dialog').getByRole('button', { name: 'Skicka inbjudan' }).click();
      await tabOf(ground.page).getByText('Inbjudan går ut, i lagom takt.').first().waitFor();
      return chatSaying(ground, applicant(), 'bjuder in dig');
    },
  },
  {
    name: 'before-joining',
    title: 'Before joining',
    words: 'What it is, how much time, who sees what, by when, and whom to ask.',
    async show(ground) {
      const { id } = await theOpenOne(ground);
      return ground.look(applicant(), { view: 'tab', subPage: `join:${id}` });
    },
  },
  {
    name: 'before-joining-phone',
    title: 'Before joining, on a phone and in English',
    words: 'The same page in a narrow window.',
    async show(ground) {
      const { id } = await theOpenOne(ground);
      const view = { view: 'tab', subPage: `join:${id}`, lang: 'en' } as const;
      return ground.look(applicant(), view, ground.phone);
    },
  },
  {
    name: 'applicants',
    title: 'HR: those who want to join',
    words: 'Where a yes is wanted, they wait here; a no goes out kindly, with its reason.',
    async show(ground) {
      const programme = await theOpenOne(ground);
      for (const person of applicants) {
        const known = await ground.as(person).enrolment();
        if (known === null) throw new Error('The guest takes part nowhere.');
        const { roles, capacity, goals } = known;
        await within(ground, person, programme).enrol({ roles, capacity, goals });
      }
      return lookAt(ground, 'hr/people');
    },
  },
  {
    name: 'invited',
    title: 'HR: how far they have come',
    words: 'Counts, and who has joined; who said no or not now is told to nobody.',
    show: async (ground) => scrolledTo(await lookAt(ground, 'hr/invite'), 'Hur långt de har kommit'),
  },
  {
    name: 'messages',
    title: 'HR: a message to a list',
    words: 'Written in both languages, shown as each would read it, and stopped within ten minutes if need be.',
    async show(ground) {
      const page = await lookAt(ground, 'hr/messages');
      const tab = tabOf(page);
      await tab.getByLabel('Rubrik på svenska').fill('Lunch för faddrar på torsdag');
      await settled(page);
      return page;
    },
  },
];

/** A second programme, and how people come in. */
export const programmeStops: readonly Stop[] = [...beginning, ...joining];
