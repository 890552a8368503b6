import type { PairingId } from '#domain/ids.ts';
import { askParting, outcomeOf, sayWish, settleParting, type PartingWish } from '#domain/pairing/parting.ts';
import type { Pairing, PairingEnding } from '#domain/pairing/pairing.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { isRolling, type Programme } from '#domain/programme/programme.ts';
import { ownPairing } from '../access/own-pairing.ts';
import type { Actor, Context } from '../context.ts';
import type { Job } from '../job.ts';
import { NotFound } from '../failures.ts';
import { toMember } from '../messages/about-pairing.ts';
import { newNotice } from '../messages/new-notice.ts';
import { renewCards } from '../messages/renew-cards.ts';
import type { PartingMessage } from '../ports/pairing-messages.ts';
import { partnersFor } from '../access/partners.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { ringOutcome } from '../ring-outcome.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';

/** Some weeks before their last day everybody of a pairing is asked how it goes on. May run twice, or late. */
export async function askAboutParting(context: Context, id: PairingId): Promise<void> {
  const jobs = await writeAnew(context, async (tx): Promise<readonly Job[]> => {
    const pairing = await tx.pairing(id);
    const programme = pairing && (await tx.programme(pairing.programmeId));
    if (!pairing || !programme) return [];
    const now = context.now();
    const asked = askParting(pairing, await tx.parting(id), { now, today: todayIn(programme, now) });
    if (asked === null) return [];
    await tx.saveParting(asked);
    const about = { kind: 'parting', pairingId: id } as const;
    const notices = pairing.members.map(({ personId }) => newNotice(context, { about, personId, pairing, now }));
    await tx.addNotices(notices);
    context.log.event('parting-asked', { pairing: id });
    return notices.map((each): Job => ({ kind: 'send-notice', id: each.id }));
  });
  await context.bell.ring(jobs);
}

/**
 * One of them says what they wish for, or thinks again; the latest counts. It is told to nobody and not logged, and only
 * their own card says it. Throws `NotFound` for anybody else.
 */
export async function sayPartingWish(
  context: Context,
  actor: Actor,
  { pairingId, wish }: { readonly pairingId: PairingId; readonly wish: PartingWish },
): Promise<void | Refused<'not-allowed-now'>> {
  const outcome = await writeAnew(context, async (tx) => {
    const pairing = await ownPairing(tx, actor, pairingId);
    const said = sayWish(pairing, await tx.parting(pairingId));
    if (isRefused(said)) return said;
    await tx.saveParting(said);
    const now = context.now();
    await tx.savePartingWish(pairingId, { personId: actor.personId, wish }, now);
    const cards = await tx.noticesAbout({ kind: 'parting', pairingId });
    const own = cards.filter(({ personId }) => personId === actor.personId);
    return { jobs: await renewCards(tx, own, now) };
  });
  return ringOutcome(context, outcome);
}

/** Whoever ends it, or leaves, has said so by that: then it is over for all of them. */
const asWished: readonly PairingEnding[] = ['programme-ended', 'completed'];

/** Pairings end: what comes of what their people said. Returns it with the jobs that have the cards say so. */
export async function settlePartings(
  context: Context,
  tx: Writer,
  closed: readonly Pairing[],
): Promise<{ readonly outcomes: ReadonlyMap<PairingId, PartingWish>; readonly jobs: readonly Job[] }> {
  const outcomes = new Map<PairingId, PartingWish>();
  const jobs: Job[] = [];
  const byId = new Map(closed.map((pairing) => [pairing.id, pairing]));
  for (const asked of await tx.partingsOf([...byId.keys()])) {
    const pairing = byId.get(asked.pairingId);
    if (pairing === undefined || asked.outcome !== null) continue;
    const counts = pairing.ended !== null && asWished.includes(pairing.ended.why);
    const outcome = counts ? outcomeOf(pairing, await tx.partingWishes(pairing.id)) : 'end';
    await tx.saveParting(settleParting(asked, outcome));
    outcomes.set(pairing.id, outcome);
    const cards = await tx.noticesAbout({ kind: 'parting', pairingId: pairing.id });
    const standing = cards.filter(({ sentAt }) => sentAt !== null);
    jobs.push(...(await renewCards(tx, standing, context.now())));
    if (outcome === 'next') jobs.push({ kind: 'carry-on-step', id: pairing.id });
  }
  return { outcomes, jobs };
}

/** What of this one of a pairing may read. */
export interface PartingView {
  /** Open while they may say and change it; null before they are asked, and afterwards. */
  readonly asked: { readonly wish: PartingWish | null } | null;
  /** What came of it; null while the pairing goes on. */
  readonly outcome: PartingWish | null;
  /** Some series of theirs stands in Outlook as their own. */
  readonly seriesStays: boolean;
  /** The pairing in which they go on. */
  readonly goesOnIn: PairingId | null;
}

/** As one of them sees it. */
export async function partingViewOf(
  reader: Reader,
  pairing: Pairing,
  viewerId: Actor['personId'],
): Promise<PartingView> {
  const asked = await reader.parting(pairing.id);
  if (asked === null) return { asked: null, outcome: null, seriesStays: false, goesOnIn: null };
  if (asked.outcome === null) {
    const own = (await reader.partingWishes(pairing.id)).find(({ personId }) => personId === viewerId);
    return { asked: { wish: own?.wish ?? null }, outcome: null, seriesStays: false, goesOnIn: null };
  }
  const kept = asked.outcome === 'outside' ? await reader.allSeriesOf([pairing.id]) : [];
  return {
    asked: null,
    outcome: asked.outcome,
    seriesStays: kept.some(({ ending, eventId }) => ending === 'released' && eventId !== null),
    goesOnIn: asked.carriedAt === null ? null : await reader.carriedOnIn(pairing.id),
  };
}

/** What the bot says of it. */
export function partingMessage({
  asked,
  pairing,
  programme,
  partnerGivenName,
}: Pick<PartingView, 'asked'> & {
  readonly pairing: Pairing;
  readonly programme: Programme;
  readonly partnerGivenName: string;
}): PartingMessage {
  return {
    kind: 'parting',
    ...toMember(pairing),
    partnerGivenName,
    wish: asked?.wish ?? null,
    lastDay: pairing.endsOn,
    isRolling: isRolling(programme),
    isOver: asked === null,
  };
}

/** The same for whoever presses a button of the card. Throws `NotFound` for anybody who is not in the pairing. */
export async function partingMessageFor(
  context: Context,
  actor: Actor,
  pairingId: PairingId,
): Promise<{ readonly message: PartingMessage; readonly timeZone: string }> {
  return context.store.read(async (reader) => {
    const pairing = await ownPairing(reader, actor, pairingId);
    const programme = await reader.programme(pairing.programmeId);
    const others = await partnersFor(reader, pairing, actor.personId, actor.language);
    if (programme === null || others === null) throw new NotFound('No such pairing of this person');
    const { asked } = await partingViewOf(reader, pairing, actor.personId);
    const message = partingMessage({ asked, pairing, programme, partnerGivenName: others.partner.givenName });
    return { message, timeZone: programme.timeZone };
  });
}
