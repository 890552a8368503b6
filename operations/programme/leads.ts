import type { Temporal } from 'temporal-polyfill';
import type { PersonId, ProgrammeId } from '#domain/ids.ts';
import type { Bar } from '#domain/programme/joining.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { ledProgramme } from '../access/led-programme.ts';
import { peopleById } from '../access/read-as-hr.ts';
import { requireHr } from '../access/require-role.ts';
import { tellNewLead } from '../candidates/round-cards.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Person } from '../ports/people.ts';
import type { Writer } from '../ports/store.ts';

/** Somebody who leads a programme beside HR. */
export interface LeadView {
  readonly person: Person;
  readonly appointedAt: Temporal.Instant;
}

/** Who leads the programme, for those who do. Throws `NotAllowed` for others. */
export async function leadsOf(context: Context, actor: ActorIn): Promise<readonly LeadView[]> {
  return context.store.read(async (reader) => {
    const { id } = await ledProgramme(reader, actor);
    const leads = await reader.leads(id);
    const people = await peopleById(
      reader,
      leads.map(({ personId }) => personId),
    );
    return leads.flatMap(({ personId, appointedAt }) => {
      const person = people.get(personId);
      return person === undefined ? [] : [{ person, appointedAt }];
    });
  });
}

/**
 * HR has somebody lead the programme; any employee may. They are told by the bot what needs them, as is usual, until they choose
 * otherwise. Twice is the same as once. Throws `NotAllowed`, `NotFound`.
 */
export async function appointLead(
  context: Context,
  actor: ActorIn,
  personId: PersonId,
): Promise<void | Refused<'account-disabled' | Bar>> {
  requireHr(actor);
  const outcome = await context.store.write(async (tx) => {
    const { id } = await ledProgramme(tx, actor);
    const person = await tx.person(personId);
    if (person === null) throw new NotFound('No such person');
    if (!person.enabled) return refused('account-disabled');
    // A guest is no employee, and whoever has no address or name could not be told what needs them.
    if (person.barred !== undefined) return refused(person.barred);
    if (await tx.isLead(id, personId)) return { jobs: [] };
    const at = context.now();
    await tx.addLead(id, { personId, appointedBy: actor.personId, appointedAt: at });
    await tx.audit({ at, actorId: actor.personId, act: 'appoint', subject: 'lead', subjectId: personId });
    context.log.event('lead-appointed', { programme: id, person: personId });
    return {
      jobs: [...(await welcome(context, tx, id, personId)), ...(await tellNewLead(context, tx, { id }, personId))],
    };
  });
  if (isRefused(outcome)) return outcome;
  await context.bell.ring([...outcome.jobs, { kind: 'tell-lead', id: personId }]);
}

/** Whoever leads from now on is told by card, also where nothing needs them yet. */
async function welcome(
  context: Context,
  tx: Writer,
  programmeId: ProgrammeId,
  personId: PersonId,
): Promise<readonly Job[]> {
  const now = context.now();
  const about = { kind: 'lead-appointed', programmeId, appointedAt: now } as const;
  const notice = newNotice(context, { about, personId, programmeId, now });
  await tx.addNotices([notice]);
  return [{ kind: 'send-notice', id: notice.id }];
}

/** HR takes the role away: from the next request on they see no more than any colleague. Throws `NotAllowed`. */
export async function dismissLead(context: Context, actor: ActorIn, personId: PersonId): Promise<void> {
  requireHr(actor);
  await context.store.write(async (tx) => {
    const { id } = await ledProgramme(tx, actor);
    await tx.removeLead(id, personId);
    await tx.removeAlertChoice(id, personId);
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: 'dismiss', subject: 'lead', subjectId: personId });
    context.log.event('lead-dismissed', { programme: id, person: personId });
  });
}
