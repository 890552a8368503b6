import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { cadences, programmeStatuses, type Programme } from '#domain/programme/programme.ts';
import type { Writer } from '#operations/ports/store.ts';
import { saveVersion, type Queries } from './client.ts';
import type { Programme as ProgrammeRow } from './generated/client.ts';
import { toDate, toDayDate, toPlainDate } from './rows.ts';

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
    version: programme.version,
  };
}

export function programmeReader(queries: Queries): Pick<Writer, 'currentProgramme' | 'programme'> {
  return {
    currentProgramme: async () => {
      const row =
        (await queries.programme.findFirst({
          where: { status: { not: 'ended' } },
          orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        })) ?? (await queries.programme.findFirst({ orderBy: [{ endsOn: 'desc' }, { createdAt: 'desc' }] }));
      return row === null ? null : programmeOf(row);
    },
    programme: async (id) => {
      const row = await queries.programme.findUnique({ where: { id } });
      return row === null ? null : programmeOf(row);
    },
  };
}

export function programmeWriter(queries: Queries): Pick<Writer, 'saveProgramme'> {
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
