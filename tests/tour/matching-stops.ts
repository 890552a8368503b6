import { tabOf } from '../support/browser.ts';
import { settled, type TourGround } from './ground.ts';
import type { Stop } from './stop.ts';

const matching = { view: 'tab', subPage: 'hr/matching' } as const;

async function firstRowMenu(ground: TourGround, name: string): Promise<void> {
  const tab = tabOf(ground.page);
  await tab
    .getByRole('button', { name: /^(Fler val för|More for) (?!omgången|this)/ })
    .first()
    .click();
  await tab.getByRole('menuitem', { name, exact: true }).click();
}

/** HR reviews the draft of a round before anybody else sees it. */
export const matchingStops: readonly Stop[] = [
  {
    name: 'matching-review',
    title: 'HR: one proposal at a time',
    words:
      'The two and why they belong together, what there is to think of, and the acts: by press, touch or the keys on the buttons. Those to think of come first.',
    async show(ground) {
      const page = await ground.look(ground.hr, matching);
      await firstRow(ground);
      await settled(page);
      return page;
    },
  },
  {
    name: 'matching-parts',
    title: 'HR: how well they fit, part by part',
    words: 'Each part with how much it matters, and what both will read. Only for whoever asks.',
    async show(ground) {
      const page = await ground.look(ground.hr, matching);
      await firstRow(ground);
      await tabOf(page)
        .getByRole('button', { name: /se delarna$/ })
        .click();
      await tabOf(page)
        .getByRole('complementary', { name: /^Så väl passar de/ })
        .waitFor();
      await settled(page);
      return page;
    },
  },
  {
    name: 'matching-swap',
    title: 'HR: another mentor, dark and in English',
    words:
      'Another mentor is chosen from a menu, or by dragging one mentor to another mentee. What it does to both pairs is shown before it is done.',
    async show(ground) {
      const page = await ground.look(ground.hr, { ...matching, theme: 'dark', lang: 'en' });
      await firstRowMenu(ground, 'Change mentor');
      const dialog = tabOf(page).getByRole('dialog');
      await dialog
        .getByRole('button', { name: /^Choose /, disabled: false })
        .first()
        .click();
      await dialog.getByText('After the swap').waitFor();
      await settled(page);
      return page;
    },
  },
  {
    name: 'matching-what-if',
    title: 'HR: what should matter?',
    words:
      'What should matter, as sentences with a word for each step. How many pairs would change is shown before it is done.',
    async show(ground) {
      const page = await ground.look(ground.hr, matching);
      const tab = tabOf(page);
      await tab.getByRole('link', { name: 'Ändra regler' }).click();
      const slider = tab.getByRole('slider').first();
      await slider.waitFor();
      for (let step = 0; step < 3; step += 1) await slider.press('ArrowLeft');
      await settled(page);
      return page;
    },
  },
  {
    name: 'matching-locked',
    title: 'HR: locked, and undone at will',
    words: 'Locked pairs stay when the round is run again. Every step can be taken back, also after a reload.',
    async show(ground) {
      const page = await ground.look(ground.hr, matching);
      const tab = tabOf(page);
      await firstRowMenu(ground, 'Lås');
      await tab.getByRole('button', { name: /^Ångra: / }).waitFor();
      await settled(page);
      return page;
    },
  },
  {
    name: 'matching-publish',
    title: 'HR: what goes out',
    words: 'Whom publishing reaches, what follows, and what the two will read, in both languages.',
    async show(ground) {
      const page = await ground.look(ground.hr, matching);
      const tab = tabOf(page);
      await firstRowMenu(ground, 'Godkänn');
      await tab.getByRole('button', { name: /^Publicera / }).click();
      await tab.getByText(/blir din mentor$/).waitFor();
      await settled(page);
      return page;
    },
  },
  {
    name: 'matching-phone',
    title: 'HR: the draft on a phone, in English',
    words: 'The same page in a narrow window.',
    show: (ground) => ground.look(ground.hr, { ...matching, lang: 'en' }, ground.phone),
  },
];

/** Opens the first proposal of the list. */
async function firstRow(ground: TourGround): Promise<void> {
  await tabOf(ground.page)
    .getByRole('button', { name: /blir mentor för/ })
    .first()
    .click();
  await tabOf(ground.page)
    .getByRole('heading', { level: 1, name: /blir mentor för/ })
    .waitFor();
}
