import type { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Context } from '../context.ts';
import type { Notice } from '../ports/messages.ts';

/** A card that is owed from now on. */
export function newNotice(
  context: Context,
  owed: Pick<Notice, 'kind' | 'personId'> & {
    readonly pairing: Pairing;
    /** The pairing's id when not said; see `Notice.subject`. */
    readonly subject?: string;
    readonly now: Temporal.Instant;
  },
): Notice {
  return {
    id: idOf<'Notice'>(context.newId()),
    kind: owed.kind,
    personId: owed.personId,
    pairingId: owed.pairing.id,
    programmeId: null,
    subject: owed.subject ?? owed.pairing.id,
    stale: false,
    wantedAt: owed.now,
    sentAt: null,
    activityId: null,
    undelivered: null,
    dueAt: owed.now,
    attempts: 0,
  };
}
