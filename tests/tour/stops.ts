import { demonstrationOf, tell } from '#demo/demonstration.ts';
import { tabOf } from '../support/browser.ts';
import { answerInChat, settledSeries, surveyCards } from '../support/main-job.ts';
import { sampleForms } from '../support/sample-profile.ts';
import { until } from '../support/until.ts';
import { choosingStops } from './choosing-stops.ts';
import { groupStops } from './group-stops.ts';
import { hrStops } from './hr-stops.ts';
import { matchingStops } from './matching-stops.ts';
import { meetingStops } from './meeting-stops.ts';
import { endingStops } from './ending-stops.ts';
import { programmeStops } from './programme-stops.ts';
import { settled, type TourGround } from './ground.ts';
import { chatAtEnd, lockMailbox, pairingOf } from './pair.ts';
import type { Stop } from './stop.ts';

const step = async ({ page }: TourGround): Promise<void> => {
  await tabOf(page).getByRole('button', { name: 'Fortsätt' }).click();
  await settled(page);
};

const mainJob: readonly Stop[] = [
  {
    name: 'sign-in',
    title: 'Choose who to be',
    words:
      'What Lodestar is, and five people to begin as; everybody else is one search away. A tour of eight stops leads the way.',
    async show({ page, shellUrl }) {
      await tell(shellUrl, await demonstrationOf('launch'));
      await page.goto(`${shellUrl}/?lang=sv`);
      await page.getByRole('button', { name: /Karin Hedlund/ }).waitFor();
      await settled(page);
      return page;
    },
  },
  {
    name: 'welcome',
    title: 'The bot says hello',
    words: 'Emma installs the app. The first card says what Lodestar is, who sees what, and how to join.',
    async show(ground) {
      const page = await ground.look(ground.mentee, { view: 'chat' });
      await page.getByRole('button', { name: 'Installera appen' }).click();
      await page.locator('.card').first().waitFor();
      await settled(page);
      return page;
    },
  },
  {
    name: 'join',
    title: 'Joining: what you want out of it',
    words:
      'Three steps of one question each. What suits the title and the department is suggested, and nothing is chosen beforehand. What is filled in is kept on the device until it is sent.',
    async show(ground) {
      const page = await ground.look(ground.mentee, { view: 'tab', subPage: 'me' });
      const tab = tabOf(page);
      await tab.getByRole('checkbox', { name: 'Jag vill ha en mentor' }).check({ force: true });
      const wishes = tab.getByRole('group', { name: 'Vad vill du bli bättre på?' });
      await wishes.getByRole('button', { name: 'Ledarskap' }).click();
      await wishes.getByRole('button', { name: 'Projektledning' }).click();
      await tab.getByLabel('Om du får säga det i en mening').fill('Jag vill leda mitt första projekt.');
      await settled(page);
      return page;
    },
  },
  {
    name: 'join-goals',
    title: 'Joining: how you like to talk',
    words: 'Either, or, or it depends; the languages; and what HR asks besides.',
    async show(ground) {
      await step(ground);
      const tab = tabOf(ground.page);
      await tab.getByRole('radio', { name: 'ha en plan' }).check({ force: true });
      await tab.getByRole('radio', { name: 'rakt på sak' }).check({ force: true });
      await tab.getByRole('button', { name: 'Svenska' }).click();
      return ground.page;
    },
  },
  {
    name: 'join-times',
    title: 'Joining: reading it through',
    words: 'What was said, who reads each line, and two consents that nobody ticks beforehand.',
    async show(ground) {
      await step(ground);
      return ground.page;
    },
  },
  {
    name: 'joined',
    title: 'You are in',
    words: 'What happens now, when, whom to ask, and the day for the calendar.',
    async show(ground) {
      const tab = tabOf(ground.page);
      for (const consent of await tab.getByRole('checkbox').all()) await consent.check({ force: true });
      await tab.getByRole('button', { name: 'Gå med', exact: true }).click();
      await tab.getByRole('heading', { name: /^Du är med/ }).waitFor();
      await settled(ground.page);
      return ground.page;
    },
  },
  {
    name: 'matching',
    title: 'HR: a round as a draft',
    words: 'One press proposes the best pairs for all at once. It is a draft that only HR sees until it is published.',
    async show(ground) {
      await until('the mentee to be enrolled', async () => (await ground.as(ground.mentee).enrolment()) !== null);
      const form = sampleForms.find((one) => one.form.roles.includes('mentor') && one.form.capacity > 1)?.form;
      if (form === undefined) throw new Error('The sample has no mentor.');
      await ground.standin.install(ground.mentor.oid);
      await ground.as(ground.mentor).enrol(form);
      await ground.as(ground.hr).propose();
      return ground.look(ground.hr, { view: 'tab', subPage: 'hr/matching' });
    },
  },
  ...matchingStops,
  {
    name: 'introduction',
    title: 'The two are introduced',
    words: 'After HR published: who, why, and what happens next; and a card when the meetings are booked.',
    async show(ground) {
      const hr = ground.as(ground.hr);
      await lockMailbox(ground);
      await hr.approveRound();
      await settledSeries(worldOf(ground), hr);
      await until('the cards', async () => (await ground.standin.chat(ground.mentee.oid)).activities.length >= 3);
      return chatAtEnd(ground, ground.mentee);
    },
  },
  {
    name: 'home',
    title: 'My page',
    words: 'Next meeting, the other person, goals, and what is asked of me.',
    show: (ground) => ground.look(ground.mentee, { view: 'tab' }),
  },
  {
    name: 'home-dark',
    title: 'My page, dark',
    words: 'The same in the dark theme.',
    show: (ground) => ground.look(ground.mentee, { view: 'tab', theme: 'dark' }),
  },
  {
    name: 'home-english',
    title: 'My page in English',
    words: 'Both languages are whole: tab, cards and invitations.',
    show: (ground) => ground.look(ground.mentee, { view: 'tab', lang: 'en' }),
  },
  {
    name: 'home-phone',
    title: 'My page on a phone',
    words: 'The same page in a narrow window.',
    show: (ground) => ground.look(ground.mentee, { view: 'tab' }, ground.phone),
  },
  {
    name: 'calendar',
    title: 'The meetings in Outlook',
    words: 'The series stands in both calendars, at a time that is free for both, with a Teams link and an agenda.',
    async show(ground) {
      const { nextMeeting } = await pairingOf(ground);
      const page = await ground.look(ground.mentee, { view: 'calendar' });
      const start = Date.parse(nextMeeting?.start ?? '');
      const weeks = Math.floor((start - Date.parse(await ground.standin.now())) / (7 * 86_400_000));
      for (let week = 0; week < weeks; week += 1)
        await page.getByRole('button', { name: 'Nästa', exact: true }).click();
      await settled(page);
      return page;
    },
  },
  {
    name: 'survey-card',
    title: 'After the meeting: the survey',
    words: 'A quarter of an hour after a meeting that took place both are asked in the chat.',
    async show(ground) {
      await ground.standin.moveClock({ afterNextMeetingOf: ground.mentee.oid });
      await until('the survey card', async () => (await cardsOf(ground)).length > 0, { timeoutMs: 60_000 });
      return chatAtEnd(ground, ground.mentee);
    },
  },
  {
    name: 'survey-thanks',
    title: 'Answered',
    words: 'The card turns into a thank-you with the next meeting. HR never sees the answer itself.',
    async show(ground) {
      const [card] = await cardsOf(ground);
      if (card === undefined) throw new Error('There is no survey card.');
      await answerInChat(worldOf(ground), card);
      return chatAtEnd(ground, ground.mentee);
    },
  },
  {
    name: 'goals',
    title: 'Goals',
    words: 'The pair’s page: goals with their progress, which the mentor sees too.',
    async show(ground) {
      const mentee = ground.as(ground.mentee);
      const pairing = await pairingOf(ground);
      const goal = await mentee.addGoal(pairing.id, {
        title: 'Leda mitt första projekt',
        measure: 'Projektet är levererat och kunden nöjd',
        dueOn: pairing.endsOn,
      });
      await mentee.progress(goal.id, 35, goal.version);
      const page = await ground.look(ground.mentee, { view: 'tab', subPage: `pairing:${pairing.id}` });
      await tabOf(page)
        .getByRole('navigation', { name: 'Samarbetets delar' })
        .getByRole('link', { name: 'Mål' })
        .click();
      await settled(page);
      return page;
    },
  },
];

/**
 * The main job, what becomes of the meetings afterwards, how HR sees it, mentees who choose for themselves, and a second
 * programme.
 */
export const stops: readonly Stop[] = [
  ...mainJob,
  ...meetingStops,
  ...hrStops,
  ...groupStops,
  ...choosingStops,
  ...programmeStops,
  ...endingStops,
];

const cardsOf = (ground: TourGround) => surveyCards(worldOf(ground), [{ person: ground.mentee }]);

const worldOf = ({ standin }: TourGround) => ({ standin, log: () => '' });
