import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { endReasons } from '#domain/pairing/end-reason.ts';
import { pairingEndings, pairingStatuses, type Pairing } from '#domain/pairing/pairing.ts';
import { pairingKinds } from '#domain/groups/pairing-kind.ts';
import type { PairingReader, PairingWriter } from '#operations/ports/pairing.ts';
import { insertOnce, updateOne, type Queries } from '../client.ts';
import { Prisma, type Pairing as PairingColumns, type PairingMember } from '../generated/client.ts';
import { proposalOf, withPeople } from '../matching/rounds.ts';
import { role, toDate, toDateOrNull, toDayDate, toInstant, toPlainDate, toPlainDateOrNull } from '../rows.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../table.ts';

const kind = z.enum(pairingKinds);
const status = z.enum(pairingStatuses);
const endedWhy = z.enum(pairingEndings);
const endReason = z.enum(endReasons);

const { sql } = Prisma;

export const pairingTable = tableOf<PairingColumns>('pairing', Prisma.PairingScalarFieldEnum);

interface PairingRow extends PairingColumns {
  readonly members: readonly Pick<PairingMember, 'personId' | 'role'>[];
}

/** Who is in a pairing now. "mentor" sorts after "mentee": the mentor comes first, as in the domain. */
const withMembers = sql`SELECT ${pairingTable.columnsAs('')}, (
    SELECT coalesce(json_agg(json_build_object('personId', person_id, 'role', role) ORDER BY role DESC, person_id), '[]')
    FROM pairing_member WHERE pairing_id = pairing.id AND left_at IS NULL
  ) AS members FROM pairing`;

export function pairingOf(row: PairingRow): Pairing {
  return {
    id: idOf(row.id),
    kind: kind.parse(row.kind),
    programmeId: idOf(row.programmeId),
    status: status.parse(row.status),
    members: row.members.map((member) => ({ personId: idOf(member.personId), role: role.parse(member.role) })),
    startsOn: toPlainDate(row.startsOn),
    endsOn: toPlainDate(row.endsOn),
    begunAt: toInstant(row.begunAt),
    pausedUntil: toPlainDateOrNull(row.pausedUntil),
    ended: endedOf(row),
    place: row.place,
    version: row.version,
  };
}

function endedOf({ endedWhy: why, endedAt: at, endReason: reason }: PairingRow): Pairing['ended'] {
  if (why === null || at === null) return null;
  return { why: endedWhy.parse(why), at: toInstant(at), reason: endReason.nullable().parse(reason) };
}

/** What of a pairing may change. */
export function pairingColumns(pairing: Pairing) {
  return {
    status: pairing.status,
    startsOn: toDayDate(pairing.startsOn),
    endsOn: toDayDate(pairing.endsOn),
    begunAt: toDate(pairing.begunAt),
    pausedUntil: pairing.pausedUntil === null ? null : toDayDate(pairing.pausedUntil),
    endedWhy: pairing.ended?.why ?? null,
    endedAt: toDateOrNull(pairing.ended?.at ?? null),
    endReason: pairing.ended?.reason ?? null,
    place: pairing.place,
    version: pairing.version,
  };
}

export function pairingReader(queries: Queries, db: Sql): PairingReader {
  const list = async (condition: Prisma.Sql) =>
    (await db.rows<PairingRow>(sql`${withMembers} WHERE ${condition} ORDER BY begun_at, id`)).map(pairingOf);
  return {
    pairing: async (id) => (await list(sql`id = ${id}`))[0] ?? null,
    pairings: (programmeId) => list(sql`programme_id = ${programmeId}`),
    pairingsEndedSince: (since) => list(sql`status = 'closed' AND ended_at > ${toDate(since)}`),
    pairingsOf: (personId) =>
      list(sql`id IN (SELECT pairing_id FROM pairing_member WHERE person_id = ${personId} AND left_at IS NULL)`),
    proposalOfPairing: async (id) => {
      const row = await queries.matchProposal.findFirst({ where: { pairing: { id } }, include: withPeople });
      return row === null ? null : proposalOf(row);
    },
  };
}

export function pairingWriter(queries: Queries, db: Sql): PairingWriter {
  return {
    addPairing: async (pairing, proposalId) => {
      const { id, programmeId, kind: ofKind } = pairing;
      const columns = { id, programmeId, kind: ofKind, proposalId, ...pairingColumns(pairing) };
      await insertOnce('the pairing', queries.pairing.create({ data: columns }));
      const data = pairing.members.map((member) => ({ pairingId: id, personId: member.personId, role: member.role }));
      await queries.pairingMember.createMany({ data });
    },
    savePairing: async (pairing) => {
      const { id, version } = pairing;
      await updateOne(
        'the pairing',
        db.run(sql`${pairingTable.update(pairingColumns(pairing))} WHERE id = ${id} AND version = ${version - 1}`),
      );
    },
  };
}
