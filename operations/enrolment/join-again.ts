import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { againState } from '#domain/enrolment/next-time.ts';
import type { ProgrammeId } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { mayJoin } from '#domain/programme/joining.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import type { Actor, ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import type { Composer, Composers } from '../messages/composer.ts';
import { renewCards } from '../messages/renew-cards.ts';
import type { JoinAgainMessage } from '../ports/programme-messages.ts';
import type { AskedAgain } from '../ports/endings.ts';
import type { Person } from '../ports/people.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';
import { askedByName, enrolAgain, type AgainRefusal } from './enrol-again.ts';

export type JoinAgainRefusal = AgainRefusal | 'not-allowed-now';

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
    const found = await wereAsked(tx, actor.programmeId, actor.personId);
    if (found === null) throw new NotFound('The person was not asked');
    const isIn = found.own?.status === 'enrolled';
    const refusal = refusalOf(found.own, joins);
    if (refusal !== null) return refused(refusal);
    const jobs = joins && !isIn ? await joinNow(context, tx, found) : [];
    if (isRefused(jobs)) return jobs;
    await tx.saveAskedAgain({ ...found.asked, answer: joins ? 'joined' : 'declined' });
    const cards = await tx.noticesAbout({ kind: 'join-again', programmeId: actor.programmeId });
    const theirs = cards.filter(({ personId }) => personId === actor.personId);
    return [...jobs, ...(await renewCards(tx, theirs, context.now()))];
  });
  if ('refused' in outcome) return outcome;
  await context.bell.ring(outcome);
}

function refusalOf(own: Enrolment | null, joins: boolean): JoinAgainRefusal | null {
  // Whoever is in leaves on their profile, where they read what that means.
  if (!joins && own?.status === 'enrolled') return 'not-allowed-now';
  // Those who lead the programme have answered them since they were asked: an old card does not undo that.
  return joins && own?.status === 'refused' ? 'refused-lately' : null;
}

async function joinNow(
  context: Context,
  tx: Writer,
  { person, programme, earlier }: Asked,
): Promise<readonly Job[] | Refused<JoinAgainRefusal>> {
  return enrolAgain(context, tx, programme, { person, earlier });
}

/** Somebody who was asked, with what it is about. */
interface Asked {
  readonly asked: AskedAgain;
  readonly person: Person;
  readonly programme: Programme;
  readonly from: Programme;
  /** Their part in the earlier programme. */
  readonly earlier: Enrolment;
  readonly own: Enrolment | null;
}

async function wereAsked(reader: Reader, programmeId: ProgrammeId, personId: Actor['personId']): Promise<Asked | null> {
  const asked = await reader.askedAgain(programmeId, personId);
  if (asked === null) return null;
  const person = await reader.person(personId);
  const programme = await reader.programme(programmeId);
  const from = await reader.programme(asked.fromId);
  const earlier = await reader.enrolment(asked.fromId, personId);
  if (person === null || programme === null || from === null || earlier === null) return null;
  return { asked, person, programme, from, earlier, own: await reader.enrolment(programmeId, personId) };
}

/** What somebody who was asked reads; null for whoever was not. */
async function messageFor(
  { now }: Pick<Context, 'now'>,
  reader: Reader,
  programmeId: ProgrammeId,
  personId: Actor['personId'],
): Promise<JoinAgainMessage | null> {
  const found = await wereAsked(reader, programmeId, personId);
  if (found === null) return null;
  const { asked, person, programme, from, earlier, own } = found;
  const { how, answer } = asked;
  const admitted = mayJoin(programme, askedByName(person, programme), todayIn(programme, now())) === true;
  return {
    kind: 'join-again',
    programmeId,
    programmeName: programme.name,
    fromName: from.name,
    roles: earlier.roles,
    state: againState({ how, answer, part: partOf(own), mayJoin: admitted }),
  };
}

/** Whoever has applied has answered; whoever was told no is not asked again here. */
function partOf(own: Enrolment | null): 'enrolled' | 'applied' | 'withdrawn' | 'none' {
  if (own === null) return 'none';
  return own.status === 'enrolled' || own.status === 'applied' ? own.status : 'withdrawn';
}

/** The same for whoever presses a button of the card. Throws `NotFound`. */
export async function joinAgainView(context: Context, actor: ActorIn): Promise<JoinAgainMessage> {
  const message = await context.store.read((reader) => messageFor(context, reader, actor.programmeId, actor.personId));
  if (message === null) throw new NotFound('The person was not asked');
  return message;
}

/** What waits for somebody's answer. */
export async function openQuestionsToJoin(
  context: Pick<Context, 'now'>,
  reader: Reader,
  personId: Actor['personId'],
): Promise<readonly JoinAgainMessage[]> {
  const open: JoinAgainMessage[] = [];
  for (const asked of await reader.askedAgainOf(personId)) {
    const message = asked.answer === null ? await messageFor(context, reader, asked.programmeId, personId) : null;
    if (message?.state === 'asked') open.push(message);
  }
  return open;
}

/** Nobody is asked what is over before they saw it. */
const joinAgain: Composer<'join-again'> = async (context, reader, { about, personId, sentAt }) => {
  const message = await messageFor(context, reader, about.programmeId, personId);
  const programme = message && (await reader.programme(about.programmeId));
  if (!message || !programme) return null;
  if (sentAt === null && (message.state === 'over' || message.state === 'declined')) return null;
  return { message, timeZone: programme.timeZone, country: programme.country };
};

export const joinAgainCards = { 'join-again': joinAgain } satisfies Partial<Composers>;
