import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { cadences, programmeStatuses, type Programme } from '#domain/programme/programme.ts';
import type { ProgrammeReader, ProgrammeWriter } from '#operations/ports/programme.ts';
import { saveVersion, type Queries } from '../client.ts';
import { Prisma, type Programme as ProgrammeRow } from '../generated/client.ts';
import { storedMatching } from '../json.ts';
import { toDate, toDayDate, toJson, toPlainDate } from '../rows.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../table.ts';

const { sql } = Prisma;

export const programmeTable = tableOf<ProgrammeRow>('programme', Prisma.ProgrammeScalarFieldEnum);

const status = z.enum(programmeStatuses);
const cadence = z.enum(cadences);

export function programmeOf(row: ProgrammeRow): Programme {
  return {
    id: idOf(row.id),
    name: { sv: row.nameSv, en: row.nameEn },
    purpose: { sv: row.purposeSv, en: row.purposeEn },
    status: status.parse(row.status),
    startsOn: toPlainDate(row.startsOn),
    endsOn: toPlainDate(row.endsOn),
    cadence: cadence.parse(row.cadence),
    meetingMinutes: row.meetingMinutes,
    audience:
      row.departments.length === 0 ? { kind: 'everyone' } : { kind: 'departments', departments: row.departments },
    timeZone: row.timeZone,
    country: row.country,
    matching: storedMatching.parse(row.matching),
    version: row.version,
  };
}

function columnsOf(programme: Programme) {
  const { name, purpose, audience } = programme;
  return {
    nameSv: name.sv,
    nameEn: name.en,
    purposeSv: purpose.sv,
    purposeEn: purpose.en,
    status: programme.status,
    startsOn: toDayDate(programme.startsOn),
    endsOn: toDayDate(programme.endsOn),
    cadence: programme.cadence,
    meetingMinutes: programme.meetingMinutes,
    departments: audience.kind === 'everyone' ? [] : [...audience.departments],
    timeZone: programme.timeZone,
    country: programme.country,
    matching: toJson(programme.matching),
    version: programme.version,
  };
}

export function programmeReader(db: Sql): ProgrammeReader {
  const first = async (condition: Prisma.Sql) => {
    const row = await db.row<ProgrammeRow>(sql`${programmeTable.select} ${condition} LIMIT 1`);
    return row === null ? null : programmeOf(row);
  };
  return {
    currentProgramme: () =>
      first(sql`ORDER BY status = 'ended', CASE WHEN status = 'ended' THEN ends_on END DESC, created_at DESC, id`),
    programme: (id) => first(sql`WHERE id = ${id}`),
  };
}

export function programmeWriter(queries: Queries): ProgrammeWriter {
  return {
    saveProgramme: async (programme, at) => {
      const { id, version } = programme;
      const data = columnsOf(programme);
      await saveVersion('the programme', version, {
        insert: () => queries.programme.create({ data: { id, ...data, createdAt: toDate(at) } }),
        update: () => queries.programme.updateMany({ where: { id, version: version - 1 }, data }),
      });
    },
  };
}
