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
  await tab.getByRole('menuitem', { name }).click();
}

/** HR reviews the draft of a round before anybody else sees it. */
export const matchingStops: readonly Stop[] = [
  {
    name: 'matching-compare',
    title: 'HR: the two side by side',
    words: 'Why these two, what there is to think of, each part with its weight, and what both will read.',
    async show(ground) {
      const page = await ground.look(ground.hr, matching);
      await tabOf(page)
        .getByRole('button', { name: /^Jämför / })
        .first()
        .click();
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
    title: 'HR: what if the weights were others?',
    words: 'How many pairs would change is shown while the sliders move. Nothing is saved until HR chooses to.',
    async show(ground) {
      const page = await ground.look(ground.hr, matching);
      const tab = tabOf(page);
      await tab.getByRole('button', { name: 'Fler val för omgången' }).click();
      await tab.getByRole('menuitem', { name: 'Pröva andra vikter' }).click();
      const slider = tab.getByRole('slider').first();
      await slider.waitFor();
      for (let step = 0; step < 9; step += 1) await slider.press('ArrowLeft');
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
      await tab.getByRole('button', { name: /^Lås / }).first().click();
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
