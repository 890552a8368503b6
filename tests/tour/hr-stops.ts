import type { Page } from 'playwright-core';
import { tabOf } from '../support/browser.ts';
import { liveUntilAllMet, settledSeries } from '../support/main-job.ts';
import { settled, type TourGround } from './ground.ts';
import type { Stop } from './stop.ts';

/** What HR sees of it all, and does. */
export const hrStops: readonly Stop[] = [
  {
    name: 'status',
    title: 'HR: how it stands',
    words: 'What was organised, what the answers say as far as they reveal nobody, and who needs HR.',
    async show(ground) {
      const everyone = await ground.standin.people();
      const { people } = await ground.as(ground.hr).hrPeople();
      // A pairing that has ended asks nobody any more; its last card can still be seen in the chat.
      const { series } = await ground.as(ground.hr).hrSeries();
      const over = new Set(series.flatMap((row) => (row.status === 'ended' ? row.people.map(({ id }) => id) : [])));
      const participants = people.flatMap(({ person }) =>
        everyone.filter(({ oid }) => oid === person.id && !over.has(oid)).map((one) => ({ person: one })),
      );
      await liveUntilAllMet({ standin: ground.standin, log: () => '' }, ground.as(ground.hr), participants, 8);
      return ground.look(ground.hr, { view: 'tab', subPage: 'hr/overview' });
    },
  },
  {
    name: 'status-dark',
    title: 'HR: how it stands, dark and in English',
    words: 'The same page in the dark theme and in English.',
    show: (ground) => ground.look(ground.hr, { view: 'tab', subPage: 'hr/overview', theme: 'dark', lang: 'en' }),
  },
  {
    name: 'people',
    title: 'HR: the people',
    words: 'Who takes part, and who still waits.',
    show: (ground) => ground.look(ground.hr, { view: 'tab', subPage: 'hr/people' }),
  },
  {
    name: 'person',
    title: 'HR: one person',
    words: 'With whom, since when and how the meetings go, beside the list; what is theirs alone is not shown.',
    async show({ page }) {
      await tabOf(page).getByRole('table').getByRole('link').first().click();
      await tabOf(page).getByRole('button', { name: 'Stäng' }).waitFor();
      await settled(page);
      return page;
    },
  },
  {
    name: 'import',
    title: 'HR: importing profiles',
    words: 'A table from another system: how its columns were understood, to be put right, and nothing changed yet.',
    show: async (ground) => previewOn(ground, ground.page),
  },
  {
    name: 'import-people',
    title: 'HR: what the import would do',
    words:
      'Rows that are left out with the reason, and person by person what changes; own words stay unless HR says so.',
    async show({ page }) {
      await tabOf(page).getByRole('heading', { name: 'Det här händer' }).scrollIntoViewIfNeeded();
      await tabOf(page).getByRole('heading', { name: 'Person för person' }).scrollIntoViewIfNeeded();
      await settled(page);
      return page;
    },
  },
  {
    name: 'import-phone',
    title: 'HR: the import on a phone',
    words: 'The same page in a narrow window.',
    show: async (ground) => previewOn(ground, ground.phone),
  },
  {
    name: 'hr-meetings',
    title: 'HR: the meetings',
    words:
      'Every pair with a dot for each meeting. What has stopped comes first: what happened, what to do, another try.',
    show: (ground) => ground.look(ground.hr, { view: 'tab', subPage: 'hr/meetings' }),
  },
  {
    name: 'hr-meetings-retried',
    title: 'HR: trying again',
    words: 'IT has put the mailbox right; one press, and the series is booked.',
    async show(ground) {
      const { page, standin, hr } = ground;
      await standin.clearFaults();
      await tabOf(page).getByRole('button', { name: 'Försök igen' }).first().click();
      await settledSeries({ standin, log: () => '' }, ground.as(hr));
      return ground.look(hr, { view: 'tab', subPage: 'hr/meetings' });
    },
  },
  {
    name: 'hr-meetings-filtered',
    title: 'HR: one state, one name, dark and in English',
    words: 'Filters with their counts, and a search over both names.',
    async show(ground) {
      const view = { view: 'tab', subPage: 'hr/meetings', theme: 'dark', lang: 'en' } as const;
      const page = await ground.look(ground.hr, view);
      const tab = tabOf(page);
      await tab
        .getByRole('button', { name: /^(As planned|Not met yet) / })
        .first()
        .click();
      await tab.getByRole('searchbox').fill('er');
      await settled(page);
      return page;
    },
  },
  {
    name: 'hr-meetings-end',
    title: 'HR: ending a series',
    words: 'What it does to the calendars is said before it is done; the pair goes on.',
    async show(ground) {
      const page = await ground.look(ground.hr, { view: 'tab', subPage: 'hr/meetings' });
      const tab = tabOf(page);
      await tab
        .getByRole('button', { name: /^(Som planerat|Har inte setts än) / })
        .first()
        .click();
      await tab
        .getByRole('button', { name: /^Fler val för / })
        .first()
        .click();
      await tab.getByRole('menuitem', { name: 'Avsluta serien' }).click();
      await settled(page);
      return page;
    },
  },
  {
    name: 'hr-meetings-phone',
    title: 'HR: the meetings on a phone',
    words: 'The same page in a narrow window.',
    show: (ground) => ground.look(ground.hr, { view: 'tab', subPage: 'hr/meetings' }, ground.phone),
  },
];

/** HR has chosen a file of three rows; one of them is about nobody the directory knows. */
async function previewOn(ground: TourGround, on: Page): Promise<Page> {
  const page = await ground.look(ground.hr, { view: 'tab', subPage: 'hr/people/import' }, on);
  const table = [
    'E-post;Roll;Vill utveckla;Mål;Ort;Anställningsnummer',
    `${ground.mentee.mail};;projektledning 2-5;Hålla i en kurs;Umeå;18`,
    `${ground.mentor.mail};;;;Göteborg;17`,
    'borta@ljungvind.example;adept;;;;19',
  ].join('\r\n');
  const file = { name: 'personal.csv', mimeType: 'text/csv', buffer: Buffer.from(table, 'latin1') };
  await tabOf(page).locator('input[type=file]').setInputFiles(file);
  await tabOf(page).getByRole('heading', { name: 'Det här händer' }).waitFor();
  await settled(page);
  return page;
}
