import {
  approve,
  lift,
  managerAnswers,
  refuse,
  type Application,
  type RefusalReason,
} from '#domain/enrolment/application.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { EnrolmentId, PersonId } from '#domain/ids.ts';
import { isProgrammeOver, mayActOnProgramme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { ownDecision } from '../access/own-decision.ts';
import { inProgramme, ledProgramme } from '../access/led-programme.ts';
import type { Actor, ActorIn, Context } from '../context.ts';
import { Conflict, NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { ringOutcome } from '../ring-outcome.ts';
import { writeAnew } from '../write-anew.ts';
import { admitted } from './after-joining.ts';
import { askManager } from './admit.ts';

/** An application as a lead looked at it. */
export interface Looked {
  readonly enrolmentId: EnrolmentId;
  readonly version: number;
}

export type Decision =
  | { readonly kind: 'approve' }
  | { readonly kind: 'refuse'; readonly reason: RefusalReason; readonly words: string };

export type DecisionRefusal =
  | 'not-applying'
  | 'reason-missing'
  | 'text-too-long'
  | 'programme-not-open'
  | 'own-decision';

/**
 * Those who lead the programme say yes or no to one or several who wait, all at once or none; to themselves only where
 * nobody else could. Throws `Conflict` when somebody else has answered one of them, or the applicant has changed what they
 * ask for.
 */
export async function decideApplications(
  context: Context,
  actor: ActorIn,
  { looked, decision }: { readonly looked: readonly Looked[]; readonly decision: Decision },
): Promise<void | Refused<DecisionRefusal>> {
  const outcome = await context.store
    .write(async (tx) => {
      const programme = await ledProgramme(tx, actor);
      if (!mayActOnProgramme(programme.status, 'join')) return refused('programme-not-open');
      const jobs: Job[] = [];
      for (const each of looked) {
        const decided = await decideOne(context, tx, { actor, looked: each }, decision);
        if (isRefused(decided)) throw new Declining(decided.refused);
        jobs.push(...decided.jobs);
      }
      return { jobs };
    })
    .catch(declining);
  return ringOutcome(context, outcome);
}

/** Takes back the transaction in which one of several could not be answered. */
class Declining extends Error {
  readonly reason: DecisionRefusal;

  constructor(reason: DecisionRefusal) {
    super(reason);
    this.reason = reason;
  }
}

function declining(error: unknown): Refused<DecisionRefusal> {
  if (error instanceof Declining) return refused(error.reason);
  throw error;
}

async function decideOne(
  context: Context,
  tx: Writer,
  { actor, looked }: { readonly actor: ActorIn; readonly looked: Looked },
  decision: Decision,
): Promise<{ readonly jobs: readonly Job[] } | Refused<DecisionRefusal>> {
  const now = context.now();
  const application = inProgramme(await tx.application(looked.enrolmentId), actor);
  if (application.version !== looked.version) throw new Conflict('The application has been changed meanwhile');
  const own = await ownDecision(tx, actor, [[application.personId]]);
  if (own !== null) return own;
  const both = { enrolment: await enrolmentOf(tx, application), application };
  const decided =
    decision.kind === 'approve'
      ? approve(both, actor.personId, now)
      : refuse(both, { ...decision, by: actor.personId }, now);
  if (isRefused(decided)) return decided;
  await tx.audit({
    at: now,
    actorId: actor.personId,
    act: decision.kind,
    subject: 'application',
    subjectId: application.enrolmentId,
  });
  return { jobs: await keep(context, tx, both.enrolment, decided) };
}

/** An enrolment is only there for whom it is about; without one there is no application. */
async function enrolmentOf(reader: Reader, { programmeId, personId }: Application): Promise<Enrolment> {
  const enrolment = await reader.enrolment(programmeId, personId);
  if (enrolment === null) throw new NotFound('No such enrolment');
  return enrolment;
}

async function keep(
  context: Context,
  tx: Writer,
  before: Enrolment,
  { enrolment, application }: { readonly enrolment: Enrolment; readonly application: Application },
): Promise<readonly Job[]> {
  if (enrolment !== before) await tx.saveEnrolment(enrolment);
  await tx.saveApplication(application);
  context.log.event('application-answered', { enrolment: enrolment.id, state: application.state });
  if (application.state === 'waiting') return [];
  const told = await tell(context, tx, application);
  return application.state === 'approved' ? [...told, ...(await admitted(context, tx, enrolment))] : told;
}

/** The applicant is told, kindly, by card. */
async function tell(context: Context, tx: Writer, application: Application): Promise<readonly Job[]> {
  const { enrolmentId, programmeId, personId, decidedAt } = application;
  if (decidedAt === null) return [];
  const notice = newNotice(context, {
    about: { kind: 'application', enrolmentId, decidedAt },
    personId,
    programmeId,
    now: context.now(),
  });
  await tx.addNotices([notice]);
  return [{ kind: 'send-notice', id: notice.id }];
}

/** A lead lets somebody who was refused apply again at once. Twice is the same as once. */
export async function liftRefusal(
  context: Context,
  actor: ActorIn,
  { enrolmentId }: { readonly enrolmentId: EnrolmentId },
): Promise<void | Refused<'not-refused'>> {
  return writeAnew(context, async (tx) => {
    await ledProgramme(tx, actor);
    const application = inProgramme(await tx.application(enrolmentId), actor);
    const lifted = lift(application, context.now());
    if (isRefused(lifted)) return lifted;
    if (lifted !== application) await tx.saveApplication(lifted);
    const entry = { at: context.now(), actorId: actor.personId, subject: 'application', subjectId: enrolmentId };
    await tx.audit({ ...entry, act: 'lift' });
  });
}

/**
 * A manager says yes or no to somebody as a mentor. Only the manager whom the directory names now may: throws `NotFound`
 * for everybody else, a former manager among them.
 */
export async function answerAsManager(
  context: Context,
  actor: Actor,
  { enrolmentId, yes }: { readonly enrolmentId: EnrolmentId; readonly yes: boolean },
): Promise<void | Refused<'not-applying' | 'already-answered'>> {
  const outcome = await writeAnew(context, async (tx) => {
    const application = await askedAsManager(tx, actor.personId, enrolmentId);
    if (application === null) throw new NotFound('Nobody asks for their yes');
    const programme = await tx.programme(application.programmeId);
    if (programme === null || isProgrammeOver(programme)) return refused('not-applying');
    const before = await enrolmentOf(tx, application);
    const said = { yes, admission: programme };
    const decided = managerAnswers({ enrolment: before, application }, said, context.now());
    if (isRefused(decided)) return decided;
    return { jobs: await keep(context, tx, before, decided) };
  });
  return ringOutcome(context, outcome);
}

/** The application about which this manager is asked, whoever else was asked before; null: none. */
export async function askedAsManager(
  reader: Reader,
  managerId: PersonId,
  enrolmentId: EnrolmentId,
): Promise<Application | null> {
  const application = await reader.application(enrolmentId);
  const person = application && (await reader.person(application.personId));
  return application?.managerId === managerId && person?.managerId === managerId ? application : null;
}

/** Leads have whoever is manager now asked, where nobody has answered yet. */
export async function askManagerAgain(
  context: Context,
  actor: ActorIn,
  { enrolmentId }: { readonly enrolmentId: EnrolmentId },
): Promise<void | Refused<'not-applying' | 'already-answered' | 'manager-unknown'>> {
  const outcome = await writeAnew(context, async (tx) => {
    await ledProgramme(tx, actor);
    const application = inProgramme(await tx.application(enrolmentId), actor);
    if (application.state !== 'waiting') return refused('not-applying');
    if (application.managersAnswer !== null) return refused('already-answered');
    const person = await tx.person(application.personId);
    const manager = person?.managerId ? await tx.person(person.managerId) : null;
    if (manager === null || !manager.enabled) return refused('manager-unknown');
    if (manager.id === application.managerId) return { jobs: [] };
    const asked = { ...application, managerId: manager.id, version: application.version + 1 };
    await tx.saveApplication(asked);
    return { jobs: await askManager(context, tx, asked) };
  });
  return ringOutcome(context, outcome);
}
