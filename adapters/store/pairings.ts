import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { pairingEndings, pairingStatuses, type Pairing } from '#domain/pairing/pairing.ts';
import type { Writer } from '#operations/ports/store.ts';
import { insertOnce, updateOne, type Queries } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { proposalOf, withPeople } from './rounds.ts';
import { role, toDate, toDateOrNull, toDayDate, toInstant, toPlainDate, toPlainDateOrNull } from './rows.ts';

const status = z.enum(pairingStatuses);
const endedWhy = z.enum(pairingEndings);

// "mentor" sorts after "mentee": the mentor comes first, as in the domain.
const withMembers = { members: { orderBy: { role: 'desc' } } } as const satisfies Prisma.PairingInclude;
const order: Prisma.PairingOrderByWithRelationInput[] = [{ begunAt: 'asc' }, { id: 'asc' }];

type PairingRow = Prisma.PairingGetPayload<{ include: typeof withMembers }>;

export function pairingOf(row: PairingRow): Pairing {
  return {
    id: idOf(row.id),
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

function endedOf({ endedWhy: why, endedAt: at, endedBy: by }: PairingRow): Pairing['ended'] {
  if (why === null || at === null) return null;
  return { why: endedWhy.parse(why), at: toInstant(at), by: by === null ? null : idOf(by) };
}

function columnsOf(pairing: Pairing) {
  return {
    status: pairing.status,
    startsOn: toDayDate(pairing.startsOn),
    endsOn: toDayDate(pairing.endsOn),
    begunAt: toDate(pairing.begunAt),
    pausedUntil: pairing.pausedUntil === null ? null : toDayDate(pairing.pausedUntil),
    endedWhy: pairing.ended?.why ?? null,
    endedAt: toDateOrNull(pairing.ended?.at ?? null),
    endedBy: pairing.ended?.by ?? null,
    place: pairing.place,
    version: pairing.version,
  };
}

type PairingReader = 'pairing' | 'pairings' | 'pairingsOf' | 'proposalOfPairing';

export function pairingReader(queries: Queries): Pick<Writer, PairingReader> {
  const list = async (where: Prisma.PairingWhereInput) =>
    (await queries.pairing.findMany({ where, include: withMembers, orderBy: order })).map(pairingOf);
  return {
    pairing: async (id) => {
      const row = await queries.pairing.findUnique({ where: { id }, include: withMembers });
      return row === null ? null : pairingOf(row);
    },
    pairings: (programmeId) => list({ programmeId }),
    pairingsOf: (personId) => list({ members: { some: { personId } } }),
    proposalOfPairing: async (id) => {
      const row = await queries.matchProposal.findFirst({ where: { pairing: { id } }, include: withPeople });
      return row === null ? null : proposalOf(row);
    },
  };
}

export function pairingWriter(queries: Queries): Pick<Writer, 'addPairing' | 'savePairing'> {
  return {
    addPairing: async (pairing, proposalId) => {
      const { id, programmeId } = pairing;
      await insertOnce(
        'the pairing',
        queries.pairing.create({ data: { id, programmeId, proposalId, ...columnsOf(pairing) } }),
      );
      const data = pairing.members.map((member) => ({ pairingId: id, personId: member.personId, role: member.role }));
      await queries.pairingMember.createMany({ data });
    },
    savePairing: async (pairing) => {
      const { id, version } = pairing;
      await updateOne(
        'the pairing',
        queries.pairing.updateMany({ where: { id, version: version - 1 }, data: columnsOf(pairing) }),
      );
    },
  };
}
