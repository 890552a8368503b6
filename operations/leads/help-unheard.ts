import type { Temporal } from 'temporal-polyfill';
import type { PairingId, PersonId } from '#domain/ids.ts';
import { isStillFollowing } from '#domain/leads/alerts.ts';
import { roleOf } from '#domain/pairing/pairing.ts';
import { programmeActs, type Programme } from '#domain/programme/programme.ts';
import type { Reader } from '../ports/store.ts';

/** In which of its states a programme is one of those: see `toldIn`. */
const heardIn = [...programmeActs.match, 'ended'] as const;

/**
 * The programmes in which somebody wishes for help, nobody has taken it up, and whoever would be told is in that
 * pairing themselves, or is nobody at all.
 */
export async function helpUnheard(reader: Reader, now: Temporal.Instant): Promise<readonly Programme[]> {
  const unheard: Programme[] = [];
  for (const programme of await reader.programmesIn(heardIn)) {
    const open = await openWishes(reader, programme);
    if (open.length > 0 && (await isAnyUnheard(reader, open, await whoIsTold(reader, programme, now)))) {
      unheard.push(programme);
    }
  }
  return unheard;
}

/** The pairings of those who wish for help that nobody has taken up. */
async function openWishes(reader: Reader, { id }: Programme): Promise<readonly PairingId[]> {
  const wanted = await reader.helpWanted(id);
  if (wanted.length === 0) return [];
  const taken = new Set((await reader.helpTaken(wanted.map(({ wishId }) => wishId))).map(({ wishId }) => wishId));
  return [...new Set(wanted.filter(({ wishId }) => !taken.has(wishId)).map(({ pairingId }) => pairingId))];
}

/** Those who lead it and those of HR who follow it, as far as they have an account. */
export async function whoIsTold(
  reader: Reader,
  { id }: Pick<Programme, 'id'>,
  now: Temporal.Instant,
): Promise<readonly PersonId[]> {
  const leads = (await reader.leads(id)).map(({ personId }) => personId);
  const following = (await reader.followers(id)).filter(({ seenAt }) => isStillFollowing(seenAt, now));
  const people = await reader.people([...new Set([...leads, ...following.map(({ personId }) => personId)])]);
  return people.filter(({ enabled }) => enabled).map((person) => person.id);
}

async function isAnyUnheard(
  reader: Reader,
  pairingIds: readonly PairingId[],
  told: readonly PersonId[],
): Promise<boolean> {
  for (const id of pairingIds) {
    const pairing = await reader.pairing(id);
    if (pairing !== null && told.every((each) => roleOf(pairing, each) !== null)) return true;
  }
  return false;
}
