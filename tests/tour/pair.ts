import type { FrameLocator, Page } from 'playwright-core';
import type { MeetingBody } from '#teams-app/contract/meetings.ts';
import type { PairingBody } from '#teams-app/contract/pairing.ts';
import { tabOf, type View } from '../support/browser.ts';
import { getJson } from '../support/json.ts';
import { sampleForms } from '../support/sample-profile.ts';
import type { SamplePerson } from '../support/standin-client.ts';
import { tab as tabTexts } from '../support/tab-texts.ts';
import { until } from '../support/until.ts';
import { settled, type TourGround } from './ground.ts';

/** The pair that the tour follows, as the mentee sees it. */
export async function pairingOf(ground: TourGround): Promise<PairingBody> {
  const [pairing] = (await ground.as(ground.mentee).home()).pairings;
  if (pairing === undefined) throw new Error('The mentee has no pairing.');
  return pairing;
}

/** Whom the mentee was matched with. */
export async function partnerOf(ground: TourGround): Promise<SamplePerson> {
  const { partner } = await pairingOf(ground);
  const found = (await ground.standin.people()).find(({ oid }) => oid === partner.id);
  if (found === undefined) throw new Error('The partner is not in the company.');
  return found;
}

/** The first meeting that stands as planned and can be changed, from `after` on. */
export async function plannedMeeting(ground: TourGround, after = 0): Promise<MeetingBody> {
  const { meetings } = await pairingOf(ground);
  const found = meetings.filter(({ mayChange, status }) => mayChange && status === 'planned')[after];
  if (found === undefined) throw new Error('No meeting can be changed.');
  return found;
}

/** The same meeting once it is as wanted. */
export function meetingOnce(
  ground: TourGround,
  { id }: MeetingBody,
  what: string,
  isSo: (meeting: MeetingBody) => boolean,
): Promise<true> {
  return until(
    what,
    async () => {
      const found = (await pairingOf(ground)).meetings.find((each) => each.id === id);
      return found !== undefined && isSo(found) ? true : null;
    },
    { timeoutMs: 90_000, everyMs: 250 },
  );
}

/** The pair's meetings in the tab. */
export async function openMeetings(
  ground: TourGround,
  view: Pick<View, 'theme' | 'lang'> = {},
  on: Page = ground.page,
): Promise<{ readonly page: Page; readonly tab: FrameLocator }> {
  const { id } = await pairingOf(ground);
  const page = await ground.look(ground.mentee, { view: 'tab', subPage: `pairing:${id}`, ...view }, on);
  const tab = tabOf(page);
  const { tabs, meetings } = tabTexts[view.lang ?? 'sv'].pairing;
  await tab.getByRole('navigation', { name: tabs }).getByRole('link', { name: meetings }).click();
  await settled(page);
  return { page, tab };
}

/** Moves one meeting: its acts stand open where it comes next, else behind a menu. */
export async function moveMeeting(tab: FrameLocator, meeting: MeetingBody): Promise<void> {
  const row = tab.locator(`#meeting-${meeting.id}`);
  if ((await row.count()) === 0)
    await tab
      .getByRole('button', { name: /^Visa \d+ till/ })
      .first()
      .click();
  const open = row.getByRole('button', { name: 'Flytta', exact: true });
  if ((await open.count()) > 0) return open.click();
  await row.getByRole('button').click();
  await tab.getByRole('menuitem', { name: 'Flytta det här mötet' }).click();
}

/** Presses something in the menu of all meetings. */
export async function chooseForAll(tab: FrameLocator, item: string): Promise<void> {
  await tab.getByRole('button', { name: 'Fler val', exact: true }).click();
  await tab.getByRole('menuitem', { name: item, exact: true }).click();
}

/** The times to choose from are found and stand in the open dialog. */
export async function timesShown(page: Page): Promise<void> {
  await tabOf(page).getByRole('dialog').getByRole('radio').first().waitFor({ state: 'attached', timeout: 60_000 });
  await settled(page);
}

/** What somebody does in their own Outlook; `path` follows `/calendar`. */
export async function inOutlook(ground: TourGround, { oid }: SamplePerson, path: string, body: object): Promise<void> {
  await getJson(`${ground.shellUrl}/standin/people/${oid}/calendar${path}`, { method: 'POST', body });
}

/** The app may not use the mailbox of one other mentee, whose meetings therefore cannot be booked. */
export async function lockMailbox({ standin, mentee }: TourGround): Promise<void> {
  const other = sampleForms.find(
    ({ mail, form }) => form.roles.every((role) => role === 'mentee') && mail !== mentee.mail,
  );
  if (other === undefined) throw new Error('The sample has no other mentee.');
  const { oid } = await standin.personOf(other.mail);
  await standin.orderFault({ kind: 'forbid-mailbox', match: { mailbox: oid } });
}

/** Their entry for a meeting. */
export async function entryOf(ground: TourGround, { oid }: SamplePerson, { start, end }: MeetingBody): Promise<string> {
  const events = await ground.standin.calendar(oid, start, end);
  const found = events.find(({ onlineMeeting }) => Boolean(onlineMeeting?.joinUrl));
  if (found === undefined) throw new Error('The meeting is not in the calendar.');
  return encodeURIComponent(found.id);
}

/** The end of somebody's chat, once its last cards say this. */
export async function chatSaying(
  ground: TourGround,
  person: SamplePerson,
  saying: string | RegExp,
  view: Pick<View, 'theme'> = {},
): Promise<Page> {
  await until(
    'the card',
    async () => {
      const { activities } = await ground.standin.chat(person.oid, 3);
      const said = JSON.stringify(activities.map(({ attachments }) => attachments ?? []));
      return typeof saying === 'string' ? said.includes(saying) : saying.test(said);
    },
    { timeoutMs: 90_000, everyMs: 250 },
  );
  return chatAtEnd(ground, person, view);
}

/** The last thing said in somebody's chat. */
export async function chatAtEnd(
  ground: TourGround,
  person: SamplePerson,
  view: Pick<View, 'theme'> = {},
): Promise<Page> {
  const page = await ground.look(person, { view: 'chat', ...view });
  await page.locator('.card').last().scrollIntoViewIfNeeded();
  await settled(page);
  return page;
}
