import { z } from 'zod';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { idOf } from '#domain/ids.ts';
import type { Writer } from '#operations/ports/store.ts';
import { saveVersion, type Queries } from './client.ts';
import { Prisma, type Enrolment as EnrolmentRow } from './generated/client.ts';
import { storedProfile, storedWaiting } from './json.ts';
import { role, toDate, toDayDate, toInstant, toJson, toPlainDateOrNull } from './rows.ts';

const status = z.enum(['enrolled', 'withdrawn']);

function enrolmentOf(row: EnrolmentRow): Enrolment {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programmeId),
    personId: idOf(row.personId),
    status: status.parse(row.status),
    roles: row.roles.map((each) => role.parse(each)),
    capacity: row.capacity,
    profile: storedProfile.parse(row.profile),
    enrolledAt: toInstant(row.enrolledAt),
    pausedUntil: toPlainDateOrNull(row.pausedUntil),
    version: row.version,
  };
}

const order: Prisma.EnrolmentOrderByWithRelationInput[] = [{ enrolledAt: 'asc' }, { id: 'asc' }];

export function enrolmentReader(queries: Queries): Pick<Writer, 'enrolment' | 'enrolments' | 'waiting'> {
  return {
    enrolment: async (programmeId, personId) => {
      const row = await queries.enrolment.findUnique({ where: { programmeId_personId: { programmeId, personId } } });
      return row === null ? null : enrolmentOf(row);
    },
    enrolments: async (programmeId) =>
      (await queries.enrolment.findMany({ where: { programmeId }, orderBy: order })).map(enrolmentOf),
    waiting: async (programmeId) => {
      const rows = await queries.enrolment.findMany({
        where: { programmeId, waitingReason: { not: Prisma.DbNull } },
        select: { id: true, personId: true, waitingReason: true },
        orderBy: order,
      });
      return rows.flatMap((row) =>
        storedWaiting
          .parse(row.waitingReason)
          .map((each) => ({ enrolmentId: idOf<'Enrolment'>(row.id), personId: idOf<'Person'>(row.personId), ...each })),
      );
    },
  };
}

export function enrolmentWriter(queries: Queries): Pick<Writer, 'saveEnrolment'> {
  return {
    saveEnrolment: async (enrolment) => {
      const { id, programmeId, personId, version } = enrolment;
      const data = {
        status: enrolment.status,
        roles: [...enrolment.roles],
        capacity: enrolment.capacity,
        profile: toJson(enrolment.profile),
        enrolledAt: toDate(enrolment.enrolledAt),
        pausedUntil: enrolment.pausedUntil === null ? null : toDayDate(enrolment.pausedUntil),
        version,
      };
      await saveVersion('the enrolment', version, {
        insert: () => queries.enrolment.create({ data: { id, programmeId, personId, ...data } }),
        update: () => queries.enrolment.updateMany({ where: { id, version: version - 1 }, data }),
      });
    },
  };
}
