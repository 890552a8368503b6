import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { PersonId } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import { actOnCard } from '#bot/card-actions.ts';
import { Conflict, NotAllowed } from '#operations/failures.ts';
import { decideApplications } from '#operations/enrolment/answer-applications.ts';
import { enrolMe } from '#operations/enrolment/enrol.ts';
import { applicationsForLead } from '#operations/enrolment/hr-applications.ts';
import { chooseMyAlerts, myAlerts } from '#operations/leads/alert-choice.ts';
import { tellLead } from '#operations/leads/tell-lead.ts';
import { askHrForHelp } from '#operations/pairing/silence-choices.ts';
import { appointLead, dismissLead } from '#operations/programme/leads.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { newId, noon, programmeOf, someone, tell, type Pair } from '../../adapters/store/world.ts';
import { links } from '../../bot/card-samples.ts';
import { actor } from '../life-world.ts';
import { committingLast } from '../../support/committing-last.ts';
import { openLeadsWorld, wishForHelp, type LeadsWorld } from './leads-world.ts';

let world: LeadsWorld;
let lena: PersonId;
let hanna: PersonId;
beforeEach(async () => {
  world = await openLeadsWorld();
  lena = await world.colleague('Lena');
  hanna = await world.colleague('Hanna');
}, 60_000);
afterEach(() => world.close(), 60_000);

const hr = () => world.as(hanna, true);
const lead = () => world.as(lena);
const appoint = async (id = lena) => {
  expect(await appointLead(world.context, hr(), id)).toBeUndefined();
};
const alerts = (id = lena) => world.got(id).flatMap((message) => (message.kind === 'alert' ? [message] : []));
const lines = (id = lena) =>
  alerts(id).map(({ programmes }) => programmes.map((each) => each.lines.map(({ sv }) => sv)));
const everything = { waitingDays: 30, follows: true, version: 0 } as const;

/** From two days on, somebody should ask a pair for which no meeting stands ahead. */
const pairInTrouble = (): Promise<Pair> => world.pair();

describe('a wish for help', () => {
  test('reaches the lead at once, alone, and can be taken up on the card; then it is said no more', async () => {
    const pair = await world.bookedPair([24]);
    await appoint();
    await world.work();
    expect(alerts()).toEqual([]);
    expect(await askHrForHelp(world.context, actor(pair.mentee.id), { pairingId: pair.pairing.id })).toBeUndefined();
    expect(world.rung()).toContainEqual({ kind: 'tell-lead', id: lena });
    await world.work(3);
    expect(lines()).toEqual([[[`${pair.mentee.name} vill ha hjälp.`]]]);
    const [card] = alerts();
    expect(card?.help).toMatchObject({ programmeId: world.programme.id });
    const desk = { context: world.context, tabLinks: links };
    const taken = await actOnCard(desk, lead(), { verb: 'take-up-help', data: { ...card?.help } });
    expect(JSON.stringify(taken)).toContain('Du har tagit hand om det');
    // Nobody else takes it, and somebody who does not lead learns nothing.
    const stranger = await actOnCard(desk, actor(newId()), { verb: 'take-up-help', data: { ...card?.help } });
    expect(JSON.stringify(stranger)).not.toContain(pair.mentee.name);
    await world.later(3 * 24);
    expect(
      lines()
        .flat(2)
        .filter((line) => line.includes('hjälp')),
    ).toHaveLength(1);
  });

  test('reaches the lead at once also where it comes while everything else is being looked through', async () => {
    const pair = await world.bookedPair([24]);
    await appoint();
    await world.work();
    world.moveTo(noon.add({ hours: 24 }));
    const ask = () => askHrForHelp(world.context, actor(pair.mentee.id), { pairingId: pair.pairing.id });
    const { context, rival } = committingLast(world.context, ask);
    await tellLead(context, lena);
    expect(await rival()).toBeUndefined();
    await world.work();
    expect(lines()).toEqual([[[`${pair.mentee.name} vill ha hjälp.`]]]);
  });

  test('is told also where the programme has ended before the lead’s day began', async () => {
    const pair = await world.bookedPair([24]);
    await appoint();
    await world.work();
    world.moveTo(noon.add({ hours: 9 }));
    await wishForHelp(world, pair);
    await world.work();
    const { id: _id, matching: _matching, ...terms } = world.programme;
    const ended = await setUpProgramme(world.context, hr(), { ...terms, status: 'ended' });
    expect(ended).toMatchObject({ status: 'ended' });
    await world.later(12);
    expect(lines()).toEqual([[[`${pair.mentee.name} vill ha hjälp.`]]]);
  });

  test('is said again after two days while nobody has taken it up', async () => {
    const pair = await world.bookedPair([24]);
    await appoint();
    await world.work();
    await wishForHelp(world, pair);
    await world.work();
    await world.later(24);
    expect(alerts()).toHaveLength(1);
    await world.later(48);
    expect(alerts()).toHaveLength(2);
  });

  test('is never told to a lead who is in that pair', async () => {
    const pair = await world.bookedPair([24]);
    await appoint(pair.mentor.id);
    await appoint();
    await wishForHelp(world, pair);
    await world.work();
    expect(alerts(pair.mentor.id)).toEqual([]);
    expect(alerts()).toHaveLength(1);
  });

  test('waits for the lead’s own hours, and is not sent to one who is dismissed meanwhile', async () => {
    const pair = await world.bookedPair([24]);
    await appoint();
    await world.work();
    world.moveTo(noon.add({ hours: 9 }));
    await wishForHelp(world, pair);
    await world.work();
    expect(alerts()).toEqual([]);
    await dismissLead(world.context, hr(), lena);
    await world.later(24);
    await world.later(24);
    expect(alerts()).toEqual([]);
  });
});

describe('everything else', () => {
  test('is bundled over all programmes, once a day, in the morning, and not said twice until it has lasted', async () => {
    const other = { ...programmeOf(), name: { sv: 'Ny på jobbet', en: 'New here' } };
    await world.store.write((tx) => tx.saveProgramme(other, noon));
    await appoint();
    await appointLead(world.context, { ...hr(), programmeId: other.id }, lena);
    await world.work(2);
    await pairInTrouble();
    await pairInTrouble();
    expect(alerts()).toEqual([]);
    await world.later(7 * 24);
    expect(alerts()).toHaveLength(1);
    expect(lines()[0]?.[0]?.length).toBeGreaterThanOrEqual(2);
    await world.later(24);
    await world.later(24);
    expect(alerts()).toHaveLength(1);
    await world.later(15 * 24);
    expect(alerts().length).toBeGreaterThan(1);
  });

  test('is what each has chosen, and what is chosen away is not sent though it was owed', async () => {
    await pairInTrouble();
    world.moveTo(noon.add({ hours: 4 * 24 + 9 }));
    await appoint();
    await world.work();
    expect(alerts()).toEqual([]);
    await chooseMyAlerts(world.context, lead(), { ...everything, kinds: ['help'] });
    await world.later(48);
    await world.later(48);
    expect(alerts()).toEqual([]);
  });

  test('counts those who have waited long, by days that the lead chose', async () => {
    const pair = await pairInTrouble();
    await world.store.write(async (tx) => {
      const pairing = await tx.pairing(pair.pairing.id);
      if (pairing === null) throw new Error('No pairing');
      const ended = { why: 'completed', at: noon, reason: null } as const;
      await tx.savePairing({ ...pairing, status: 'closed', ended, version: pairing.version + 1 });
    });
    await appoint();
    const chosen = await chooseMyAlerts(world.context, lead(), {
      ...everything,
      kinds: ['waiting-long'],
      waitingDays: 7,
    });
    expect(isRefused(chosen) ? chosen : chosen.version).toBe(1);
    await world.work();
    await world.later(5 * 24);
    expect(alerts()).toEqual([]);
    await world.later(4 * 24);
    expect(lines()).toEqual([[['2 personer har väntat längre än 7 dagar.']]]);
  });

  test('names how many wait for the leads to say yes, and never the reader, until they are answered', async () => {
    const programme = await world.store.read((reader) => reader.programme(world.programme.id));
    if (programme === null) throw new Error('No programme');
    const ada = await world.colleague('Ada');
    await world.store.write(async (tx) => {
      await tx.saveProgramme(
        { ...programme, approval: 'everyone', audience: { kind: 'everyone' }, version: programme.version + 1 },
        noon,
      );
      await tell(tx, [ada, lena]);
    });
    const part = { roles: ['mentee'], capacity: 0, goals: [], profile: null } as const;
    for (const id of [ada, lena]) expect(isRefused(await enrolMe(world.context, world.as(id), part))).toBe(false);
    await appoint();
    await world.work();
    await world.later(24);
    expect(lines()).toEqual([[['En person väntar på ja för att få vara med.']]]);
    const looked = (await applicationsForLead(world.context, lead())).map(({ application }) => application);
    await decideApplications(world.context, hr(), { looked, decision: { kind: 'approve' } });
    await world.later(24 * 9);
    expect(lines().flat(2)).toEqual(['En person väntar på ja för att få vara med.']);
  });

  test('counts whoever waits for a manager only as long as that one can answer', async () => {
    const programme = await world.store.read((reader) => reader.programme(world.programme.id));
    if (programme === null) throw new Error('No programme');
    const bea = await world.colleague('Bea');
    const ada = { ...someone('Ada'), managerId: bea };
    const mentorRule = { criteria: { sv: '', en: '' }, managersYes: true };
    await world.store.write(async (tx) => {
      await tx.saveProgramme({ ...programme, mentorRule, version: programme.version + 1 }, noon);
      await tx.savePeople([ada], noon);
      await tell(tx, [ada.id]);
    });
    const part = { roles: ['mentor'], capacity: 1, goals: [], profile: null } as const;
    expect(await enrolMe(world.context, world.as(ada.id), part)).toMatchObject({ status: 'applied' });
    await appoint();
    await world.work();
    await world.later(24);
    expect(lines()).toEqual([]);
    // Somebody else is her manager now, who was never asked.
    await world.store.write((tx) => tx.savePeople([{ ...ada, managerId: lena }], noon));
    await world.later(24);
    expect(lines()).toEqual([[['En person väntar på ja för att få vara med.']]]);
  });

  test('ends with the programme, whose end was told once', async () => {
    await appoint();
    await chooseMyAlerts(world.context, lead(), { ...everything, kinds: ['ends-soon', 'trouble'] });
    await world.work();
    world.moveTo(
      world.programme.endsOn === null
        ? noon
        : world.programme.endsOn
            .subtract({ days: 40 })
            .toZonedDateTime({ timeZone: 'UTC', plainTime: '10:00' })
            .toInstant(),
    );
    await world.work();
    await world.later(24);
    await world.later(7 * 24);
    expect(lines().flat(2)).toEqual([
      'Programmet slutar inom sex veckor. Det avslutas av sig självt en vecka efter sista dagen, om den inte flyttas.',
    ]);
    await pairInTrouble();
    const programme = await world.store.read((reader) => reader.programme(world.programme.id));
    if (programme === null) throw new Error('No programme');
    await world.store.write((tx) =>
      tx.saveProgramme({ ...programme, status: 'ended', version: programme.version + 1 }, noon),
    );
    await world.later(7 * 24);
    expect(alerts()).toHaveLength(1);
  });
});

describe('the choice', () => {
  test('is for those who lead, by whole days, and the second of two windows hears of the first', async () => {
    await expect(myAlerts(world.context, lead())).rejects.toThrow(NotAllowed);
    await expect(chooseMyAlerts(world.context, lead(), { ...everything, kinds: [] })).rejects.toThrow(NotAllowed);
    await appoint();
    expect(await myAlerts(world.context, lead())).toMatchObject({ isLead: true, follows: true, version: 0 });
    const wrong = await chooseMyAlerts(world.context, lead(), { ...everything, kinds: [], waitingDays: 3 });
    expect(wrong).toEqual({ refused: 'alert-days' });
    const first = await chooseMyAlerts(world.context, lead(), { ...everything, kinds: ['ends-soon', 'help', 'help'] });
    expect(first).toMatchObject({ kinds: ['help', 'ends-soon'], version: 1 });
    await expect(chooseMyAlerts(world.context, lead(), { ...everything, kinds: [] })).rejects.toThrow(Conflict);
    // Not following is no choice for a lead who was appointed: they choose no kinds.
    const none = { ...everything, kinds: [], follows: false, version: 1 } as const;
    expect(await chooseMyAlerts(world.context, lead(), none)).toMatchObject({ follows: true, kinds: [] });
  });
});
