import type { PairingId } from '#domain/ids.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { ownPairing } from '../access/own-pairing.ts';
import { partnersFor, type Partners } from '../access/partners.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import { toMember } from '../messages/about-pairing.ts';
import type { SilenceMessage } from '../ports/pairing-messages.ts';
import { reachOf, type Reach } from './silence.ts';

/**
 * What somebody may read and choose who says that they cannot reach the other side; looking begins nothing. Throws
 * `NotFound` for anybody else's pairing.
 */
export async function reachView(
  context: Context,
  actor: Actor,
  { pairingId }: { readonly pairingId: PairingId },
): Promise<{ readonly message: SilenceMessage; readonly timeZone: string }> {
  return context.store.read(async (reader) => {
    const pairing = await ownPairing(reader, actor, pairingId);
    const others = await partnersFor(reader, pairing, actor.personId, actor.language);
    const viewer = await reader.person(actor.personId);
    const programme = await reader.programme(pairing.programmeId);
    if (others === null || programme === null) throw new NotFound('No such pairing of this person');
    const reach = await reachOf(context, reader, pairing, actor.personId);
    return {
      timeZone: viewer?.workingHours?.timeZone ?? programme.timeZone,
      message: messageOf(pairing, others, reach),
    };
  });
}

function messageOf(pairing: Pairing, { partner, partners }: Partners, reach: Reach | null): SilenceMessage {
  return {
    kind: 'silence',
    ...toMember(pairing),
    partnerGivenName: partner.givenName,
    addresses: partners.map(({ mail }) => mail),
    signs: reach?.signs ?? [],
    state: stateOf(reach),
    asksAgainAt: reach?.asksAgainAt ?? null,
  };
}

/** Whoever opens it may choose, told or not. */
function stateOf(reach: Reach | null): SilenceMessage['state'] {
  if (reach === null) return 'over';
  return reach.state === 'waits' || reach.state === 'left' ? reach.state : 'asking';
}
