import { Temporal } from 'temporal-polyfill';
import { idOf, type PairingId, type PersonId } from '#domain/ids.ts';
import {
  askedAfter,
  heard,
  isLasting,
  isOverNow,
  newSilence,
  overWith,
  seenToo,
  type Silence,
} from '#domain/pairing/silence.ts';
import { silenceSeenBy, silentFor, type Seen, type SilenceFacts } from '#domain/pairing/silence-signs.ts';
import { mayActOnPairing, roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import { newNotice } from '../messages/new-notice.ts';
import { renewCards } from '../messages/renew-cards.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Reader, Writer } from '../ports/store.ts';

/** What everybody in a pairing sees of it: no answer to a survey, no leave, no pause and no goal is read. */
export async function silenceFactsOf(reader: Reader, pairing: Pairing): Promise<SilenceFacts> {
  const series = await reader.allSeriesOf([pairing.id]);
  const ids = series.map(({ id }) => id);
  return {
    pairing,
    organiserId: series[0]?.organiserId ?? null,
    meetings: await reader.meetingsOf(ids),
    halfAgreed: await reader.halfAgreedOffersOf(ids, pairing.begunAt),
  };
}

/** What each of a pairing may be told of the other side, by person. */
export async function silenceIn(
  context: Pick<Context, 'now'>,
  reader: Reader,
  facts: SilenceFacts,
): Promise<ReadonlyMap<PersonId, Seen | null>> {
  const { pairing } = facts;
  const heardAt = await reader.lastHeardIn(pairing.id);
  const seenBy = (id: PersonId) => silenceSeenBy(id, facts, heardAt, context.now());
  return new Map(pairing.members.map(({ personId }) => [personId, seenBy(personId)] as const));
}

/**
 * Something has happened in a pairing that may begin or end a stretch of silence. Where one begins, the silent one gets
 * a kind question, and whoever waits is told a week later, if it lasts; where one ends, the cards in the chats say so.
 * Twice is the same as once. Returns the jobs to ring.
 */
export async function reviewSilence(context: Context, tx: Writer, pairing: Pairing): Promise<readonly Job[]> {
  if (!mayActOnPairing(pairing.status, 'book')) return closeSilences(context, tx, [pairing.id]);
  const lasting = await tx.lastingSilencesOf([pairing.id]);
  const facts = await silenceFactsOf(tx, pairing);
  const seen = await silenceIn(context, tx, facts);
  const silent = new Set([...seen].flatMap(([id, each]) => (each === null ? [] : silentFor(id, each, facts))));
  const jobs: Job[] = [];
  for (const [personId, each] of seen) {
    const own = lasting.find((silence) => silence.personId === personId);
    if (own !== undefined && isOverNow(own, each, facts.meetings)) {
      jobs.push(...(await isHeard(context, tx, own)));
    } else if (each !== null && !silent.has(personId) && (own === undefined || own.said)) {
      await notice(context, tx, { personId, own, seen: each, facts });
    }
  }
  return jobs;
}

interface Noticed {
  readonly personId: PersonId;
  /** A stretch that they told of themselves. */
  readonly own: Silence | undefined;
  readonly seen: Seen;
  readonly facts: SilenceFacts;
}

/** The question to the silent one falls due by itself. */
async function notice(context: Context, tx: Writer, { personId, own, seen, facts }: Noticed): Promise<void> {
  const now = context.now();
  const { pairing } = facts;
  const about = { pairingId: pairing.id, personId, said: false, since: seen.since };
  const isBegun =
    own === undefined
      ? await tx.addSilence(newSilence({ id: idOf<'Silence'>(context.newId()), ...about }, now))
      : await tx.saveSilence(seenToo(own, seen.since));
  if (!isBegun) return;
  const asked = { kind: 'still-there', pairingId: pairing.id, since: seen.since } as const;
  const dueAt = now.add(askedAfter);
  const owed = silentFor(personId, seen, facts).map((each) => ({
    ...newNotice(context, { about: asked, personId: each, pairing, now }),
    dueAt,
  }));
  await tx.addNotices(owed);
}

/** There was a sign of the other side. Returns the jobs to ring. */
export async function isHeard(context: Context, tx: Writer, silence: Silence): Promise<readonly Job[]> {
  const over = heard(silence, context.now());
  return over === silence || !(await tx.saveSilence(over)) ? [] : renewSilenceCards(context, tx, silence);
}

/**
 * Somebody of the other side has answered, whatever has not taken place: an invitation, other times, or the question. It
 * is over for everybody `of` whom it is a sign to. Returns the jobs to ring.
 */
export async function hearFrom(
  context: Context,
  tx: Writer,
  pairingId: PairingId,
  of: (silence: Silence) => boolean,
): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (const each of (await tx.lastingSilencesOf([pairingId])).filter(of))
    jobs.push(...(await isHeard(context, tx, each)));
  return jobs;
}

/**
 * These pairings pause or have ended, or (`of`) these people leave one that goes on: nobody waits for a sign in them any
 * more. Returns the jobs to ring.
 */
export async function closeSilences(
  context: Context,
  tx: Writer,
  pairingIds: readonly PairingId[],
  of: (silence: Silence) => boolean = isLasting,
): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (const silence of (await tx.lastingSilencesOf(pairingIds)).filter(of)) {
    if (await tx.saveSilence(overWith(silence))) jobs.push(...(await renewSilenceCards(context, tx, silence)));
  }
  return jobs;
}

/** The cards of a stretch that is over say so: those to whoever waited, and the question to the silent one. */
async function renewSilenceCards(context: Pick<Context, 'now'>, tx: Writer, silence: Silence): Promise<readonly Job[]> {
  const { pairingId, since } = silence;
  const question = await tx.noticesAbout({ kind: 'still-there', pairingId, since });
  const standing = question.filter(({ sentAt }) => sentAt !== null);
  return [...(await renewOwnCards(context, tx, silence)), ...(await renewCards(tx, standing, context.now()))];
}

/** Only those to whoever waits: a choice of theirs must not touch a card of the other's. */
export async function renewOwnCards(
  context: Pick<Context, 'now'>,
  tx: Writer,
  { id, asked }: Silence,
): Promise<readonly Job[]> {
  const own = asked === 0 ? [] : await tx.noticesAbout({ kind: 'silence', silenceId: id, asked });
  const standing = own.filter(({ sentAt }) => sentAt !== null);
  return renewCards(tx, standing, context.now());
}

/** How it stands between somebody and the other side, as they may read it themselves. */
export interface Reach {
  /** What shows that the other side is silent; empty where nothing does. */
  readonly signs: Seen['signs'];
  /** `asked`: they have been told, and may choose; `waits`, `left`: they wait. `none`: nothing is asked of them. */
  readonly state: 'none' | 'asked' | 'waits' | 'left';
  /** When they are asked again; null where they are not. */
  readonly asksAgainAt: Silence['nextAt'];
  /** They have asked HR for help, and it is not closed. */
  readonly helpAsked: boolean;
  /** They are the silent one, and have been asked whether they still want to meet: what they read as the reason. */
  readonly question: Seen['signs'] | null;
}

function standingOf(own: Silence | undefined): Pick<Reach, 'state' | 'asksAgainAt'> {
  const state = own === undefined ? 'none' : states[own.status];
  return { state, asksAgainAt: state === 'waits' ? (own?.nextAt ?? null) : null };
}

/** As the card of the question says it; null where nothing is seen of them any more. */
export function questionIn(
  personId: PersonId,
  seen: ReadonlyMap<PersonId, Seen | null>,
  facts: SilenceFacts,
): Seen['signs'] | null {
  const found = [...seen].find(([id, each]) => each !== null && silentFor(id, each, facts).includes(personId));
  return found?.[1]?.signs ?? null;
}

/** Has the card with the question fallen due? The page asks no earlier, and of nobody who gets no card. */
async function isAsked(
  context: Pick<Context, 'now'>,
  reader: Reader,
  personId: PersonId,
  lasting: readonly Silence[],
): Promise<boolean> {
  for (const { pairingId, since, said } of lasting) {
    const cards = said ? [] : await reader.noticesAbout({ kind: 'still-there', pairingId, since });
    const own = cards.find((card) => card.personId === personId);
    if (own !== undefined && Temporal.Instant.compare(own.wantedAt.add(askedAfter), context.now()) <= 0) return true;
  }
  return false;
}

const states = {
  noticed: 'none',
  told: 'asked',
  waits: 'waits',
  left: 'left',
  'wants-new': 'none',
  over: 'none',
} as const satisfies Record<Silence['status'], Reach['state']>;

/** The same for one of a pairing; null for anybody else, and where the two do not meet now. */
export async function reachOf(
  context: Pick<Context, 'now'>,
  reader: Reader,
  pairing: Pairing,
  personId: PersonId,
): Promise<Reach | null> {
  if (roleOf(pairing, personId) === null || !mayActOnPairing(pairing.status, 'book')) return null;
  const facts = await silenceFactsOf(reader, pairing);
  const all = await silenceIn(context, reader, facts);
  const lasting = await reader.lastingSilencesOf([pairing.id]);
  return {
    signs: all.get(personId)?.signs ?? [],
    ...standingOf(lasting.find((each) => each.personId === personId)),
    helpAsked: (await reader.openHelpRequest(pairing.id, personId)) !== null,
    question: (await isAsked(context, reader, personId, lasting)) ? questionIn(personId, all, facts) : null,
  };
}
