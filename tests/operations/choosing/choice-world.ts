import type { Temporal } from 'temporal-polyfill';
import { tabLinksOf } from '#bot/tab-links.ts';
import { actOnCard } from '#bot/card-actions.ts';
import type { PersonProfile } from '#domain/enrolment/profile.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { idOf } from '#domain/ids.ts';
import type { MentorRequest } from '#domain/choosing/request.ts';
import type { MatchSettings } from '#domain/programme/match-settings.ts';
import type { ActorIn } from '#operations/context.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { choiceView, type ChoiceView } from '#operations/choosing/choice-view.ts';
import { composers } from '#operations/composers.ts';
import { compose } from '#operations/messages/composer.ts';
import { rankMentors } from '#operations/choosing/mentor-choice.ts';
import type { DirectoryPerson } from '#operations/ports/directory.ts';
import type { BotMessage } from '#operations/ports/messenger.ts';
import type { Notice } from '#operations/ports/messages.ts';
import { runJob } from '#operations/run-job.ts';
import { textOf } from '../../support/card.ts';
import { actor, openLife, type Life } from '../life-world.ts';
import { enrolmentOf, noon, programmeOf, someone, tell } from '../../adapters/store/world.ts';
import { theProgramme } from '../../support/the-programme.ts';

/** Somebody who takes part, as the directory knows them. */
export type Participant = DirectoryPerson & { readonly enrolment: Enrolment };

/** Programmes in which people choose each other, one after the other on one database. */
export interface ChoiceWorld extends Omit<Life, 'programme'> {
  /** Everything begins anew, at noon: another programme with nobody in it. */
  begin(choosing: MatchSettings['choosing']): Promise<void>;
  readonly programme: () => Promise<Programme>;
  /** Somebody who acts in the present programme. */
  in(person: Pick<DirectoryPerson, 'id'>): Promise<ActorIn>;
  /** The better the level in what every mentee wants, the better the fit. */
  mentor(name: string, level: 1 | 2 | 3 | 4 | 5, capacity?: number): Promise<Participant>;
  mentee(name: string): Promise<Participant>;
  /** Runs what is due about choosing until nothing is, with every card sent. */
  work(): Promise<void>;
  later(duration: Temporal.DurationLike): Promise<void>;
  view(person: DirectoryPerson): Promise<ChoiceView | null>;
  /** Names of those who are suggested, best first. */
  suggested(person: DirectoryPerson): Promise<readonly string[]>;
  rank(mentee: DirectoryPerson, mentors: readonly DirectoryPerson[], greeting?: string): Promise<void>;
  requestsOf(mentee: DirectoryPerson): Promise<readonly MentorRequest[]>;
  /** The one that waits for an answer. */
  openRequest(mentee: DirectoryPerson): Promise<MentorRequest>;
  press(mentor: DirectoryPerson, verb: string, request: MentorRequest): Promise<string>;
  /** What the cards about choosing say to somebody now, oldest first; those that reached them alone. */
  told(person: DirectoryPerson): Promise<readonly BotMessage[]>;
  saveEnrolment(person: Participant, change: Partial<Enrolment>): Promise<void>;
  setProgramme(change: Partial<Programme>): Promise<void>;
}

const tabLinks = tabLinksOf({
  appId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  teamsHost: 'teams.microsoft.com',
  publicUrl: 'https://lodestar.example',
});

export async function openChoiceWorld(): Promise<ChoiceWorld> {
  const life = await openLife();
  const { store, context } = life;
  // Who is read from the directory is another matter.
  await store.write((tx) => tx.setServiceFact('read-directory', noon.add({ hours: 24 * 365 })));
  const programmeNow = async (): Promise<Programme> => {
    const programme = await store.read((reader) => theProgramme(reader));
    if (programme === null) throw new Error('No programme');
    return programme;
  };
  const world: ChoiceWorld = {
    ...life,
    programme: programmeNow,
    in: async ({ id }) => ({ ...actor(id), programmeId: (await programmeNow()).id }),
    async begin(choosing) {
      life.moveTo(noon);
      await world.setProgramme({ status: 'ended' });
      const programme = programmeOf();
      const matching = { ...programme.matching, choosing };
      await store.write((tx) => tx.saveProgramme({ ...programme, matching }, noon));
    },
    mentor: (name, level, capacity = 1) =>
      join(world, name, 'mentor', { capacity, offered: [{ competence: 'networking', level }] }),
    mentee: (name) => join(world, name, 'mentee', {}),
    work: () => workOff(life),
    async later(duration) {
      life.moveTo(context.now().toZonedDateTimeISO('Europe/Stockholm').add(duration).toInstant());
      await workOff(life);
    },
    view: ({ id }) =>
      store.read(async (reader) =>
        choiceView(reader, { personId: id, programmeId: (await programmeNow()).id }, context.now()),
      ),
    async suggested(person) {
      const view = await world.view(person);
      return view?.suggestions.map(({ mentor }) => mentor.name) ?? [];
    },
    async rank(mentee, mentors, greeting = '') {
      const view = await world.view(mentee);
      const wishes = mentors.map(({ id }) => id);
      const outcome = await rankMentors(context, await world.in(mentee), {
        wishes,
        greeting,
        version: view?.version ?? 0,
      });
      if (outcome !== undefined && isRefused(outcome)) throw new Error(outcome.refused);
      await workOff(life);
    },
    requestsOf: ({ id }) => store.read((reader) => reader.requestsWith(id)),
    async openRequest(mentee) {
      const open = (await world.requestsOf(mentee)).filter(({ status }) => status === 'asked');
      const [request] = open;
      if (request === undefined || open.length > 1) throw new Error(`${open.length} open requests`);
      return request;
    },
    async press(mentor, verb, { id }) {
      const { card } = await actOnCard({ context, tabLinks }, actor(mentor.id), { verb, data: { requestId: id } });
      return textOf(card);
    },
    told: (person) => toldTo(world, person),
    async saveEnrolment(person, change) {
      await store.write(async (tx) => {
        const now = await tx.enrolment(person.enrolment.programmeId, person.id);
        if (now === null) throw new Error('Not enrolled');
        await tx.saveEnrolment({ ...now, ...change, version: now.version + 1 });
      });
    },
    async setProgramme(change) {
      const programme = await programmeNow();
      await store.write((tx) =>
        tx.saveProgramme({ ...programme, ...change, version: programme.version + 1 }, context.now()),
      );
    },
  };
  return world;
}

async function join(
  { store, programme }: ChoiceWorld,
  name: string,
  role: 'mentor' | 'mentee',
  { capacity = 0, ...told }: { readonly capacity?: number } & Partial<PersonProfile>,
): Promise<Participant> {
  const person = someone(name);
  const enrolment = { ...enrolmentOf(await programme(), person.id, role), capacity, pausedUntil: null };
  await store.write(async (tx) => {
    await tx.savePeople([person], noon);
    await tx.saveMailbox(person.id, null, noon);
    await tell(tx, [person.id], told);
    await tx.saveEnrolment(enrolment);
  });
  return { ...person, enrolment };
}

async function workOff({ store, context }: Pick<Life, 'store' | 'context'>): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    const due = await store.read((reader) => reader.dueJobs(context.now(), 100));
    const jobs = due.filter(({ kind }) => ['suggest-mentors', 'request-step', 'send-notice'].includes(kind));
    if (jobs.length === 0) return;
    for (const job of jobs) {
      if (job.kind === 'send-notice') await deliver(context, job.id);
      else await runJob(context, job);
    }
  }
  throw new Error('The due work never ends');
}

/** As a chat that always answers: the card stands there, or nothing true was left to say. */
async function deliver(context: Life['context'], id: string): Promise<void> {
  await context.store.write(async (tx) => {
    const notice = await tx.notice(idOfNotice(id));
    if (notice === null) return;
    const composed = await compose(composers, context, tx, notice);
    const sentAt = composed === null ? notice.sentAt : (notice.sentAt ?? context.now());
    await tx.saveNotice({ ...notice, sentAt, stale: false, dueAt: null });
  });
}

async function toldTo(
  { store, context, programme }: ChoiceWorld,
  person: DirectoryPerson,
): Promise<readonly BotMessage[]> {
  const { id } = await programme();
  return store.read(async (reader) => {
    const notices = await reader.noticesOfProgramme(id);
    const sent = notices.filter(({ personId, sentAt, programmeId }) => personId === person.id && sentAt && programmeId);
    const said = [];
    for (const notice of sent) said.push(await compose(composers, context, reader, notice));
    return said.flatMap((each) => (each === null ? [] : [each.message]));
  });
}

function idOfNotice(id: string): Notice['id'] {
  return idOf(id);
}
