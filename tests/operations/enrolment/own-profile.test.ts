import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { enrolMe, type EnrolmentInput } from '#operations/enrolment/enrol.ts';
import { undoProfileImport } from '#operations/enrolment/undo-import.ts';
import { Conflict } from '#operations/failures.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { actor } from '../life-world.ts';
import { enrolmentOf, noon, programmeOf, sampleProfile, tell } from '../../adapters/store/world.ts';
import { accepted, importWorld, type ImportWorld } from './import-world.ts';

let world: ImportWorld;
beforeEach(async () => {
  world = await importWorld();
}, 60_000);
afterEach(() => world.close());

const omar = () => world.people.omar;
const join = (input: Partial<EnrolmentInput> = {}) =>
  enrolMe(world.context, world.as(omar().id), {
    roles: ['mentee'],
    capacity: 0,
    goals: [],
    profile: null,
    ...input,
  });

/** Omar takes part in another programme already. */
async function elsewhere(role: Role): Promise<void> {
  const other = { ...programmeOf('running'), audience: { kind: 'everyone' } as const };
  await world.store.write(async (tx) => {
    await tx.saveProgramme(other, noon.subtract({ hours: 1 }));
    await tell(tx, [omar().id]);
    await tx.saveEnrolment(enrolmentOf(other, omar().id, role));
  });
}

describe('a profile that belongs to the person', () => {
  test('comes along into the next programme, which asks for nothing but the role and the goals', async () => {
    expect(await join()).toEqual({ refused: 'profile-missing' });
    await elsewhere('mentee');
    accepted(await join({ roles: ['mentor'], capacity: 2, goals: ['Lyssna'] }));
    expect(await world.enrolment(omar())).toMatchObject({ roles: ['mentor'], capacity: 2, goals: ['Lyssna'] });
    expect(await world.profile(omar())).toMatchObject({ told: sampleProfile, version: 1 });
    expect(await whoAmI(world.context, actor(omar().id))).toMatchObject({
      profile: { version: 1 },
      programmes: expect.arrayContaining([expect.objectContaining({ isElsewhere: true })]),
    });
  });

  test('is changed by the one who saw it last, and not by the one who saw an older one', async () => {
    const told = (place: string, version: number) =>
      join({ profile: { told: { ...sampleProfile, place }, room: 3, version } });
    accepted(await told('Boden', 0));
    accepted(await told('Kiruna', 1));
    await expect(told('Luleå', 1)).rejects.toThrow(Conflict);
    await expect(told('Luleå', 0)).rejects.toThrow(Conflict);
    expect(await world.profile(omar())).toMatchObject({ told: { place: 'Kiruna' }, room: 3, version: 2 });
  });

  test('keeps what another programme needs of it', async () => {
    await elsewhere('mentor');
    const withoutOffers = { told: { ...sampleProfile, offered: [] }, room: null, version: 1 };
    expect(await join({ profile: withoutOffers })).toEqual({ refused: 'profile-needed-elsewhere' });
    expect(await world.enrolment(omar())).toBeNull();
    expect(await world.profile(omar())).toMatchObject({ version: 1 });
  });
});

describe('an import for somebody with a profile from another programme', () => {
  const row = 'E-post;Roll;Erbjuder;Vill utveckla;Ort\nomar@ljungvind.example;mentor;ledarskap 2;;Malmö';

  test('enrols them, and neither shows nor changes what they have told', async () => {
    await elsewhere('mentee');
    const same = 'E-post;Roll;Erbjuder;Ort\nomar@ljungvind.example;mentor;ledarskap 5;Luleå';
    for (const file of [row, same]) {
      const [shown] = (await world.preview(file, { replaceOwn: true })).people;
      expect(shown?.left).toMatchObject([
        { field: 'offered', before: null, kind: 'own' },
        { field: 'place', before: null, kind: 'own' },
      ]);
    }
    const made = await world.bring(row, { replaceOwn: true });
    expect(await world.profile(omar())).toMatchObject({ told: sampleProfile, version: 1 });
    expect(accepted(await undoProfileImport(world.context, world.lead, made.id))).toMatchObject({
      people: 1,
      kept: [],
    });
    expect(await world.profile(omar())).toMatchObject({ told: sampleProfile, version: 1 });
  });

  test('fills what they have not told, and takes that back', async () => {
    await elsewhere('mentee');
    await world.store.write((tx) => tell(tx, [omar().id], { offered: [] }));
    const made = await world.bring(row);
    expect((await world.profile(omar()))?.told.offered).toEqual([{ competence: 'leadership', level: 2 }]);
    accepted(await undoProfileImport(world.context, world.lead, made.id));
    expect(await world.profile(omar())).toMatchObject({ told: { offered: [], place: 'Luleå' }, version: 4 });
    expect(await world.enrolment(omar())).toMatchObject({ status: 'withdrawn' });
  });

  test('a profile that an import made goes with it, unless the person has taken it elsewhere since', async () => {
    const first = await world.bring(row);
    expect(await world.profile(omar())).toMatchObject({ version: 1 });
    accepted(await undoProfileImport(world.context, world.lead, first.id));
    expect(await world.profile(omar())).toBeNull();
    const second = await world.bring(row);
    const other = { ...programmeOf('running'), audience: { kind: 'everyone' } as const };
    await world.store.write(async (tx) => {
      await tx.saveProgramme(other, noon.subtract({ hours: 1 }));
      await tx.saveEnrolment(enrolmentOf(other, omar().id, 'mentor'));
    });
    const { kept } = accepted(await undoProfileImport(world.context, world.lead, second.id));
    expect(kept.map(({ fields }) => fields)).toEqual([['offered', 'place']]);
    expect(await world.profile(omar())).toMatchObject({ told: { place: 'Malmö' } });
  });
});
