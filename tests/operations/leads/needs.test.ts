import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { PersonId } from '#domain/ids.ts';
import { seeToHelp } from '#operations/insight/help-wish.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { programmeTrends } from '#operations/insight/programme-trends.ts';
import { appointLead } from '#operations/programme/leads.ts';
import { NotAllowed } from '#operations/failures.ts';
import { enrolmentOf, noon } from '../../adapters/store/world.ts';
import { openLeadsWorld, wishForHelp, type LeadsWorld } from './leads-world.ts';

let world: LeadsWorld;
let hanna: PersonId;
beforeEach(async () => {
  world = await openLeadsWorld();
  hanna = await world.colleague('Hanna');
}, 60_000);
afterEach(() => world.close(), 60_000);

const hr = () => world.as(hanna, true);
const look = () => programmeInsight(world.context, hr());
const reasons = async () => (await look()).needs.map(({ reason }) => reason);

describe('what a programme needs', () => {
  test('is to invite somebody while nobody has joined', async () => {
    expect(await reasons()).toEqual(['nobody-invited']);
  });

  test('is a mentor for whoever waits, and nobody for whoever has one', async () => {
    const kofi = await world.colleague('Kofi');
    const resting = enrolmentOf(world.programme, kofi, 'mentee');
    await world.store.write((tx) => tx.saveEnrolment(resting));
    // Whoever is on a break waits for nobody.
    expect(await reasons()).toEqual([]);
    await world.store.write((tx) => tx.saveEnrolment({ ...resting, pausedUntil: null, version: 2 }));
    const { needs } = await look();
    expect(needs).toMatchObject([{ reason: 'waiting', people: [{ id: kofi }] }]);
    expect(needs[0]?.detail).toMatchObject({ kind: 'waiting', waiting: [{ person: { id: kofi } }] });
  });

  test('is a mentee, where only mentors wait', async () => {
    const astrid = await world.colleague('Astrid');
    const enrolment = { ...enrolmentOf(world.programme, astrid, 'mentor'), pausedUntil: null };
    await world.store.write((tx) => tx.saveEnrolment(enrolment));
    expect(await reasons()).toEqual(['mentors-wait']);
  });

  test('is no longer a wish for help that another lead has taken up, which stands apart with who did', async () => {
    const pair = await world.pair();
    await wishForHelp(world, pair);
    const [wish] = (await look()).needs;
    expect(wish).toMatchObject({ reason: 'help-wanted', isTakenByOther: false });
    const other = await world.colleague('Lena');
    const detail = wish?.detail;
    if (detail?.kind !== 'attention') throw new Error('No wish');
    const wishId = (await world.store.read((reader) => reader.helpWanted(world.programme.id)))[0]?.wishId;
    if (wishId === undefined) throw new Error('No wish');
    await seeToHelp(world.context, world.as(other, true), { wishId, step: 'take-up' });
    const { needs, underway } = await look();
    expect(needs.map(({ reason }) => reason)).not.toContain('help-wanted');
    expect(underway).toMatchObject([{ reason: 'help-wanted', isTakenByOther: true }]);
  });

  test('names whoever did not get a card, also a lead who takes no part', async () => {
    const lena = await world.colleague('Lena');
    world.blocked.add(lena);
    await appointLead(world.context, hr(), lena);
    await world.work();
    const needs = [...(await look()).needs, ...(await look()).underway];
    expect(needs.filter(({ reason }) => reason === 'card-blocked')).toMatchObject([{ people: [{ id: lena }] }]);
  });

  test('is read by those who lead it alone, over time as well', async () => {
    const kofi = await world.colleague('Kofi');
    await expect(programmeTrends(world.context, world.as(kofi))).rejects.toBeInstanceOf(NotAllowed);
    await world.pair();
    world.moveTo(noon.add({ hours: 24 }));
    const { meetings, months, departments } = await programmeTrends(world.context, hr());
    expect({ meetings, months }).toEqual({ meetings: { finding: { kind: 'none-yet' }, weeks: [] }, months: [] });
    expect([...departments.units, departments.others].flatMap((each) => (each === null ? [] : [each.people]))).toEqual([
      2,
    ]);
  });
});
