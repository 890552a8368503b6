import type { Temporal } from 'temporal-polyfill';
import type { MeetingId, MeetingOfferId, PairingId } from '#domain/ids.ts';
import { askAgain, choose, isLiving, skipOffer, type MeetingOffer, type OfferRefusal } from '#domain/meetings/offer.ts';
import { partnersOf } from '#domain/pairing/pairing.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { askForTimes, type Asking } from './ask-for-times.ts';
import { ownMeeting, ownSeries, type Subject } from '../access/own-meeting.ts';
import { intend, obstacleToChange, replaceSeries, type ChangeRefusal } from './change-meeting.ts';
import { partnerElsewhere } from '../access/partners.ts';
import type { Actor, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import type { Job } from '../job.ts';
import { oweOfferCards, renewOfferCards } from './offer-cards.ts';
import { livingOffer } from './offer-replacement.ts';
import { hearFrom } from './silence.ts';
import { offerViewOf } from './offer-view.ts';
import type { OfferRecord } from '../ports/meetings.ts';
import type { PartnerElsewhere } from '../ports/message-parts.ts';
import type { Writer } from '../ports/store.ts';

/** Why something cannot be done with a meeting or an offer; each reason has a text. */
export type MeetingOfferRefusal = OfferRefusal | ChangeRefusal;

/** What somebody does with an offer; `version` is that of the offer they looked at. */
export interface OfferPress {
  readonly offerId: MeetingOfferId;
  readonly version: number;
}

/** One of the two wants a meeting at another time. Returns the offer made for it, or the one that was there already. */
export async function askForOtherTimes(
  context: Context,
  actor: Actor,
  { meetingId, ...asking }: { readonly meetingId: MeetingId } & Asking,
): Promise<{ readonly offerId: MeetingOfferId } | Refused<ChangeRefusal>> {
  return written(context, async (tx) =>
    askForTimes(context, tx, actor, { ...(await ownMeeting(tx, actor, meetingId)), asking }),
  );
}

/** One of the two wants another standing time for the whole series. */
export async function askForStandingTime(
  context: Context,
  actor: Actor,
  { pairingId, ...asking }: { readonly pairingId: PairingId } & Asking,
): Promise<{ readonly offerId: MeetingOfferId } | Refused<ChangeRefusal>> {
  return written(context, async (tx) =>
    askForTimes(context, tx, actor, { ...(await ownSeries(tx, actor, pairingId)), asking }),
  );
}

/**
 * One of the two chooses a time. When both choose at once, one wins; the other is refused or gets a `Conflict`. A time
 * outside the other one's hours stays open until they have said yes to it as well (`agreed` is false).
 */
export async function chooseTime(
  context: Context,
  actor: Actor,
  { option, ...press }: OfferPress & { readonly option: number },
): Promise<{ readonly agreed: boolean } | Refused<MeetingOfferRefusal>> {
  return written<{ readonly agreed: boolean }, MeetingOfferRefusal>(context, async (tx) => {
    const view = await offerViewOf(tx, press.offerId, actor.personId);
    const chosen = choose(view.offer, actor.personId, option, context.now());
    if (isRefused(chosen)) return chosen;
    const obstacle = obstacleToChange(view, context.now());
    if (obstacle !== null) return refused(obstacle);
    // Whoever chooses a time is heard of: the card of the others says so.
    const heard = await hearFrom(context, tx, view.pairing.id, (each) => each.personId !== actor.personId);
    const cards = [...(await save(context, tx, view.offer, { press, changed: chosen })), ...heard];
    if (chosen.status !== 'chosen') {
      // The person whose yes is missing may not know of the offer yet: it may have been asked for in the tab.
      const to = partnersOf(view.pairing, actor.personId);
      const asked = await oweOfferCards(context, tx, chosen, { pairing: view.pairing, to });
      return { outcome: { agreed: false }, jobs: [...asked, ...heard] };
    }
    return { outcome: { agreed: true }, jobs: [...(await carryOut(context, tx, view, chosen)), ...cards] };
  });
}

/** None of the times suits: others are looked for. */
export async function otherTimes(
  context: Context,
  actor: Actor,
  press: OfferPress,
): Promise<{ readonly offerId: MeetingOfferId } | Refused<MeetingOfferRefusal>> {
  return written(context, async (tx) => {
    const { offer } = await offerViewOf(tx, press.offerId, actor.personId);
    const again = askAgain(offer, context.now());
    if (isRefused(again)) return again;
    const cards = await save(context, tx, offer, { press, changed: again, dueAt: context.now() });
    return { outcome: { offerId: offer.id }, jobs: [{ kind: 'offer-step', id: offer.id }, ...cards] };
  });
}

/** The meeting of an offer is left out; an offer of a standing time is declined. */
export async function skipOffered(
  context: Context,
  actor: Actor,
  press: OfferPress,
): Promise<{ readonly skipped: true } | Refused<MeetingOfferRefusal>> {
  return written(context, async (tx) => {
    const { offer, series, pairing, meeting } = await offerViewOf(tx, press.offerId, actor.personId);
    const skipped = skipOffer(offer, context.now());
    if (isRefused(skipped)) return skipped;
    const outcome = { skipped: true } as const;
    if (meeting === null) return { outcome, jobs: await save(context, tx, offer, { press, changed: skipped }) };
    const obstacle = obstacleToChange({ series, pairing, meeting }, context.now());
    if (obstacle !== null) return refused(obstacle);
    const cards = await save(context, tx, offer, { press, changed: skipped });
    return { outcome, jobs: [...(await intend(context, tx, { series, meeting }, leaveOut)), ...cards] };
  });
}

/** One of the two wants a meeting left out, without another time in its place. Returns where it stood. */
export async function skipMeeting(
  context: Context,
  actor: Actor,
  { meetingId }: { readonly meetingId: MeetingId },
): Promise<{ readonly start: Temporal.Instant; readonly partner: PartnerElsewhere } | Refused<ChangeRefusal>> {
  return written(context, async (tx) => {
    const subject = await ownMeeting(tx, actor, meetingId);
    const obstacle = obstacleToChange(subject, context.now());
    if (obstacle !== null) return refused(obstacle);
    const jobs = [...(await intend(context, tx, subject, leaveOut))];
    const offer = await livingOffer(tx, subject.series.id, meetingId);
    const skipped = offer && skipOffer(offer, context.now());
    if (offer && skipped && !isRefused(skipped)) {
      await tx.saveOffer({ ...offer, ...skipped, dueAt: null });
      jobs.push(...(await renewOfferCards(context, tx, offer.id)));
    }
    const partner = await partnerElsewhere(tx, subject.pairing, actor);
    return { outcome: { start: subject.meeting.start, partner }, jobs };
  });
}

const leaveOut = { kind: 'skip', why: 'asked' } as const;

/** One transaction, and afterwards the jobs that follow from it. */
async function written<Outcome extends object, Reason extends string>(
  context: Context,
  work: (tx: Writer) => Promise<{ readonly outcome: Outcome; readonly jobs: readonly Job[] } | Refused<Reason>>,
): Promise<Outcome | Refused<Reason>> {
  const done = await context.store.write(work);
  if (isRefused(done)) return done;
  await context.bell.ring(done.jobs);
  return done.outcome;
}

/**
 * Saves what became of an offer that somebody looked at, and has its cards say so. Throws `Conflict` when it has
 * changed.
 */
async function save(
  context: Context,
  tx: Writer,
  offer: OfferRecord,
  next: {
    readonly press: OfferPress;
    readonly changed: MeetingOffer;
    readonly dueAt?: OfferRecord['dueAt'];
  },
): Promise<readonly Job[]> {
  if (offer.version !== next.press.version) throw new Conflict('The offer has changed meanwhile');
  const dueAt = isOpen(next.changed) ? offer.expiresAt : null;
  await tx.saveOffer({ ...offer, ...next.changed, dueAt: next.dueAt ?? dueAt, attempts: 0 });
  return renewOfferCards(context, tx, offer.id);
}

function isOpen(offer: MeetingOffer): boolean {
  return isLiving(offer) && offer.status !== 'chosen';
}

async function carryOut(
  context: Context,
  tx: Writer,
  { series, pairing, meeting, offer }: Subject & { readonly offer: OfferRecord },
  { options, chosen }: MeetingOffer,
): Promise<readonly Job[]> {
  const option = chosen === null ? undefined : options[chosen];
  if (option?.kind === 'standing') return replaceSeries(context, tx, { series, pairing, meeting }, { offer, option });
  if (option === undefined || meeting === null) throw new Conflict('The meeting of the offer is gone');
  return intend(context, tx, { series, meeting }, { kind: 'move', start: option.start, why: 'asked' });
}
