import type { Temporal } from 'temporal-polyfill';
import { followsProgramme } from '#domain/pairing/pairing.ts';
import {
  isProgrammeOver,
  moveProgramme,
  type Programme,
  type ProgrammeMove,
  type ProgrammeStatus,
} from '#domain/programme/programme.ts';
import { reviseProgramme, type ProgrammeChange, type ReviseRefusal } from '#domain/programme/revise-programme.ts';
import { isSameRhythm, rhythmOfProgramme } from '#domain/programme/rhythm.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { isZone } from '#domain/time/zone-clock.ts';
import { ledProgramme } from '../access/led-programme.ts';
import { followAsHr } from '../access/follow-as-hr.ts';
import { requireHr } from '../access/require-role.ts';
import type { Actor, ActorIn, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import type { Job } from '../job.ts';
import { planInNewRhythm } from '../meetings/new-rhythm.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { endAllOf } from './end-programme.ts';
import { moveLastDay, refuseLastDay } from './programme-days.ts';
import { suggestedProgramme } from './suggested-programme.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';

/** What HR and those who lead it decide about a programme; its matching and its state are decided elsewhere. */
export type ProgrammeTerms = Required<Omit<ProgrammeChange, 'matching'>>;

/** `version` is the one they looked at. */
export interface ProgrammeSetUp extends ProgrammeTerms {
  readonly status: ProgrammeStatus;
  readonly version: number;
  /** Whose another rhythm becomes; left out: of those whose meetings are booked from now on. */
  readonly rhythmFor?: 'everybody' | 'new' | undefined;
}

export type SetUpRefusal = ReviseRefusal | 'not-allowed-now' | 'ends-before-its-pairs';

/** HR begins a new programme, as a draft or open at once. Throws `NotAllowed` for others. */
export async function createProgramme(
  context: Context,
  actor: Actor,
  input: ProgrammeTerms & { readonly status: 'draft' | 'open' },
): Promise<Programme | Refused<SetUpRefusal>> {
  requireHr(actor);
  const now = context.now();
  const { status, ...terms } = input;
  if (!isZone(terms.timeZone)) return refused('zone-unknown');
  const draft = suggestedProgramme(context);
  const today = todayIn(terms, now);
  const revised = reviseProgramme(draft, terms, today);
  if (isRefused(revised)) return revised;
  const moved = status === 'open' ? moveProgramme(revised, 'open', today) : revised;
  if (isRefused(moved)) return moved;
  const programme = { ...moved, version: 1 };
  await context.store.write(async (tx) => {
    await tx.saveProgramme(programme, now);
    await followAsHr(tx, actor, programme.id, now);
    await tx.audit({ at: now, actorId: actor.personId, act: 'set-up', subject: 'programme', subjectId: programme.id });
  });
  context.log.event('programme-set-up', { programme: programme.id, status: programme.status });
  await context.bell.ring(planningOf(programme));
  return programme;
}

/** When its next round runs by itself is worked out anew. */
function planningOf({ id, rounds }: Programme): readonly Job[] {
  return rounds.rhythm === 'by-hand' ? [] : [{ kind: 'propose-round', id }];
}

/**
 * Changes, opens, starts or ends a programme, puts it away or takes it back. When it ends, all its pairings end; meetings
 * after a new last day are left out. Throws `NotAllowed` for whoever does not lead it, and `Conflict` when somebody else
 * was first.
 */
export async function setUpProgramme(
  context: Context,
  actor: ActorIn,
  input: ProgrammeSetUp,
): Promise<Programme | Refused<SetUpRefusal>> {
  const now = context.now();
  const outcome = await writeAnew(context, async (tx) => {
    const decision = await decideSetUp(context, tx, actor, input);
    if (isRefused(decision)) return decision;
    const { before, after: programme } = decision;
    await tx.saveProgramme(programme, now);
    await tx.audit({ at: now, actorId: actor.personId, act: 'set-up', subject: 'programme', subjectId: programme.id });
    context.log.event('programme-set-up', { programme: programme.id, status: programme.status });
    const jobs = await consequences(context, tx, before, programme);
    const anew = input.rhythmFor === 'everybody' ? await followRhythm(context, tx, before, programme) : [];
    return { programme, jobs: [...jobs, ...anew] };
  });
  if ('refused' in outcome) return outcome;
  await context.bell.ring([...outcome.jobs, ...planningOf(outcome.programme)]);
  return outcome.programme;
}

/**
 * The programme as it is and as it would be after a change; nothing is written. Throws as `setUpProgramme`.
 */
export async function decideSetUp(
  context: Context,
  reader: Reader,
  actor: ActorIn,
  input: ProgrammeSetUp,
): Promise<{ readonly before: Programme; readonly after: Programme } | Refused<SetUpRefusal>> {
  const before = await ledProgramme(reader, actor);
  if (before.version !== input.version) throw new Conflict('The programme has been changed meanwhile');
  const { status, version: _version, rhythmFor: _rhythmFor, ...terms } = input;
  if (!isZone(terms.timeZone)) return refused('zone-unknown');
  const moved = decided(before, terms, { status, today: todayIn(terms, context.now()) });
  if (isRefused(moved)) return moved;
  const tooEarly = isProgrammeOver(moved) ? null : refuseLastDay(await reader.pairings(before.id), moved);
  return tooEarly ?? { before, after: { ...moved, version: before.version + 1 } };
}

/** One that has ended can only be put away or taken back: nothing else of it changes. */
function decided(
  before: Programme,
  terms: ProgrammeTerms,
  { status, today }: { readonly status: ProgrammeStatus; readonly today: Temporal.PlainDate },
): Programme | Refused<ReviseRefusal | 'not-allowed-now'> {
  const move = moveBetween(before.status, status);
  if (move === 'archive' || move === 'restore') return moveProgramme(before, move, today);
  const revised = reviseProgramme(before, terms, today);
  if (isRefused(revised) || status === before.status) return revised;
  return move === null ? refused('not-allowed-now') : moveProgramme(revised, move, today);
}

/** Which move leads from one state to another; null: none does. */
function moveBetween(from: ProgrammeStatus, to: ProgrammeStatus): ProgrammeMove | null {
  if (from === to) return null;
  if (from === 'archived') return to === 'ended' ? 'restore' : null;
  return moveTowards[to];
}

const moveTowards = {
  draft: null,
  open: 'open',
  running: 'start',
  ended: 'end',
  archived: 'archive',
} as const satisfies Record<ProgrammeStatus, ProgrammeMove | null>;

/** What this means for the pairings. */
async function consequences(
  context: Context,
  tx: Writer,
  before: Programme,
  after: Programme,
): Promise<readonly Job[]> {
  if (after.status === 'archived' || before.status === 'archived') return [];
  if (after.status === 'ended') return endAllOf(context, tx, after, 'programme-ended');
  // Who is reminded before joining closes depends on the last day to join.
  if (String(before.joinsUntil) !== String(after.joinsUntil)) await tx.reviewInvitations(after.id, context.now());
  const { endsOn } = after;
  const isSame = endsOn === null || before.endsOn?.equals(endsOn) === true;
  return isSame ? [] : moveLastDay(context, tx, { ...after, endsOn });
}

/** Whoever meets as the programme says meets in its new rhythm from now on; those who agreed on one of their own keep it. */
async function followRhythm(
  context: Context,
  tx: Writer,
  before: Programme,
  after: Programme,
): Promise<readonly Job[]> {
  const isSame = isSameRhythm(rhythmOfProgramme(before), rhythmOfProgramme(after));
  if (isSame || isProgrammeOver(after)) return [];
  // A series belongs to one version of its pairing, and these get another one.
  const following = (await tx.pairings(after.id)).filter(followsProgramme);
  const changed = following.map((pairing) => ({ ...pairing, version: pairing.version + 1 }));
  for (const pairing of changed) await tx.savePairing(pairing);
  return planInNewRhythm(context, tx, changed);
}
