import { entryOf, takenBack, type Application } from '#domain/enrolment/application.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { joined, letsIn, type Invitation } from '#domain/inviting/invitation.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import type { Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import type { Job } from '../job.ts';
import { renewCards } from '../messages/renew-cards.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Person } from '../ports/people.ts';
import type { Reader, Writer } from '../ports/store.ts';

/** Was this person invited to the programme, by name or by a link that lets in whoever has it? */
export async function isInvited(reader: Reader, programme: Programme, personId: Person['id']): Promise<boolean> {
  const invitation = await reader.invitationTo(programme.id, personId);
  return invitation !== null && letsIn(invitation);
}

/**
 * Keeps what somebody has joined with: as an enrolment, or as an application where a yes is needed first; then the manager
 * whose yes it takes is asked, once. What they were invited to is answered by it. Throws `Conflict` where the programme has
 * just been opened, begun or ended.
 */
export async function admit(
  context: Context,
  tx: Writer,
  from: { readonly programme: Programme; readonly person: Person; readonly existing: Enrolment | null },
  enrolled: Enrolment,
): Promise<{ readonly enrolment: Enrolment; readonly jobs: readonly Job[] } | Refused<'refused-lately'>> {
  const now = context.now();
  const { programme, person, existing } = from;
  await holdOpen(tx, programme);
  const before = await tx.application(enrolled.id);
  const managerId = await askableManager(tx, person);
  const entry = entryOf({ admission: programme, existing, application: before, enrolled, managerId, now });
  if (isRefused(entry)) return entry;
  const { enrolment, application } = entry;
  await tx.saveEnrolment(enrolment);
  if (application !== null) await tx.saveApplication(application);
  const invitation = await tx.invitationTo(programme.id, person.id);
  const told = invitation === null ? [] : await answerInvitation(tx, invitation, now);
  return { enrolment, jobs: [...told, ...(await askManager(context, tx, application))] };
}

/** Whoever joins as the programme ends is part of it, and told, or comes too late and is not. Throws `Conflict` then. */
async function holdOpen(tx: Writer, { id, status }: Programme): Promise<void> {
  const held = await tx.holdProgramme(id);
  if (held?.status !== status) throw new Conflict('The programme has been opened, begun or ended meanwhile');
}

async function askableManager(reader: Reader, { managerId }: Person): Promise<Person['id'] | null> {
  const manager = managerId === null ? null : await reader.person(managerId);
  return manager !== null && mayBeAsked(manager) ? manager.id : null;
}

/** Is a manager there, and can they be written to? */
export function mayBeAsked(manager: Person | null): boolean {
  return manager !== null && manager.enabled && manager.missing === null && manager.barred === undefined;
}

/** The card about it says from now on that they have joined. */
async function answerInvitation(
  tx: Writer,
  invitation: Invitation,
  now: ReturnType<Context['now']>,
): Promise<readonly Job[]> {
  const after = joined(invitation, now);
  if (after === invitation) return [];
  await tx.saveInvitation(after);
  const { id: invitationId, invitedAt: wantedAt } = invitation;
  return renewCards(tx, await tx.noticesAbout({ kind: 'invitation', invitationId, wantedAt }), now);
}

/** Asks the manager of a waiting application. Who was asked about it already is not asked again. */
export async function askManager(
  context: Context,
  tx: Writer,
  application: Application | null,
): Promise<readonly Job[]> {
  if (application?.state !== 'waiting' || application.managerId === null) return [];
  if (application.managersAnswer !== null) return [];
  const { enrolmentId, appliedAt, programmeId, managerId } = application;
  const notice = newNotice(context, {
    about: { kind: 'mentor-yes', enrolmentId, appliedAt },
    personId: managerId,
    programmeId,
    now: context.now(),
  });
  await tx.addNotices([notice]);
  return [{ kind: 'send-notice', id: notice.id }];
}

/** Whoever leaves takes back what they applied for. */
export async function takeBackApplication(context: Context, tx: Writer, enrolment: Enrolment): Promise<void> {
  const application = await tx.application(enrolment.id);
  const back = application && takenBack(application, context.now());
  if (back !== null) await tx.saveApplication(back);
}
