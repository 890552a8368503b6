import { tabOf } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { settled } from './ground.ts';
import {
  chatAtEnd,
  chatSaying,
  chooseForAll,
  entryOf,
  inOutlook,
  lockMailbox,
  meetingOnce,
  moveMeeting,
  openMeetings,
  pairingOf,
  partnerOf,
  plannedMeeting,
  timesShown,
} from './pair.ts';
import type { Stop } from './stop.ts';

/** What becomes of a booked series: the pair looks at it, changes it, and Outlook changes it. */
export const meetingStops: readonly Stop[] = [
  {
    name: 'meetings',
    title: 'The pair’s meetings',
    words: 'What has become of the plan, the next meeting first, and the standing time with the whole plan as dots.',
    show: async (ground) => (await openMeetings(ground)).page,
  },
  {
    name: 'meetings-english-dark',
    title: 'The pair’s meetings, dark and in English',
    words: 'The same in the dark theme and in English.',
    show: async (ground) => (await openMeetings(ground, { theme: 'dark', lang: 'en' })).page,
  },
  {
    name: 'meetings-phone',
    title: 'The pair’s meetings on a phone',
    words: 'The list in a narrow window, and the standing time under it.',
    show: async (ground) => (await openMeetings(ground, {}, ground.phone)).page,
  },
  {
    name: 'move-searching',
    title: 'Moving one meeting: looking for times',
    words: 'Both calendars are read anew. Whoever does not want to wait closes the window and is told in the chat.',
    async show(ground) {
      // Outlook is busy, so that there is something to see.
      await ground.standin.orderFault({
        kind: 'status',
        status: 503,
        code: 'ServiceUnavailable',
        match: { pathIncludes: 'getSchedule' },
      });
      const { page, tab } = await openMeetings(ground);
      await moveMeeting(tab, await plannedMeeting(ground));
      await tab.getByRole('dialog').getByText('Vi letar efter tider').waitFor();
      await settled(page);
      return page;
    },
  },
  {
    name: 'move-times',
    title: 'Moving one meeting: three proposals',
    words: 'Times that are free for both in the same period, each with what speaks for it.',
    async show(ground) {
      await ground.standin.clearFaults();
      await lockMailbox(ground);
      await ground.standin.moveClock({ by: 'PT2M' });
      await timesShown(ground.page);
      return ground.page;
    },
  },
  {
    name: 'move-done',
    title: 'Moved',
    words: 'The meeting has moved in both calendars. The invitation, the link and the series are the same.',
    async show({ page }) {
      const dialog = tabOf(page).getByRole('dialog');
      await dialog.getByRole('button', { name: 'Flytta mötet' }).click();
      await dialog.getByText('Klart. Mötet är flyttat.').waitFor({ timeout: 60_000 });
      await settled(page);
      return page;
    },
  },
  {
    name: 'declined',
    title: 'A declined meeting: other times in the chat',
    words: 'The mentor declines in Outlook. Both get three times that suit both, and one press settles it.',
    async show(ground) {
      const partner = await partnerOf(ground);
      const meeting = await plannedMeeting(ground, 1);
      await inOutlook(ground, partner, `/${await entryOf(ground, partner, meeting)}/respond`, { answer: 'decline' });
      return chatSaying(ground, ground.mentee, `${partner.givenName} kan inte`);
    },
  },
  {
    name: 'declined-times-phone',
    title: 'The same on a phone',
    words: 'The pair’s page says that there are times to choose from, and shows them.',
    async show(ground) {
      const { page, tab } = await openMeetings(ground, {}, ground.phone);
      await tab.getByRole('button', { name: 'Se tiderna' }).first().click();
      await timesShown(page);
      return page;
    },
  },
  {
    name: 'declined-chosen',
    title: 'A time is chosen',
    words: 'The card says what happens now, in its place in the chat.',
    async show(ground) {
      const page = await chatAtEnd(ground, ground.mentee);
      await page.locator('.card').last().getByRole('button').first().click();
      return chatSaying(ground, ground.mentee, 'Mötet flyttas till');
    },
  },
  {
    name: 'declined-partner',
    title: 'The other one’s card, dark',
    words: 'Their card is written anew, so that nobody presses a time that is gone.',
    show: async (ground) =>
      chatSaying(ground, await partnerOf(ground), /Mötet flyttas till|The meeting moves to/, { theme: 'dark' }),
  },
  {
    name: 'repaired',
    title: 'Leave comes in the way: moved, and both are told',
    words: 'Each night the next eight weeks are held against both calendars. What Lodestar placed, Lodestar moves.',
    async show(ground) {
      const meeting = await plannedMeeting(ground);
      const day = meeting.start.slice(0, 10);
      const leave = { subject: 'Ledig', firstDay: day, lastDay: day, showAs: 'oof' };
      await inOutlook(ground, await partnerOf(ground), '/events', leave);
      await ground.standin.moveClock({ by: 'P1D' });
      await meetingOnce(ground, meeting, 'the meeting to be moved', ({ status }) => status === 'moved');
      return chatSaying(ground, ground.mentee, /är flyttat till/);
    },
  },
  {
    name: 'standing',
    title: 'A new standing time',
    words: 'Three times for all meetings ahead, and how many of them would have to move or be left out.',
    async show(ground) {
      const { page, tab } = await openMeetings(ground);
      await tab.getByRole('button', { name: 'Byt stående tid' }).click();
      await timesShown(page);
      return page;
    },
  },
  {
    name: 'standing-done-dark',
    title: 'The meetings are booked again, dark',
    words: 'Those that have been stay as they were.',
    async show(ground) {
      const { page, tab } = await openMeetings(ground, { theme: 'dark' });
      // Looking at times has asked nobody, so there is nothing to come back to.
      await tab.getByRole('button', { name: 'Byt stående tid' }).click();
      await timesShown(page);
      const dialog = tab.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Byt till den här tiden' }).click();
      await dialog.getByText('Klart. Mötena är ombokade.').waitFor({ timeout: 90_000 });
      await settled(page);
      return page;
    },
  },
  {
    name: 'feed',
    title: 'The meetings in another calendar',
    words: 'A private address for those who live outside Outlook. It is shown once, and a new one ends the old one.',
    async show(ground) {
      const { page, tab } = await openMeetings(ground);
      await chooseForAll(tab, 'Prenumerera i en annan kalender');
      await tab.getByRole('button', { name: 'Skapa adress' }).click();
      await tab.getByRole('textbox', { name: 'Din adress' }).waitFor();
      await settled(page);
      return page;
    },
  },
  {
    name: 'pause',
    title: 'A break',
    words: 'How many meetings fall into it is said before it is taken.',
    async show(ground) {
      const { page, tab } = await openMeetings(ground);
      await chooseForAll(tab, 'Pausa till …');
      await tab.getByRole('dialog').getByRole('button', { name: '4 veckor' }).click();
      await settled(page);
      return page;
    },
  },
  {
    name: 'paused',
    title: 'On a break',
    words: 'The meetings of the break are left out in Outlook, and it can be ended early.',
    async show(ground) {
      const dialog = tabOf(ground.page).getByRole('dialog');
      await dialog.getByRole('button', { name: 'Pausa', exact: true }).click();
      await until(
        'the meetings to be left out',
        async () => {
          const { status, meetings, pausedUntil } = await pairingOf(ground);
          const isOut = meetings.some(({ note, status: stands }) => note === 'paused' && stands === 'cancelled');
          return (
            status === 'paused' &&
            isOut &&
            meetings.every(({ start, changing }) => changing === null || start > `${pausedUntil ?? ''}`)
          );
        },
        { timeoutMs: 60_000, everyMs: 250 },
      );
      return (await openMeetings(ground)).page;
    },
  },
  {
    name: 'paused-card',
    title: 'The other one is told of the break',
    words: 'Until when, and that the meetings go on by themselves.',
    show: async (ground) => chatSaying(ground, await partnerOf(ground), /är pausade|are paused/),
  },
  {
    name: 'end',
    title: 'Ending it',
    words: 'Without blame and without a reason; it says what the other one is told.',
    async show(ground) {
      const { page, tab } = await openMeetings(ground);
      await chooseForAll(tab, 'Avsluta');
      await tab.getByRole('dialog').waitFor();
      await settled(page);
      return page;
    },
  },
  {
    name: 'ended-card',
    title: 'The end, as the other one reads it',
    words: 'The card does not tell who wished it.',
    async show(ground) {
      const partner = await partnerOf(ground);
      await tabOf(ground.page).getByRole('button', { name: 'Avsluta samarbetet' }).click();
      return chatSaying(ground, partner, /Ert samarbete är avslutat|mentoring pair has ended/);
    },
  },
];
