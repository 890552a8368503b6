import { z } from 'zod';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { idOf } from '#domain/ids.ts';
import type { EnrolmentReader, EnrolmentWriter } from '#operations/ports/enrolment.ts';
import { saveVersion, type Queries } from '../client.ts';
import { Prisma, type Enrolment as EnrolmentRow } from '../generated/client.ts';
import { storedProfile } from '../json.ts';
import {
  role,
  toDate,
  toDateOrNull,
  toDayDate,
  toInstant,
  toInstantOrNull,
  toJson,
  toPlainDateOrNull,
} from '../rows.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../table.ts';

const { sql } = Prisma;

const enrolmentTable = tableOf<EnrolmentRow>('enrolment', Prisma.EnrolmentScalarFieldEnum, { json: ['profile'] });

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
    freedAt: toInstantOrNull(row.freedAt),
    standsAside: row.standsAside,
    version: row.version,
  };
}

export function enrolmentReader(db: Sql): EnrolmentReader {
  const list = async (condition: Prisma.Sql) => {
    const rows = await db.rows<EnrolmentRow>(sql`${enrolmentTable.select} WHERE ${condition} ORDER BY enrolled_at, id`);
    return rows.map(enrolmentOf);
  };
  return {
    enrolment: async (programmeId, personId) => {
      const row = await db.row<EnrolmentRow>(
        sql`${enrolmentTable.select} WHERE programme_id = ${programmeId} AND person_id = ${personId}`,
      );
      return row === null ? null : enrolmentOf(row);
    },
    enrolmentsOf: async (programmeId, personIds) => {
      const rows = await db.rows<EnrolmentRow>(sql`
        ${enrolmentTable.select} WHERE programme_id = ${programmeId} AND person_id = ANY(${personIds}::uuid[])`);
      return rows.map(enrolmentOf);
    },
    freedEnrolments: (programmeId) =>
      list(sql`programme_id = ${programmeId} AND (freed_at IS NOT NULL OR stands_aside)`),
    enrolments: (programmeId) => list(sql`programme_id = ${programmeId}`),
  };
}

/** An enrolment's columns apart from whose it is. */
export function enrolmentData(enrolment: Omit<Enrolment, 'id' | 'programmeId' | 'personId'>) {
  return {
    status: enrolment.status,
    roles: [...enrolment.roles],
    capacity: enrolment.capacity,
    profile: toJson(enrolment.profile),
    enrolledAt: toDate(enrolment.enrolledAt),
    pausedUntil: enrolment.pausedUntil === null ? null : toDayDate(enrolment.pausedUntil),
    freedAt: toDateOrNull(enrolment.freedAt),
    standsAside: enrolment.standsAside,
    version: enrolment.version,
  };
}

export function enrolmentWriter(queries: Queries, db: Sql): EnrolmentWriter {
  return {
    saveEnrolment: async (enrolment) => {
      const { id, programmeId, personId, version } = enrolment;
      const data = enrolmentData(enrolment);
      await saveVersion('the enrolment', version, {
        insert: () => queries.enrolment.create({ data: { id, programmeId, personId, ...data } }),
        update: () => db.run(sql`${enrolmentTable.update(data)} WHERE id = ${id} AND version = ${version - 1}`),
      });
    },
  };
}
