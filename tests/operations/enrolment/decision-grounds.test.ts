import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { QuestionId } from '#domain/ids.ts';
import { everybodyIsIn, type Admission } from '#domain/programme/mentor-rule.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { ActorIn } from '#operations/context.ts';
import { askManagerAgain, decideApplications } from '#operations/enrolment/answer-applications.ts';
import { enrolMe, type EnrolmentInput } from '#operations/enrolment/enrol.ts';
import { applicationsForLead } from '#operations/enrolment/hr-applications.ts';
import { addQuestion, askInProgramme } from '#operations/enrolment/questions.ts';
import type { DirectoryPerson } from '#operations/ports/directory.ts';
import { actor } from '../life-world.ts';
import { noon, someone, tell } from '../../adapters/store/world.ts';
import { accepted, importWorld, type ImportWorld } from './import-world.ts';

let world: ImportWorld;
let programme: Programme;
beforeEach(async () => {
  world = await importWorld();
}, 60_000);
afterEach(() => world.close());

async function open(admission: Partial<Admission>): Promise<void> {
  programme = { ...world.programme, ...everybodyIsIn, ...admission, status: 'open', audience: { kind: 'everyone' } };
  await world.store.write((tx) => tx.saveProgramme({ ...programme, version: 2 }, noon));
}

async function question(sv: string): Promise<QuestionId> {
  const wording = { text: { sv, en: sv }, help: { sv: '', en: '' }, choices: [], audience: 'both' } as const;
  return accepted(await addQuestion(world.context, world.lead, { ...wording, kind: 'text' })).id;
}

async function ask(ids: readonly QuestionId[], seen: readonly QuestionId[] = []): Promise<void> {
  const asking = (some: readonly QuestionId[]) =>
    some.map((questionId) => ({ questionId, isRequired: false, relation: 'none' as const, weight: 1 }));
  accepted((await askInProgramme(world.context, world.lead, { asked: asking(ids), seen: asking(seen) })) ?? {});
}

async function apply(person: DirectoryPerson, input: Partial<EnrolmentInput>): Promise<void> {
  world.moveTo(world.context.now().add({ minutes: 1 }));
  const wish = { roles: ['mentee'], capacity: 0, goals: ['Våga leda'], profile: null, ...input } as const;
  accepted((await enrolMe(world.context, world.as(person.id), wish)) ?? {});
}

const shown = async (reader: ActorIn = world.lead) => applicationsForLead(world.context, reader);
const answersShown = async (reader?: ActorIn) =>
  (await shown(reader)).map(
    ({ answers }) => answers?.map(({ question, answer }) => [question.text.sv, answer.value]) ?? null,
  );

describe('whoever says yes or no reads what it can rest on', () => {
  test('what was answered to HR’s own questions, in their order, and never words about goals', async () => {
    await open({ approval: 'everyone' });
    const { omar, astrid } = world.people;
    await world.store.write((tx) => tell(tx, [omar.id, astrid.id]));
    const [why, when] = [await question('Varför?'), await question('När?')];
    await ask([when, why]);
    await apply(omar, { answers: { [why]: 'För att lära', [when]: 'På våren' } });
    await apply(astrid, {});
    const answered = [
      ['När?', 'På våren'],
      ['Varför?', 'För att lära'],
    ];
    expect(await answersShown()).toEqual([answered, []]);
    expect(JSON.stringify(await shown())).not.toContain('Våga leda');
    await ask([why], [when, why]);
    expect(await answersShown()).toEqual([answered.slice(1), []]);
  });

  test('no answers of somebody who was told no', async () => {
    await open({ approval: 'everyone' });
    const { omar } = world.people;
    await world.store.write((tx) => tell(tx, [omar.id]));
    const why = await question('Varför?');
    await ask([why]);
    await apply(omar, { answers: { [why]: 'För att lära' } });
    const looked = (await shown()).map(({ application }) => application);
    const decision = { kind: 'refuse', reason: 'full', words: '' } as const;
    expect(await decideApplications(world.context, world.lead, { looked, decision })).toBeUndefined();
    expect(await answersShown()).toEqual([[]]);
  });

  test('no answers of their own partner, whether there are some or none', async () => {
    await open({ approval: 'mentors' });
    const { mentor, mentee } = await world.pair();
    await world.store.write((tx) =>
      tx.addLead(programme.id, { personId: mentor.id, appointedBy: world.lead.personId, appointedAt: noon }),
    );
    const why = await question('Varför?');
    const wish = { roles: ['mentee', 'mentor'], capacity: 1 } as const;
    await apply(mentee, wish);
    expect(await answersShown(world.as(mentor.id))).toEqual([[]]);
    await ask([why]);
    expect(await answersShown(world.as(mentor.id))).toEqual([null]);
    await apply(mentee, { ...wish, answers: { [why]: 'För att lära' } });
    expect(await answersShown(world.as(mentor.id))).toEqual([null]);
    expect(await answersShown()).toEqual([[['Varför?', 'För att lära']]]);
  });

  test('that a manager’s yes is missing because nobody could be asked, until there is one', async () => {
    const criteria = { sv: '', en: '' };
    await open({ approval: 'mentors', mentorRule: { criteria, managersYes: true } });
    const { omar, astrid, vera } = world.people;
    const boss = someone('Bea');
    await world.store.write(async (tx) => {
      await tx.savePeople([boss, { ...omar, managerId: boss.id }], noon);
      await tell(tx, [omar.id, astrid.id, vera.id]);
    });
    await apply(omar, { roles: ['mentor'], capacity: 1 });
    await apply(astrid, { roles: ['mentor'], capacity: 1 });
    const managers = async () =>
      (await shown()).map(({ asksManager, manager, hasOtherManager }) => [
        asksManager,
        manager?.name ?? null,
        hasOtherManager,
      ]);
    expect(await managers()).toEqual([
      [true, 'Bea', false],
      [true, null, false],
    ]);
    await world.store.write((tx) => tx.savePeople([{ ...astrid, managerId: boss.id }], noon));
    expect((await managers())[1]).toEqual([true, null, true]);
    const [, second] = await shown();
    if (second === undefined) throw new Error('Nobody waits');
    await askManagerAgain(world.context, world.lead, second.application);
    expect((await managers())[1]).toEqual([true, 'Bea', false]);
  });

  test('and nobody else reads them', async () => {
    await open({ approval: 'everyone' });
    await expect(shown({ ...actor(world.people.omar.id), programmeId: programme.id })).rejects.toThrow('lead');
  });
});
