import type { Temporal } from 'temporal-polyfill';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Introduced } from '#domain/pairing/introduced.ts';
import { roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { partnersFor, zoneOfOthers, type Partners } from '../access/partners.ts';
import type { PartnerElsewhere } from '../ports/message-parts.ts';
import type { BotMessage } from '../ports/messenger.ts';
import type { Notice, NoticeKind } from '../ports/messages.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import type { Composer } from './composer.ts';

/** A card about a pairing, with everything from which it may be composed. */
export interface PairingCard<K extends NoticeKind = NoticeKind> extends Partners {
  readonly notice: Notice<K>;
  readonly pairing: Pairing;
  readonly programme: Programme;
  /** The role of the one who gets the card. */
  readonly role: Role;
  readonly now: Temporal.Instant;
}

/** Composes a card about a pairing for one of its members; nobody else gets one. */
export function aboutPairing<K extends NoticeKind>(
  compose: (reader: Reader, card: PairingCard<K>) => BotMessage | null | Promise<BotMessage | null>,
): Composer<K> {
  return async (context, reader, notice) => {
    const pairing = notice.pairingId && (await reader.pairing(notice.pairingId));
    const programme = pairing && (await reader.programme(pairing.programmeId));
    const role = pairing && roleOf(pairing, notice.personId);
    const others = pairing && (await partnersFor(reader, pairing, notice.personId));
    if (!pairing || !programme || !others || !role) return null;
    const message = await compose(reader, { notice, pairing, programme, ...others, role, now: context.now() });
    return message && { message, timeZone: programme.timeZone, country: programme.country };
  };
}

export function toMember({ id, kind }: Pairing) {
  return { pairingId: id, inGroup: kind !== 'pair' };
}

export function elsewhere({ partner, partners, programme }: PairingCard): PartnerElsewhere {
  return { givenName: partner.givenName, timeZone: zoneOfOthers(partners, programme.timeZone) };
}

export function introduced({ name, givenName, jobTitle, department, place }: Person): Introduced {
  return { name, givenName, jobTitle, department, place };
}
