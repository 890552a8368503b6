/** Somebody who was invited and told no, and somebody whose manager is asked. */
import { Temporal } from 'temporal-polyfill';
import { newInvitation } from '#domain/inviting/invitation.ts';
import type { Writer } from '#operations/ports/store.ts';
import { enrolmentOf, newId, tell } from '../adapters/store/world.ts';
import { hrLead } from './api-fixture.ts';
import type { BookedPair } from './pair-fixture.ts';
import { lova, manager, vera } from './policy-people.ts';

/** A moment that stands nowhere else. */
export const invitedAt = Temporal.Instant.from('2026-11-11T11:11:11Z');

/** Lova was invited, applied and was told no; Vera wants to be a mentor, and Mona is asked. */
export async function apply(
  tx: Writer,
  { pair }: BookedPair,
  ofVera: ReturnType<typeof newId<'Enrolment'>>,
  at: Temporal.Instant,
): Promise<void> {
  const refused = { ...enrolmentOf(pair.programme, lova.id, 'mentee'), status: 'refused' as const, pausedUntil: null };
  const applied = { ...enrolmentOf(pair.programme, vera.id, 'mentor'), status: 'applied' as const, id: ofVera };
  await tx.saveEnrolment(refused);
  await tx.saveEnrolment({ ...applied, pausedUntil: null });
  await tell(tx, [lova.id, vera.id]);
  const of = { programmeId: pair.programme.id, appliedAt: at, liftedAt: null, managersAnswer: null, version: 1 };
  const roles = { roles: ['mentee' as const], capacity: 0 };
  const no = { state: 'refused', decidedAt: at, decidedBy: hrLead.id, reason: 'own', words: 'Answer to Lova' } as const;
  await tx.saveApplication({ ...of, ...roles, ...no, enrolmentId: refused.id, personId: lova.id, managerId: null });
  const waits = { state: 'waiting', decidedAt: null, decidedBy: null, reason: null, words: '' } as const;
  const asMentor = { roles: ['mentor' as const], capacity: 1, managerId: manager.id };
  await tx.saveApplication({ ...of, ...asMentor, ...waits, enrolmentId: ofVera, personId: vera.id });
  const whose = { id: newId<'Invitation'>(), programmeId: pair.programme.id, personId: lova.id, roundId: null };
  await tx.saveInvitation(newInvitation({ ...whose, how: 'list' }, invitedAt));
}
