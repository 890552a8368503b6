import { sql } from 'kysely';
import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { endReasons } from '#domain/pairing/end-reason.ts';
import { pairingEndings, pairingStatuses, type Pairing } from '#domain/pairing/pairing.ts';
import { cadences } from '#domain/programme/programme.ts';
import { pairingKinds } from '#domain/groups/pairing-kind.ts';
import type { PairingReader, PairingWriter } from '#operations/ports/pairing.ts';
import { insertOnce, updateOne } from '../conflicts.ts';
import type { Row, Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { proposalOf, proposalsIn } from '../matching/rounds.ts';
import { role } from '../rows.ts';

const kind = z.enum(pairingKinds);
const status = z.enum(pairingStatuses);
const endedWhy = z.enum(pairingEndings);
const endReason = z.enum(endReasons);
const cadence = z.enum(cadences);

interface Member {
  readonly personId: string;
  readonly role: string;
}

/** Who is in a pairing now. "mentor" sorts after "mentee": the mentor comes first, as in the domain. */
const members = sql<readonly Member[]>`(
  SELECT coalesce(json_agg(json_build_object('personId', person_id, 'role', role) ORDER BY role DESC, person_id), '[]')
  FROM pairing_member WHERE pairing_id = pairing.id AND left_at IS NULL)`.as('members');

export function pairingOf(row: Row<'pairing'> & { readonly members: readonly Member[] }): Pairing {
  return {
    id: idOf(row.id),
    kind: kind.parse(row.kind),
    programmeId: idOf(row.programme_id),
    status: status.parse(row.status),
    members: row.members.map((member) => ({ personId: idOf(member.personId), role: role.parse(member.role) })),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    begunAt: row.begun_at,
    pausedUntil: row.paused_until,
    ended: endedOf(row),
    place: row.place,
    rhythm: rhythmIn(row),
    version: row.version,
  };
}

function endedOf({ ended_why: why, ended_at: at, end_reason: reason }: Row<'pairing'>): Pairing['ended'] {
  if (why === null || at === null) return null;
  return { why: endedWhy.parse(why), at, reason: endReason.nullable().parse(reason) };
}

function rhythmIn({ cadence: chosen, meeting_minutes: minutes }: Row<'pairing'>): Pairing['rhythm'] {
  return chosen === null || minutes === null ? null : { cadence: cadence.parse(chosen), minutes };
}

function rhythmColumns({ rhythm }: Pairing) {
  return { cadence: rhythm?.cadence ?? null, meeting_minutes: rhythm?.minutes ?? null };
}

/** The columns of a pairing that may change. */
function changesOf(pairing: Pairing) {
  return {
    status: pairing.status,
    starts_on: pairing.startsOn,
    ends_on: pairing.endsOn,
    begun_at: pairing.begunAt,
    paused_until: pairing.pausedUntil,
    ended_why: pairing.ended?.why ?? null,
    ended_at: pairing.ended?.at ?? null,
    end_reason: pairing.ended?.reason ?? null,
    place: pairing.place,
    ...rhythmColumns(pairing),
    version: pairing.version,
  };
}

/** What a pairing came from: one of them. */
interface Origin {
  readonly proposalId: string | null;
  readonly groupProposalId: string | null;
  /** The pairing that its people carry on. */
  readonly continuesId?: string;
}

/** Adds a pairing with its members. Throws `Conflict` when there already is one of the same origin. */
export async function addPairing(db: Db, pairing: Pairing, from: Origin): Promise<void> {
  const { id, programmeId, kind: ofKind } = pairing;
  const { proposalId, groupProposalId, continuesId = null } = from;
  const origin = { proposal_id: proposalId, group_proposal_id: groupProposalId, continues_id: continuesId };
  const row: Whole<'pairing'> = { id, programme_id: programmeId, kind: ofKind, ...origin, ...changesOf(pairing) };
  await insertOnce('the pairing', insertRows(db, 'pairing', [row]).execute());
  const added = pairing.members.map(({ personId, role: inRole }): Whole<'pairing_member'> => {
    return { pairing_id: id, person_id: personId, role: inRole, left_at: null };
  });
  await insertRows(db, 'pairing_member', added).execute();
}

export function pairingReader(db: Db): PairingReader {
  const pairings = db.selectFrom('pairing').selectAll().select(members);
  const inOrder = pairings.orderBy('begun_at').orderBy('id');
  return {
    pairing: async (id) => found(await pairings.where('id', '=', id).executeTakeFirst(), pairingOf),
    pairings: async (programmeId) => (await inOrder.where('programme_id', '=', programmeId).execute()).map(pairingOf),
    pairingsEndedSince: async (since) =>
      (await inOrder.where('status', '=', 'closed').where('ended_at', '>', since).execute()).map(pairingOf),
    pairingsWith: async (personIds) => {
      const theirs = db.selectFrom('pairing_member').select('pairing_id').where('person_id', '=', anyOf(personIds));
      return (await inOrder.where('id', 'in', theirs.where('left_at', 'is', null)).execute()).map(pairingOf);
    },
    pairingsOf: async (personId) => {
      const theirs = db.selectFrom('pairing_member').select('pairing_id').where('person_id', '=', personId);
      return (await inOrder.where('id', 'in', theirs.where('left_at', 'is', null)).execute()).map(pairingOf);
    },
    proposalOfPairing: async (id) => {
      const proposal = db.selectFrom('pairing').select('proposal_id').where('id', '=', id);
      return found(await proposalsIn(db).where('match_proposal.id', '=', proposal).executeTakeFirst(), proposalOf);
    },
  };
}

export function pairingWriter(db: Db): PairingWriter {
  return {
    addPairing: (pairing, proposalId) => addPairing(db, pairing, { proposalId, groupProposalId: null }),
    savePairing: async (pairing) => {
      const before = db
        .updateTable('pairing')
        .where('id', '=', pairing.id)
        .where('version', '=', pairing.version - 1);
      await updateOne('the pairing', before.set(changesOf(pairing)).executeTakeFirst());
    },
  };
}
