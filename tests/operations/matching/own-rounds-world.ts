import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { MatchRound } from '#domain/matching/round.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { roundsByHand } from '#domain/programme/round-settings.ts';
import type { ActorIn, Context } from '#operations/context.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { Job } from '#operations/job.ts';
import type { BotMessage } from '#operations/ports/messenger.ts';
import type { Notice } from '#operations/ports/messages.ts';
import { runJob } from '#operations/run-job.ts';
import { enrolmentOf, someone, tell } from '../../adapters/store/world.ts';
import { matchingWorld, type MatchingWorld } from './matching-world.ts';

/** A card that the bot sent or wrote anew. */
interface Said {
  readonly to: PersonId;
  readonly message: BotMessage;
  readonly anew: boolean;
}

/** A rolling programme that Lea leads, whose rounds run by themselves while the clock is moved. */
export interface OwnRoundsWorld extends Omit<MatchingWorld, 'join' | 'joinAll' | 'begin'> {
  readonly context: Context;
  readonly lea: ActorIn;
  /** Opens another programme, rolling since Monday the first of March 2027. */
  begin(rounds: Partial<Programme['rounds']>, more?: Partial<Programme>): Promise<void>;
  change(part: Partial<Programme>): Promise<void>;
  /** Moves the clock to this moment in Sweden, and does what is due until nothing is. */
  at(local: string): Promise<void>;
  /** Moves the clock without anybody working. */
  asleepUntil(local: string): void;
  work(): Promise<void>;
  join(names: readonly string[], as: 'mentor' | 'mentee'): Promise<readonly PersonId[]>;
  round(): Promise<MatchRound | null>;
  lastRound(): Promise<MatchRound | null>;
  cards(kind: Notice['about']['kind']): Promise<readonly Notice[]>;
  /** What the bot has said to Lea since the last look. */
  said(): readonly Said[];
  /** From now on nobody can be reached. */
  block(isBlocked: boolean): void;
}

/** What needs neither Outlook nor the directory. */
const ours: readonly Job['kind'][] = [
  'propose-round',
  'run-round',
  'publish-by-itself',
  'publish-round',
  'send-notice',
  'conclude-pairing',
  'end-programme',
];

export async function ownRoundsWorld(): Promise<OwnRoundsWorld> {
  const matching = await matchingWorld();
  const { store } = matching;
  const lead = someone('Lea');
  await store.write((tx) => tx.savePeople([lead], Temporal.Instant.from('2026-03-02T12:00:00Z')));
  let now = inSweden('2027-03-01T09:00');
  let isBlocked = false;
  const heard: Said[] = [];
  const context: Context = {
    ...matching.context,
    now: () => now,
    messenger: {
      async send({ personId }, message) {
        if (isBlocked) throw new OutsideFailure('blocked', 'The bot is blocked');
        heard.push({ to: personId, message, anew: false });
        return { activityId: `${heard.length}`, conversation: { conversationId: personId, serviceUrl: 'https://x' } };
      },
      async update({ personId }, _activityId, message) {
        heard.push({ to: personId, message, anew: true });
      },
    },
  };
  const world: OwnRoundsWorld = {
    ...matching,
    context,
    get lea() {
      return matching.as(lead.id);
    },
    async begin(rounds, more = {}) {
      now = inSweden('2027-03-01T09:00');
      isBlocked = false;
      await matching.begin();
      await world.change({
        startsOn: Temporal.PlainDate.from('2027-03-01'),
        endsOn: null,
        pairingMonths: 3,
        rounds: { ...roundsByHand, rhythm: 'weekly', ...rounds },
        ...more,
      });
      const appointed = { personId: lead.id, appointedBy: matching.hanna.personId, appointedAt: now };
      await store.write((tx) => tx.addLead(matching.programmeId(), appointed));
      await world.work();
      world.said();
    },
    async change(part) {
      await store.write(async (tx) => {
        const programme = await tx.programme(matching.programmeId());
        if (programme !== null) await tx.saveProgramme({ ...programme, ...part, version: programme.version + 1 }, now);
      });
    },
    async at(local) {
      now = inSweden(local);
      await world.work();
    },
    asleepUntil(local) {
      now = inSweden(local);
    },
    async work() {
      for (let round = 0; round < 20; round += 1) {
        const due = (await store.read((reader) => reader.dueJobs(now, 1000))).filter(({ kind }) => ours.includes(kind));
        if (due.length === 0) return;
        for (const job of due) await runJob(context, job);
      }
      throw new Error('The due work never ends');
    },
    async join(names, as) {
      const people = names.map(someone);
      await store.write(async (tx) => {
        await tx.savePeople(people, now);
        const programme = await tx.programme(matching.programmeId());
        if (programme === null) throw new Error('No programme');
        for (const { id } of people) {
          const enrolment = { ...enrolmentOf(programme, id, as), pausedUntil: null, enrolledAt: now };
          await tx.saveEnrolment({ ...enrolment, capacity: as === 'mentor' ? 1 : 0 });
        }
        await tell(
          tx,
          people.map(({ id }) => id),
        );
      });
      return people.map(({ id }) => id);
    },
    round: () => store.read((reader) => reader.latestRound(matching.programmeId())),
    lastRound: () => store.read((reader) => reader.lastRound(matching.programmeId())),
    async cards(kind) {
      const all = await store.read((reader) => reader.noticesOfProgramme(matching.programmeId()));
      return all.filter(({ about }) => about.kind === kind);
    },
    said: () => heard.splice(0).filter(({ to }) => to === lead.id),
    block(blocked) {
      isBlocked = blocked;
    },
  };
  return world;
}

function inSweden(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Stockholm').toInstant();
}
