import type { EnrolmentRefusal } from '#domain/enrolment/enrolment.ts';
import type { ProgrammeId } from '#domain/ids.ts';
import { mayJoin } from '#domain/programme/joining.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import type { Actor, ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import type { Composer, Composers } from '../messages/composer.ts';
import { renewCards } from '../messages/renew-cards.ts';
import type { JoinAgainMessage } from '../ports/messenger.ts';
import type { Reader } from '../ports/store.ts';
import { writeAnew } from '../write-anew.ts';
import { askedByName, enrolAgain } from './enrol-again.ts';

export type JoinAgainRefusal = EnrolmentRefusal | 'profile-missing' | 'not-allowed-now';

/**
 * Somebody who was asked whether to join again says yes, with one press, or no. Twice is the same as once, and a no can
 * still become a yes. Throws `NotFound` for whoever was not asked.
 */
export async function answerJoinAgain(
  context: Context,
  actor: ActorIn,
  { joins }: { readonly joins: boolean },
): Promise<void | Refused<JoinAgainRefusal>> {
  const outcome = await writeAnew(context, async (tx): Promise<readonly Job[] | Refused<JoinAgainRefusal>> => {
    const asked = await tx.askedAgain(actor.programmeId, actor.personId);
    const person = asked && (await tx.person(actor.personId));
    const programme = asked && (await tx.programme(asked.programmeId));
    const earlier = asked && (await tx.enrolment(asked.fromId, actor.personId));
    if (!asked || !person || !programme || !earlier) throw new NotFound('The person was not asked');
    const own = await tx.enrolment(programme.id, actor.personId);
    const isIn = own?.status === 'enrolled';
    // Whoever is in leaves on their profile, where they read what that means.
    if (!joins && isIn) return refused('not-allowed-now');
    const jobs: Job[] = [];
    if (joins && !isIn) {
      const enrolled = await enrolAgain(context, tx, programme, { person, earlier });
      if (isRefused(enrolled)) return enrolled;
      jobs.push({ kind: 'read-mailbox', id: person.id }, { kind: 'install-app', id: person.id });
    }
    await tx.saveAskedAgain({ ...asked, answer: joins ? 'joined' : 'declined' });
    const cards = await tx.noticesAbout({ kind: 'join-again', programmeId: programme.id });
    const theirs = cards.filter(({ personId }) => personId === actor.personId);
    return [...jobs, ...(await renewCards(tx, theirs, context.now()))];
  });
  if ('refused' in outcome) return outcome;
  await context.bell.ring(outcome);
}

/** What somebody who was asked reads; null for whoever was not. */
async function messageFor(
  reader: Reader,
  programmeId: ProgrammeId,
  personId: Actor['personId'],
): Promise<JoinAgainMessage | null> {
  const asked = await reader.askedAgain(programmeId, personId);
  const programme = asked && (await reader.programme(programmeId));
  const from = asked && (await reader.programme(asked.fromId));
  const earlier = asked && (await reader.enrolment(asked.fromId, personId));
  const person = await reader.person(personId);
  if (!asked || !programme || !from || !earlier || !person) return null;
  const own = await reader.enrolment(programmeId, personId);
  const isIn = own?.status === 'enrolled';
  const mayStill = mayJoin(programme, askedByName(person, programme)) === true;
  const outside = mayStill ? (asked.answer === 'declined' ? 'declined' : 'asked') : 'over';
  const inside = asked.how === 'enrolled' ? 'as-wished' : 'joined';
  // Whoever has left since is not asked again.
  const hasLeft = own?.status === 'withdrawn';
  return {
    kind: 'join-again',
    programmeId,
    programmeName: programme.name,
    fromName: from.name,
    roles: earlier.roles,
    state: isIn ? inside : hasLeft && asked.answer !== null ? 'declined' : outside,
  };
}

/** The same for whoever presses a button of the card. Throws `NotFound`. */
export async function joinAgainView(context: Context, actor: ActorIn): Promise<JoinAgainMessage> {
  const message = await context.store.read((reader) => messageFor(reader, actor.programmeId, actor.personId));
  if (message === null) throw new NotFound('The person was not asked');
  return message;
}

/** What waits for somebody's answer. */
export async function openQuestionsToJoin(reader: Reader, personId: Actor['personId']): Promise<readonly JoinAgainMessage[]> {
  const open: JoinAgainMessage[] = [];
  for (const asked of await reader.askedAgainOf(personId)) {
    const message = asked.answer === null ? await messageFor(reader, asked.programmeId, personId) : null;
    if (message?.state === 'asked') open.push(message);
  }
  return open;
}

/** Nobody is asked what is over before they saw it. */
const joinAgain: Composer<'join-again'> = async (_context, reader, { about, personId, sentAt }) => {
  const message = await messageFor(reader, about.programmeId, personId);
  const programme = message && (await reader.programme(about.programmeId));
  if (!message || !programme) return null;
  if (sentAt === null && (message.state === 'over' || message.state === 'declined')) return null;
  return { message, timeZone: programme.timeZone, country: programme.country };
};

export const joinAgainCards = { 'join-again': joinAgain } satisfies Partial<Composers>;
