import { idOf, type HelpWishId, type PairingId } from '#domain/ids.ts';
import { inLineFrom, newMatchWanted, newSilence, waitOn, type Silence } from '#domain/pairing/silence.ts';
import { mayActOnPairing, type Pairing } from '#domain/pairing/pairing.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { ownPairing } from '../access/own-pairing.ts';
import type { Actor, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import type { Job } from '../job.ts';
import { hearFrom, renewOwnCards } from '../meetings/silence.ts';
import type { Writer } from '../ports/store.ts';
import { writeAnew } from '../write-anew.ts';
import { endFor } from './end-pairing.ts';

interface OfPairing {
  readonly pairingId: PairingId;
}

/**
 * Somebody who hears nothing from the other side waits, and is asked again in three weeks; after the third time they are
 * left in peace. Twice is the same as once. Throws `NotFound` for anybody else's pairing.
 */
export async function waitForThem(
  context: Context,
  actor: Actor,
  { pairingId }: OfPairing,
): Promise<void | Refused<'not-meeting-now'>> {
  const outcome = await writeAnew(context, async (tx) => {
    const pairing = await ownPairing(tx, actor, pairingId);
    if (!mayActOnPairing(pairing.status, 'book')) return refused('not-meeting-now');
    const own = await ownSilence(context, tx, pairing, actor);
    const waiting = waitOn(own, context.now());
    if (isRefused(waiting)) return refused('not-meeting-now');
    if (waiting === own) return [];
    if (!(await tx.saveSilence(waiting))) throw new Conflict('The stretch of silence was changed by somebody else');
    return renewOwnCards(context, tx, own);
  });
  if (isRefused(outcome)) return outcome;
  await context.bell.ring(outcome);
}

/** The stretch that lasts for them, or one that begins now because they say so. */
async function ownSilence(context: Context, tx: Writer, { id }: Pairing, { personId }: Actor): Promise<Silence> {
  const lasting = await tx.lastingSilencesOf([id]);
  const own = lasting.find((each) => each.personId === personId);
  if (own !== undefined) return own;
  const now = context.now();
  const said = newSilence({ id: idOf(context.newId()), pairingId: id, personId, said: true, since: now }, now);
  if (!(await tx.addSilence(said))) throw new Conflict('The stretch of silence has begun meanwhile');
  return said;
}

/**
 * They want a new match instead: the pairing ends as any other does, without blame, and nobody is told who wished it.
 * The next morning they are put in line with their place kept; at once would tell. Once it has ended, by whomever, this
 * does nothing. Throws `NotFound` for anybody else's pairing.
 */
export async function endForNewMatch(
  context: Context,
  actor: Actor,
  { pairingId }: OfPairing,
): Promise<{ readonly outcome: 'ended' | 'ended-before' }> {
  const jobs = await writeAnew(context, async (tx) => {
    const pairing = await ownPairing(tx, actor, pairingId);
    if (pairing.status === 'closed') return null;
    const programme = await tx.programme(pairing.programmeId);
    const now = context.now();
    const ended = await endFor(context, tx, actor, { pairing, reason: null });
    const own = { id: idOf<'Silence'>(context.newId()), pairingId, personId: actor.personId, said: true, since: now };
    const wanted = newMatchWanted(newSilence(own, now), inLineFrom(now, programme?.timeZone ?? context.homeZone));
    await tx.addSilence({ ...wanted, version: 1 });
    return ended;
  });
  await context.bell.ring(jobs ?? []);
  return { outcome: jobs === null ? 'ended-before' : 'ended' };
}

/**
 * Somebody asks HR for help with a pairing of theirs, without a survey. HR sees it as any wish for help. Asking again
 * before it is closed is the same as once. Throws `NotFound` for anybody else's pairing.
 */
export async function askHrForHelp(
  context: Context,
  actor: Actor,
  { pairingId }: OfPairing,
): Promise<void | Refused<'pairing-closed'>> {
  const now = context.now();
  const told = await context.store.write(async (tx) => {
    const pairing = await ownPairing(tx, actor, pairingId);
    if (pairing.status === 'closed') return refused('pairing-closed');
    const id: HelpWishId = idOf(context.newId());
    await tx.addHelpRequest({ id, pairingId, personId: actor.personId, at: now });
    return tx.hastenAlerts(pairing.programmeId, now);
  });
  if (isRefused(told)) return told;
  await context.bell.ring(told.map((id): Job => ({ kind: 'tell-lead', id })));
}

/**
 * The silent one says that they still want to meet. Whoever waits reads it in their card, and is asked nothing more.
 * Twice is the same as once. Throws `NotFound` for anybody else's pairing.
 */
export async function sayStillThere(context: Context, actor: Actor, { pairingId }: OfPairing): Promise<void> {
  const jobs = await writeAnew(context, async (tx) => {
    await ownPairing(tx, actor, pairingId);
    return hearFrom(context, tx, pairingId, ({ personId }) => personId !== actor.personId);
  });
  await context.bell.ring(jobs);
}
