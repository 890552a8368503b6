import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { Bar } from '#domain/programme/joining.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { ledProgramme } from '../access/led-programme.ts';
import { peopleById } from '../access/read-as-hr.ts';
import { requireHr } from '../access/require-role.ts';
import { tellNewLead } from '../candidates/round-cards.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Person } from '../ports/people.ts';

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
    const at = context.now();
    await tx.addLead(id, { personId, appointedBy: actor.personId, appointedAt: at });
    await tx.audit({ at, actorId: actor.personId, act: 'appoint', subject: 'lead', subjectId: personId });
    context.log.event('lead-appointed', { programme: id, person: personId });
    return { jobs: await tellNewLead(context, tx, { id }, personId) };
  });
  if (isRefused(outcome)) return outcome;
  await context.bell.ring([...outcome.jobs, { kind: 'tell-lead', id: personId }]);
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
