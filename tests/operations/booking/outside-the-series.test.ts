import { theProgramme } from '../../support/the-programme.ts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { actOnCard } from '#bot/card-actions.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import { isRefused } from '#domain/refused.ts';
import { checkSeries } from '#operations/booking/check-series.ts';
import { followSeries } from '#operations/booking/follow-calendar.ts';
import { sayWeMet } from '#operations/meetings/extra-meeting.ts';
import { proposeForNext, proposeRhythm } from '#operations/pairing/joint-decisions.ts';
import type { CompanyPerson } from '#standin/company/port.ts';
import { cardsIn, textOf } from '../../support/card.ts';
import { nils, priya } from '../../standin/standin-fixture.ts';
import { faultsWorld, present, type FaultsWorld } from './faults-world.ts';

let world: FaultsWorld;
beforeAll(async () => {
  world = await faultsWorld();
  await world.settleDown();
}, 120_000);
afterAll(() => world.end(), 120_000);

const tabLinks = tabLinksOf({
  appId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  teamsHost: 'teams.microsoft.com',
  publicUrl: 'https://lodestar.example',
});
const press = (person: CompanyPerson, verb: string, data: object) =>
  actOnCard({ context: world.context, tabLinks }, world.actor(person), { verb, data });
async function cardsOf(person: CompanyPerson): Promise<readonly string[]> {
  const chat = await world.standin.control('GET', `/people/${person.oid}/chat`);
  return cardsIn(chat.json.activities);
}
const extra = async () => {
  const { pairingId } = await world.series();
  return world.context.store.read((reader) => reader.extraMeetingsOf([pairingId]));
};
/** In either language. */
const agreed = /Alla är med på det|Everybody agrees/;
const inCalendars = () => [nils, priya].map((person) => world.events(person).map(({ start }) => start));

test('whatever is compared with Outlook, it never looks for what people had outside the series', async () => {
  const { id, pairingId } = await world.series();
  await world.later({ hours: 3 });
  const at = world.context.now().subtract({ hours: 2 }).toZonedDateTimeISO('Europe/Stockholm');
  const told = await sayWeMet(world.context, world.actor(nils), {
    pairingId,
    at: at.toPlainDateTime(),
    timeZone: 'Europe/Stockholm',
    minutes: 30,
  });
  expect(isRefused(told)).toBe(false);
  const before = [await extra(), await world.meetings(), inCalendars()];
  await followSeries(world.context, id);
  const series = await world.series();
  await world.context.store.write((tx) => tx.saveSeries({ ...series, checkedAt: null, version: series.version + 1 }));
  await checkSeries(world.context, id);
  await world.settleDown();
  expect(JSON.stringify([await extra(), await world.meetings(), inCalendars()])).toBe(JSON.stringify(before));
  expect((await world.series()).trouble).toBeNull();
  await world.expectAgreement();
});

test('agreed on a card, the next meeting is left out of both calendars, and whoever proposed it is told', async () => {
  const [next] = await world.ahead();
  const { id: meetingId, start } = present(next);
  const proposed = await proposeForNext(world.context, world.actor(nils), { meetingId, what: 'skip' });
  if (isRefused(proposed)) throw new Error(proposed.refused);
  await world.settleDown();
  expect((await world.ahead()).some(({ id }) => id === meetingId)).toBe(true);
  const { decisionId } = proposed;
  const answered = await press(priya, 'agree-to-it', { decisionId });
  expect(textOf(answered.card)).toMatch(agreed);
  await world.settleDown();
  for (const starts of inCalendars()) expect(starts).not.toContain(start.epochMilliseconds);
  const news = await world.context.store.read((reader) => reader.noticesAbout({ kind: 'joint-decision', decisionId }));
  expect(news.map(({ personId }) => personId).toSorted()).toEqual([nils.oid, priya.oid].toSorted());
  expect((await cardsOf(nils)).join(' ')).toMatch(agreed);
});

test('an agreed rhythm is booked in both calendars in place of the old one, at the same weekday and hour', async () => {
  const before = await world.series();
  const rhythm = { cadence: 'weekly', minutes: 30 } as const;
  const programme = present(await world.context.store.read((reader) => theProgramme(reader)));
  const ownRhythm = { cadences: ['weekly'], minutes: { least: 30, most: 60 } } as const;
  await world.context.store.write((tx) =>
    tx.saveProgramme({ ...programme, ownRhythm, version: programme.version + 1 }, world.context.now()),
  );
  const proposed = await proposeRhythm(world.context, world.actor(priya), { pairingId: before.pairingId, rhythm });
  if (isRefused(proposed)) throw new Error(proposed.refused);
  await press(nils, 'agree-to-it', { decisionId: proposed.decisionId });
  await world.settleDown();
  const after = await world.series();
  expect([after.id === before.id, after.status, after.plan?.standing.cadence, after.plan?.minutes]).toEqual([
    false,
    'verified',
    'weekly',
    30,
  ]);
  const standing = present(before.plan).standing;
  expect(JSON.stringify([after.plan?.standing.weekday, after.plan?.standing.time])).toBe(
    JSON.stringify([standing.weekday, standing.time]),
  );
  for (const { start, end } of await world.ahead()) expect(start.until(end).total('minutes')).toBe(30);
  expect(new Set(world.events(priya).map(({ master }) => master)).size).toBe(1);
  expect(await extra()).toHaveLength(1);
  await world.expectAgreement();
});
