import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { BotMessage } from '#operations/ports/messenger.ts';
import { runJob } from '#operations/run-job.ts';
import { newId, noon, someone, type Pair } from '../../adapters/store/world.ts';
import { openLife, type Life } from '../life-world.ts';

/** A life in which cards arrive, and somebody who leads the programme. */
export interface LeadsWorld extends Life {
  readonly context: Context;
  /** What stands in everybody's chats, in the order in which it came. */
  readonly chats: { readonly to: PersonId; readonly message: BotMessage; readonly at: Temporal.Instant }[];
  /** Whose bot is blocked. */
  readonly blocked: Set<PersonId>;
  /** Somebody of the company. */
  colleague(name: string): Promise<PersonId>;
  /** Does what leads and cards are due for, as several workers at one moment would. */
  work(rivals?: number): Promise<void>;
  later(hours: number): Promise<void>;
  got(personId: PersonId): readonly BotMessage[];
  now(): Temporal.Instant;
}

export async function openLeadsWorld(): Promise<LeadsWorld> {
  const life = await openLife();
  const chats: LeadsWorld['chats'] = [];
  const blocked = new Set<PersonId>();
  const context: Context = {
    ...life.context,
    messenger: {
      send: async ({ personId }, message) => {
        if (blocked.has(personId)) throw new OutsideFailure('blocked', 'The bot is blocked');
        chats.push({ to: personId, message, at: life.context.now() });
        const conversation = { conversationId: `chat ${personId}`, serviceUrl: 'https://smba.example/' };
        return { activityId: newId(), conversation };
      },
      update: async () => undefined,
    },
  };
  const dueJobs = async () => {
    const due = await life.store.read((reader) => reader.dueJobs(context.now(), 500));
    return due.filter(({ kind }) => kind === 'tell-lead' || kind === 'send-notice');
  };
  const world: LeadsWorld = {
    ...life,
    context,
    chats,
    blocked,
    async colleague(name) {
      const person = someone(name);
      await life.store.write((tx) => tx.savePeople([person], noon));
      return person.id;
    },
    async work(rivals = 1) {
      for (let round = 0; round < 20; round += 1) {
        const jobs = await dueJobs();
        if (jobs.length === 0) return;
        for (const job of jobs) await Promise.all(Array.from({ length: rivals }, () => runJob(context, job)));
      }
      throw new Error('The due work never ends');
    },
    async later(hours) {
      life.moveTo(context.now().add({ hours }));
      await world.work();
    },
    got: (personId) => chats.filter(({ to }) => to === personId).map(({ message }) => message),
    now: () => context.now(),
  };
  return world;
}

/** Somebody in a pair wishes for help. */
export async function wishForHelp({ store, context }: LeadsWorld, { pairing, mentee }: Pair): Promise<void> {
  await store.write(async (tx) => {
    const at = context.now();
    await tx.addHelpRequest({ id: newId(), pairingId: pairing.id, personId: mentee.id, at });
    await tx.hastenAlerts(pairing.programmeId, at);
  });
}
