import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isRefused } from '#domain/refused.ts';
import { lockGroup, moveInGroups, previewMove, publishGroups } from '#operations/groups/change-groups.ts';
import { Conflict, NotAllowed } from '#operations/failures.ts';
import { groupsView } from '#operations/groups/groups-view.ts';
import { namingFor } from '#operations/access/naming.ts';
import { proposeGroups } from '#operations/groups/propose-groups.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { groupsBody } from '#teams-app/api/groups/present-groups.ts';
import { appointLead, dismissLead } from '#operations/programme/leads.ts';
import { ida, nils } from '../../standin/standin-fixture.ts';
import { personIdOf } from '../../adapters/microsoft365/world.ts';
import { bo, greta, groupsWorld, lo, sara, type GroupsWorld } from './groups-world.ts';
import { theProgramme } from '../../support/the-programme.ts';

let world: GroupsWorld;
beforeAll(async () => {
  world = await groupsWorld();
}, 300_000);
afterAll(() => world.end(), 300_000);

const hr = () => world.actorIn(ida);
const view = () => groupsView(world.context, hr());
async function only() {
  const { proposals } = await view();
  const [one] = proposals;
  if (one === undefined || proposals.length !== 1) throw new Error(`${proposals.length} groups instead of one`);
  return { ...one, seen: { id: one.id, version: one.version }, people: one.members.map(({ personId }) => personId) };
}

async function loRests(rests: boolean): Promise<void> {
  await world.context.store.write(async (tx) => {
    const programme = await theProgramme(tx);
    const enrolment = programme && (await tx.enrolment(programme.id, personIdOf(lo)));
    if (!enrolment) throw new Error('Lo is not enrolled');
    const pausedUntil = rests ? Temporal.PlainDate.from('2027-03-01') : null;
    await tx.saveEnrolment({ ...enrolment, pausedUntil, version: enrolment.version + 1 });
  });
}

describe('HR and groups', () => {
  test('a proposal has a mentor, everybody who seeks one, and reasons; only HR may ask for it', async () => {
    const { context } = world;
    await expect(proposeGroups(context, world.actorIn(nils), { kind: 'group', size: 5 })).rejects.toThrow(NotAllowed);
    await expect(groupsView(context, world.actorIn(nils))).rejects.toThrow(NotAllowed);
    expect(await proposeGroups(context, hr(), { kind: 'group', size: 5 })).toBeUndefined();
    const group = await only();
    expect(group.people[0]).toBe(personIdOf(greta));
    expect(group.people.toSorted()).toEqual([greta, nils, bo, sara, lo].map(personIdOf).toSorted());
    if (group.fit === null) throw new Error('HR is in no group');
    expect(group.fit.score).toBeGreaterThan(0.33);
    expect(group.fit.reasons).toContainEqual({ kind: 'mentor-offers', competence: 'leadership', wantedBy: 4 });
    expect(group.fit.reasons).toContainEqual({ kind: 'same-place', place: 'Luleå' });
    expect((await view()).waiting).toEqual([]);
    expect(await world.context.store.read((reader) => reader.pairingsOf(personIdOf(nils)))).toEqual([]);
  });

  test('HR is told of two in it who may be accounts of one person, and of nobody else', async () => {
    const { context } = world;
    const told = async () =>
      groupsBody(await view(), await namingFor(context, { language: 'en' })).groups[0]?.sameNames;
    const called = async (displayName: string) => {
      await world.standin.control('POST', `/people/${lo.oid}/profile`, { displayName });
      await readDirectory(context);
    };
    expect(await told()).toEqual([]);
    await called('Ek, Bo (adm)');
    const text = 'Bo Ek and Ek, Bo (adm) have the same name. Check that these are not two accounts of one person.';
    expect(await told()).toEqual([{ people: [bo, lo].map(personIdOf), text }]);
    await called(lo.displayName);
    expect(await told()).toEqual([]);
  });

  test('peers are proposed two by two, with a trio where the number is odd', async () => {
    const { context } = world;
    expect(await proposeGroups(context, hr(), { kind: 'circle', size: 2 })).toBeUndefined();
    const { proposals, waiting } = await view();
    const seeking = proposals.flatMap(({ members }) => members).length + waiting.length;
    expect(seeking % 2).toBe(1);
    expect(new Set(proposals.map(({ members }) => members.length))).toEqual(new Set([2, 3]));
    expect(waiting).toEqual([]);
    await proposeGroups(context, hr(), { kind: 'group', size: 5 });
  });

  test('a move is shown before it is done, and is done only if nothing has changed since', async () => {
    const { context } = world;
    const before = await only();
    const out = { personId: personIdOf(lo), to: null };
    const effect = await previewMove(context, hr(), out);
    expect(effect).toMatchObject({ fault: null, effects: [{ after: { fit: { score: expect.any(Number) } } }] });
    expect((await only()).people).toHaveLength(5);
    const stale = [{ id: before.id, version: before.version + 1 }];
    await expect(moveInGroups(context, hr(), { ...out, seen: stale })).rejects.toThrow(Conflict);
    expect(await moveInGroups(context, hr(), { ...out, seen: [before.seen] })).toBeUndefined();
    expect((await only()).people).toHaveLength(4);
    expect((await view()).waiting.map(({ personId }) => personId)).toEqual([personIdOf(lo)]);
    const mentor = await previewMove(context, hr(), { personId: personIdOf(greta), to: null });
    expect(isRefused(mentor) && mentor.refused).toBe('not-proposed');
  });

  test('whoever was appointed to lead decides nothing about a group that they are in', async () => {
    const { context } = world;
    await appointLead(context, hr(), personIdOf(nils));
    const own = { refused: 'own-decision' };
    const { seen } = await only();
    expect(await lockGroup(context, world.actorIn(nils), { seen, locked: true })).toEqual(own);
    const out = { personId: personIdOf(bo), to: null };
    expect(await previewMove(context, world.actorIn(nils), out)).toEqual(own);
    expect(await moveInGroups(context, world.actorIn(nils), { ...out, seen: [seen] })).toEqual(own);
    expect((await groupsView(context, world.actorIn(nils))).decidesOwn).toBe(false);
    await dismissLead(context, hr(), personIdOf(nils));
    expect((await only()).seen).toEqual(seen);
  });

  test('a locked group stays when groups are proposed again, and its people are in no other', async () => {
    const { context } = world;
    const before = await only();
    expect(await lockGroup(context, hr(), { seen: before.seen, locked: true })).toBeUndefined();
    await proposeGroups(context, hr(), { kind: 'circle', size: 3 });
    const after = await only();
    expect([after.id, after.status, after.people]).toEqual([before.id, 'locked', before.people]);
    expect(await moveInGroups(context, hr(), { personId: personIdOf(lo), to: after.id, seen: [after.seen] })).toBe(
      undefined,
    );
    expect((await only()).people).toHaveLength(5);
  });

  test('a group does not begin when one of its people takes a break before it is published, and HR sees that', async () => {
    const { context } = world;
    await loRests(true);
    await publishGroups(context, hr(), [(await only()).seen]);
    await world.settleDown();
    expect(await only()).toMatchObject({ status: 'refused', refusal: 'not-available' });
    expect(await context.store.read((reader) => reader.pairingsOf(personIdOf(bo)))).toEqual([]);
    await loRests(false);
    await proposeGroups(context, hr(), { kind: 'group', size: 5 });
    expect((await only()).people).toHaveLength(5);
  });

  test('a published group begins once, is booked for all, and leaves the list', async () => {
    const { context } = world;
    const { seen, people } = await only();
    await expect(publishGroups(context, hr(), [{ ...seen, version: seen.version + 1 }])).rejects.toThrow(Conflict);
    expect(await publishGroups(context, hr(), [seen])).toBeUndefined();
    await expect(publishGroups(context, hr(), [seen])).rejects.toThrow(Conflict);
    expect((await view()).proposals).toEqual([]);
    const [pairing] = await context.store.read((reader) => reader.pairingsOf(personIdOf(bo)));
    expect(pairing?.members.map(({ personId }) => personId).toSorted()).toEqual(people.toSorted());
    await world.settleDown();
    const starts = world.ahead(greta);
    expect(starts.length).toBeGreaterThan(8);
    for (const person of [nils, bo, sara, lo]) expect(world.ahead(person)).toEqual(starts);
    expect(await world.chatOf(bo)).toContain('Greta Ek blir din mentor, i grupp');
    await proposeGroups(context, hr(), { kind: 'group', size: 5 });
    // Greta would like a mentor of her own.
    const waiting = [{ personId: personIdOf(greta), absence: null }];
    expect(await view()).toMatchObject({ proposals: [], waiting, mentors: 0 });
  }, 120_000);
});
