import { sql } from 'kysely';
import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { cadences, programmeStatuses, type Programme } from '#domain/programme/programme.ts';
import type { ProgrammeReader, ProgrammeWriter } from '#operations/ports/programme.ts';
import { saveVersion } from '../conflicts.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { storedMatching } from '../json.ts';

const status = z.enum(programmeStatuses);
const cadence = z.enum(cadences);

export function programmeOf(row: Row<'programme'>): Programme {
  return {
    id: idOf(row.id),
    name: { sv: row.name_sv, en: row.name_en },
    purpose: { sv: row.purpose_sv, en: row.purpose_en },
    status: status.parse(row.status),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    cadence: cadence.parse(row.cadence),
    meetingMinutes: row.meeting_minutes,
    ownRhythm: ownRhythmIn(row),
    audience:
      row.departments.length === 0 ? { kind: 'everyone' } : { kind: 'departments', departments: row.departments },
    timeZone: row.time_zone,
    country: row.country,
    matching: storedMatching.parse(row.matching),
    version: row.version,
  };
}

function ownRhythmIn(row: Row<'programme'>): Programme['ownRhythm'] {
  const { own_cadences: chosen, own_minutes_least: least, own_minutes_most: most } = row;
  if (least === null || most === null) return null;
  return { cadences: (chosen ?? []).map((each) => cadence.parse(each)), minutes: { least, most } };
}

function changesOf(programme: Programme): Omit<Whole<'programme'>, 'id' | 'created_at'> {
  const { name, purpose, audience } = programme;
  return {
    name_sv: name.sv,
    name_en: name.en,
    purpose_sv: purpose.sv,
    purpose_en: purpose.en,
    status: programme.status,
    starts_on: programme.startsOn,
    ends_on: programme.endsOn,
    cadence: programme.cadence,
    meeting_minutes: programme.meetingMinutes,
    own_cadences: programme.ownRhythm?.cadences ?? [],
    own_minutes_least: programme.ownRhythm?.minutes.least ?? null,
    own_minutes_most: programme.ownRhythm?.minutes.most ?? null,
    departments: audience.kind === 'everyone' ? [] : audience.departments,
    time_zone: programme.timeZone,
    country: programme.country,
    matching: new Document(programme.matching),
    version: programme.version,
  };
}

export function programmeReader(db: Db): ProgrammeReader {
  const programmes = db.selectFrom('programme').selectAll();
  return {
    currentProgramme: async () => {
      const latest = sql`status = 'ended', CASE WHEN status = 'ended' THEN ends_on END DESC, created_at DESC, id`;
      return found(await programmes.orderBy(latest).limit(1).executeTakeFirst(), programmeOf);
    },
    programme: async (id) => found(await programmes.where('id', '=', id).executeTakeFirst(), programmeOf),
  };
}

export function programmeWriter(db: Db): ProgrammeWriter {
  return {
    saveProgramme: async (programme, at) => {
      const { id, version } = programme;
      const changes = changesOf(programme);
      const before = db
        .updateTable('programme')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await saveVersion('the programme', version, {
        insert: () => insertRows(db, 'programme', [{ id, ...changes, created_at: at }]).execute(),
        update: () => before.set(changes).executeTakeFirst(),
      });
    },
  };
}
