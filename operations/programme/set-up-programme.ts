import type { Temporal } from 'temporal-polyfill';
import {
  moveProgramme,
  reviseProgramme,
  type Programme,
  type ProgrammeChange,
  type ProgrammeStatus,
  type ReviseRefusal,
} from '#domain/programme/programme.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { requireHr } from '../access/require-role.ts';
import { reviewRequests } from '../candidates/choice-reviews.ts';
import type { Actor, Context } from '../context.ts';
import { endPairings } from '../pairing/end-pairing.ts';
import { Conflict, NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import type { Writer } from '../ports/store.ts';
import { moveLastDay, refuseLastDay } from './programme-days.ts';
import { suggestedProgramme } from './suggested-programme.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';

type Revision = Required<
  Pick<ProgrammeChange, 'name' | 'purpose' | 'startsOn' | 'endsOn' | 'cadence' | 'meetingMinutes' | 'audience'>
> &
  Pick<ProgrammeChange, 'ownRhythm'>;

/** What HR decides. `version` is the one HR looked at; null sets up a new programme. */
export interface ProgrammeSetUp extends Revision {
  readonly status: ProgrammeStatus;
  readonly version: number | null;
}

export type SetUpRefusal = ReviseRefusal | 'not-allowed-now' | 'ends-before-its-pairs';

/**
 * Sets up, changes, opens, starts or ends the programme. When it ends, all pairings end; meetings after a new last day
 * are left out. Throws `Conflict` when another HR lead was first.
 */
export async function setUpProgramme(
  context: Context,
  actor: Actor,
  input: ProgrammeSetUp,
): Promise<Programme | Refused<SetUpRefusal>> {
  requireHr(actor);
  const now = context.now();
  const outcome = await writeAnew(context, async (tx) => {
    const before = await programmeBefore(context, tx, input.version);
    const { status, version: _version, ...revision } = input;
    const today = todayIn(before, now);
    const revised = reviseProgramme(before, revision, today);
    if (isRefused(revised)) return revised;
    const moved = moveTo(revised, status, today);
    if (isRefused(moved)) return moved;
    const tooEarly = moved.status === 'ended' ? null : refuseLastDay(await tx.pairings(before.id), moved);
    if (tooEarly !== null) return tooEarly;
    const programme = { ...moved, version: input.version === null ? 1 : before.version + 1 };
    await tx.saveProgramme(programme, now);
    await tx.audit({ at: now, actorId: actor.personId, act: 'set-up', subject: 'programme', subjectId: programme.id });
    context.log.event('programme-set-up', { programme: programme.id, status: programme.status });
    return { programme, jobs: await consequences(context, tx, before, programme) };
  });
  if ('refused' in outcome) return outcome;
  await context.bell.ring(outcome.jobs);
  return outcome.programme;
}

/** What this means for the pairings. */
async function consequences(
  context: Context,
  tx: Writer,
  before: Programme,
  after: Programme,
): Promise<readonly Job[]> {
  if (after.status === 'ended') {
    const open = (await tx.requests(after.id)).filter(({ status }) => status === 'asked');
    const asked = await reviewRequests(
      context,
      tx,
      open.map(({ menteeId }) => menteeId),
    );
    const ended = await endPairings(context, tx, await tx.pairings(after.id), { why: 'programme-ended' });
    return [...asked, ...ended];
  }
  return after.endsOn.equals(before.endsOn) ? [] : moveLastDay(context, tx, after);
}

async function programmeBefore(context: Context, tx: Writer, version: number | null): Promise<Programme> {
  const current = await tx.currentProgramme();
  if (version === null) {
    if (current !== null && current.status !== 'ended') throw new Conflict('A programme has been set up already');
    return suggestedProgramme(context);
  }
  if (current === null) throw new NotFound('No programme has been set up');
  if (current.version !== version) throw new Conflict('The programme has been changed meanwhile');
  return current;
}

const actTowards = { open: 'open', running: 'start', ended: 'end' } as const;

function moveTo(
  programme: Programme,
  status: ProgrammeStatus,
  today: Temporal.PlainDate,
): Programme | Refused<'not-allowed-now' | 'ends-in-the-past'> {
  if (status === programme.status) return programme;
  return status === 'draft' ? { refused: 'not-allowed-now' } : moveProgramme(programme, actTowards[status], today);
}
