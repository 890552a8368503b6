import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import { roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import { isProgrammeOver, isRolling, type Programme } from '#domain/programme/programme.ts';
import { partnersFor } from '../access/partners.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import type { Composer, Composers } from '../messages/composer.ts';
import { newNotice } from '../messages/new-notice.ts';
import { partingViewOf } from '../pairing/parting.ts';
import type { FarewellMessage, PairingEnd } from '../ports/programme-messages.ts';
import type { Reader, Writer } from '../ports/store.ts';

/**
 * The programme has ended: everybody who takes part is owed one kind message, also whoever waited until the end. Returns
 * the jobs to ring.
 */
export async function oweFarewells(
  context: Context,
  tx: Writer,
  programme: Programme,
  people: readonly PersonId[],
): Promise<readonly Job[]> {
  const now = context.now();
  const programmeId = programme.id;
  const about = { kind: 'farewell', programmeId } as const;
  const notices = people.map((personId) => newNotice(context, { about, personId, programmeId, now }));
  await tx.addNotices(notices);
  return notices.map(({ id }): Job => ({ kind: 'send-notice', id }));
}

/** Was nobody found for them by the end? Whoever stood aside did not wait. */
export function hasWaited({ personId, standsAside }: Enrolment, pairings: readonly Pairing[]): boolean {
  return !standsAside && !pairings.some((pairing) => lasted(pairing) && roleOf(pairing, personId) !== null);
}

function lasted({ ended }: Pairing): boolean {
  return ended === null || ended.why === 'programme-ended' || ended.why === 'completed';
}

/** What somebody reads when a programme in which they took part to the end is over; null for others. */
export async function farewellFor(
  reader: Reader,
  programme: Programme,
  personId: PersonId,
): Promise<FarewellMessage | null> {
  const enrolment = await reader.enrolment(programme.id, personId);
  if (!isProgrammeOver(programme) || enrolment?.status !== 'enrolled') return null;
  const own = (await reader.pairingsOf(personId)).filter(({ programmeId }) => programmeId === programme.id);
  const nextId = await reader.nextProgramme(programme.id);
  const next = nextId && (await reader.programme(nextId));
  return {
    kind: 'farewell',
    programmeId: programme.id,
    programmeName: programme.name,
    words: programme.texts.farewell,
    pairings: await endsOf(reader, programme, own, personId),
    waited: hasWaited(enrolment, own),
    wish: await reader.nextTime(programme.id, personId),
    // A draft is not spoken of yet.
    nextName: next && next.status !== 'draft' ? next.name : null,
  };
}

/** Of those that ended with the programme; earlier ones were told of when they ended. */
async function endsOf(
  reader: Reader,
  programme: Programme,
  pairings: readonly Pairing[],
  personId: PersonId,
): Promise<readonly PairingEnd[]> {
  const ends: PairingEnd[] = [];
  const isTogether = ({ ended }: Pairing): boolean =>
    ended?.why === 'programme-ended' || (ended?.why === 'completed' && !isRolling(programme));
  for (const pairing of pairings.filter(isTogether)) {
    const others = await partnersFor(reader, pairing, personId);
    if (others === null) continue;
    const { outcome, seriesStays } = await partingViewOf(reader, pairing, personId);
    ends.push({ partnerGivenName: others.partner.givenName, outcome: outcome ?? 'end', seriesStays });
  }
  return ends;
}

/** The same for whoever presses a button of the card. Throws `NotFound` for whoever did not take part to the end. */
export async function farewellView(context: Context, actor: ActorIn): Promise<FarewellMessage> {
  const message = await context.store.read(async (reader) => {
    const programme = await reader.programme(actor.programmeId);
    return programme && farewellFor(reader, programme, actor.personId);
  });
  if (message === null) throw new NotFound('The person did not take part to the end');
  return message;
}

const farewell: Composer<'farewell'> = async (_context, reader, { about, personId }) => {
  const programme = await reader.programme(about.programmeId);
  const message = programme && (await farewellFor(reader, programme, personId));
  return message && programme && { message, timeZone: programme.timeZone, country: programme.country };
};

export const farewellCards = { farewell } satisfies Partial<Composers>;
