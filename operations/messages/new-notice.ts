import type { Temporal } from 'temporal-polyfill';
import { idOf, type ProgrammeId } from '#domain/ids.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Context } from '../context.ts';
import type { Notice } from '../ports/messages.ts';

/** A card that is owed from now on: by a pairing, or by a programme to somebody who is in none yet. */
export function newNotice(
  context: Pick<Context, 'newId'>,
  owed: Pick<Notice, 'about' | 'personId'> & { readonly now: Temporal.Instant } & (
      | { readonly pairing: Pick<Pairing, 'id'> }
      | { readonly programmeId: ProgrammeId }
    ),
): Notice {
  const { about, personId, now } = owed;
  return {
    id: idOf<'Notice'>(context.newId()),
    about,
    personId,
    pairingId: 'pairing' in owed ? owed.pairing.id : null,
    programmeId: 'programmeId' in owed ? owed.programmeId : null,
    stale: false,
    wantedAt: now,
    sentAt: null,
    activityId: null,
    undelivered: null,
    dueAt: now,
    attempts: 0,
    mailState: null,
    mailedAt: null,
  };
}
