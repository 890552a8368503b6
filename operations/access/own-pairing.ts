import type { PairingId } from '#domain/ids.ts';
import { roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Actor } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Reader } from '../ports/store.ts';

/** A pairing for one of its members; nobody else learns that it exists. Throws `NotFound`. */
export async function ownPairing(reader: Reader, actor: Actor, pairingId: PairingId): Promise<Pairing> {
  const pairing = await reader.pairing(pairingId);
  if (pairing === null || roleOf(pairing, actor.personId) === null) throw new NotFound('No such pairing');
  return pairing;
}
