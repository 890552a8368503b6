import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { QuestionId } from '#domain/ids.ts';
import { matchCandidates } from '#operations/candidates/match-candidates.ts';
import { enrolMe, withdrawMe, type EnrolmentInput } from '#operations/enrolment/enrol.ts';
import {
  addQuestion,
  answersForHr,
  askInProgramme,
  programmeQuestions,
  questionLibrary,
  retireFromLibrary,
  rewordQuestion,
  type WordingInput,
} from '#operations/enrolment/questions.ts';
import type { ActorIn } from '#operations/context.ts';
import { Conflict } from '#operations/failures.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import { actor } from '../life-world.ts';
import { noon, programmeOf, sampleProfile } from '../../adapters/store/world.ts';
import { accepted, hrLead, importWorld, type ImportWorld } from './import-world.ts';

let world: ImportWorld;
beforeEach(async () => {
  world = await importWorld();
}, 60_000);
afterEach(() => world.close());

const lead = actor(hrLead.id, true);
const leadHere = () => ({ ...lead, programmeId: world.programme.id });
const omar = () => ({ ...actor(world.people.omar.id), programmeId: world.programme.id });
const uncounted = { relation: 'none', weight: 1 } as const;
const both = (sv: string) => ({ sv, en: `in English: ${sv}` });
const draws: WordingInput = {
  text: both('Vad lockar dig?'),
  help: { sv: '', en: '' },
  choices: [
    { id: null, text: both('Att lära') },
    { id: null, text: both('Att ge') },
  ],
  audience: 'mentee',
};

async function inLibrary(): Promise<QuestionId> {
  return accepted(await addQuestion(world.context, lead, { ...draws, kind: 'choice' })).id;
}

async function ask(questionId: QuestionId, isRequired = true) {
  const asked = [{ questionId, isRequired, ...uncounted }];
  accepted((await askInProgramme(world.context, leadHere(), { asked, seen: [] })) ?? {});
}

const choiceOf = async (id: QuestionId, at: number) =>
  (await questionLibrary(world.context, lead)).questions.find((each) => each.id === id)?.choices[at]?.id ?? '';

const join = (answers: EnrolmentInput['answers'], version = 0) =>
  enrolMe(world.context, omar(), {
    roles: ['mentee'],
    capacity: 0,
    goals: [],
    profile: version === 0 ? { told: sampleProfile, room: null, version } : null,
    ...(answers === undefined ? {} : { answers }),
  });

const read = (questionId: QuestionId) => answersForHr(world.context, leadHere(), questionId);

describe('HR’s own questions', () => {
  test('are asked of those whose role it is, and have to be answered where HR says so', async () => {
    const id = await inLibrary();
    await ask(id);
    expect(await join({})).toEqual({ refused: 'answer-missing', field: `answers.${id}` });
    expect(await world.enrolment(world.people.omar)).toBeNull();
    accepted(await join({ [id]: await choiceOf(id, 1) }));
    const me = accepted(await whoAmI(world.context, omar()));
    const answered = { questions: [{ question: { id }, isRequired: true }], answers: [{ questionId: id }] };
    expect(me).toMatchObject({ programmes: [{ ...answered, isElsewhere: false }] });
    expect(await read(id)).toMatchObject([{ person: { name: 'Omar' }, isEarlier: false }]);
    const asMentor = { roles: ['mentor'], capacity: 1, goals: [], profile: null } as const;
    accepted(await enrolMe(world.context, omar(), asMentor));
    expect(await read(id)).toEqual([]);
  });

  test('are HR’s alone, and each look at the answers is written down', async () => {
    const id = await inLibrary();
    const other = omar();
    await expect(questionLibrary(world.context, other)).rejects.toThrow('HR');
    await expect(programmeQuestions(world.context, other)).rejects.toThrow('lead');
    await expect(answersForHr(world.context, other, id)).rejects.toThrow('lead');
  });

  test('are chosen by whoever leads the programme, who reads the answers but a partner’s, and words none', async () => {
    const id = await inLibrary();
    const { mentor, mentee } = await world.pair();
    const appointed = world.as(mentor.id);
    await world.store.write((tx) =>
      tx.addLead(world.programme.id, { personId: mentor.id, appointedBy: hrLead.id, appointedAt: noon }),
    );
    expect(await programmeQuestions(world.context, appointed)).toMatchObject({ asked: [], others: [{ id }] });
    const asked = [{ questionId: id, isRequired: false, ...uncounted }];
    expect(await askInProgramme(world.context, appointed, { asked, seen: [] })).toBeUndefined();
    const now = await programmeQuestions(world.context, appointed);
    expect(now).toMatchObject({ asked: [{ question: { id } }], others: [] });
    const value = await choiceOf(id, 0);
    accepted(await join({ [id]: value }));
    const ofPartner = { roles: ['mentee'], capacity: 0, goals: [], profile: null, answers: { [id]: value } } as const;
    accepted(await enrolMe(world.context, world.as(mentee.id), ofPartner));
    const given = async (reader: ActorIn) => {
      const answers = await answersForHr(world.context, reader, id);
      return new Map(answers.map(({ person, answer }) => [person.id, answer?.value ?? null]));
    };
    const { omar } = world.people;
    expect(await given(appointed)).toEqual(
      new Map([
        [omar.id, value],
        [mentee.id, null],
      ]),
    );
    expect(await given(leadHere())).toEqual(
      new Map([
        [omar.id, value],
        [mentee.id, value],
      ]),
    );
    await expect(addQuestion(world.context, appointed, { ...draws, kind: 'choice' })).rejects.toThrow('HR');
  });

  test('an answer stays with the wording to which it was given', async () => {
    const id = await inLibrary();
    await ask(id);
    const [first, second] = [await choiceOf(id, 0), await choiceOf(id, 1)];
    accepted(await join({ [id]: first }));
    const choices = [
      { id: first, text: both('Att få lära mig') },
      { id: second, text: both('Att ge') },
    ];
    accepted((await rewordQuestion(world.context, lead, { ...draws, choices, id, version: 1 })) ?? {});
    expect(await read(id)).toMatchObject([
      {
        isEarlier: true,
        question: { number: 1, choices: [{ text: { sv: 'Att lära' } }, {}] },
        answer: { value: first },
      },
    ]);
    accepted(await join(undefined, 1));
    expect(await read(id)).toMatchObject([{ isEarlier: true }]);
    accepted(await join({ [id]: first }, 1));
    expect(await read(id)).toMatchObject([{ isEarlier: false, question: { number: 2 } }]);
  });

  test('the second of two who change one, or what a programme asks, hears that somebody was first', async () => {
    const [one, other] = [await inLibrary(), await inLibrary()];
    await ask(one);
    const asked = [{ questionId: other, isRequired: false, ...uncounted }];
    const late = askInProgramme(world.context, leadHere(), { asked, seen: [] });
    await expect(late).rejects.toThrow(Conflict);
    const reword = (sv: string) =>
      rewordQuestion(world.context, lead, { ...draws, text: both(sv), id: one, version: 1 });
    accepted((await reword('Varför?')) ?? {});
    await expect(reword('Hur?')).rejects.toThrow(Conflict);
    await expect(retireFromLibrary(world.context, lead, { id: one, version: 1 })).rejects.toThrow(Conflict);
  });

  test('that count in the matching are compared for all who have answered, until they are retired', async () => {
    const id = accepted(await addQuestion(world.context, lead, { ...draws, audience: 'both', kind: 'choice' })).id;
    const menteesOnly = await inLibrary();
    const asked = [{ questionId: id, isRequired: false, relation: 'different', weight: 3 } as const];
    const unasked = asked.map((each) => ({ ...each, questionId: menteesOnly }));
    const { programme } = world;
    const refusal = await askInProgramme(world.context, leadHere(), { asked: unasked, seen: [] });
    expect(refusal).toEqual({ refused: 'question-cannot-count' });
    accepted((await askInProgramme(world.context, leadHere(), { asked, seen: [] })) ?? {});
    accepted(await join({ [id]: await choiceOf(id, 1) }));
    const candidate = async () => {
      const apart = { rejected: [], rules: [] };
      const all = await world.store.read((reader) => matchCandidates(reader, programme, apart, world.context.now()));
      return all.find(({ personId }) => personId === world.people.omar.id);
    };
    const compared = [{ relation: 'different', weight: 3, isScale: false }];
    expect(await candidate()).toMatchObject({ compared, answers: [2] });
    await retireFromLibrary(world.context, lead, { id, version: 1 });
    expect(await candidate()).toMatchObject({ compared: [], answers: [] });
  });

  test('a retired one is asked nowhere, stops nobody from joining, and its answers stay', async () => {
    const id = await inLibrary();
    await ask(id);
    const elsewhere = { ...programmeOf('draft') };
    const leadThere = { ...lead, programmeId: elsewhere.id };
    await world.store.write((tx) => tx.saveProgramme(elsewhere, noon.subtract({ hours: 1 })));
    const asked = [{ questionId: id, isRequired: true, ...uncounted }];
    accepted((await askInProgramme(world.context, leadThere, { asked, seen: [] })) ?? {});
    accepted(await join({ [id]: await choiceOf(id, 0) }));
    expect((await questionLibrary(world.context, lead)).inUse.get(id)).toEqual({ programmes: 2, counting: 0 });
    await retireFromLibrary(world.context, lead, { id, version: 1 });
    expect(await programmeQuestions(world.context, leadThere)).toEqual({ asked: [], others: [] });
    expect((await questionLibrary(world.context, lead)).questions).toEqual([]);
    expect(await read(id)).toHaveLength(1);
    const again = { asked, seen: [] };
    expect(await askInProgramme(world.context, leadHere(), again)).toEqual({
      refused: 'question-retired',
    });
    await withdrawMe(world.context, omar(), { nextTime: 'no' });
    accepted(await join({}, 1));
  });
});
