import { roomLeft } from '#domain/enrolment/room.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { loadOf } from './match-candidates.ts';

type Mentor = Pick<Enrolment, 'personId' | 'programmeId' | 'capacity'>;

/** How many more mentees a mentor can take in the programme of this enrolment, whatever they have in others. */
export async function roomOf(reader: Reader, mentor: Mentor): Promise<number> {
  const { personId, programmeId, capacity } = mentor;
  const own = await reader.pairingsOf(personId);
  const room = (await reader.profile(personId))?.room ?? null;
  return roomLeft({
    capacity,
    room,
    here: menteesIn(programmeId, personId, own),
    inAll: loadOf(personId, own).mentees,
  });
}

/**
 * The same, in a transaction that gives the mentor somebody: nobody else, in whichever programme, gives them anybody
 * before it ends.
 */
export async function lockedRoomOf(tx: Writer, mentor: Mentor): Promise<number> {
  await tx.lockRooms([mentor.personId]);
  return roomOf(tx, mentor);
}

function menteesIn(programmeId: Mentor['programmeId'], personId: PersonId, own: readonly Pairing[]): number {
  return loadOf(
    personId,
    own.filter((pairing) => pairing.programmeId === programmeId),
  ).mentees;
}
