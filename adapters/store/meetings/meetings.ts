import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { losses, meetingStatuses, type Meeting } from '#domain/meetings/meeting.ts';
import { planReasons } from '#domain/meetings/plan-reason.ts';
import { NotFound } from '#operations/failures.ts';
import type { MeetingReader, MeetingWriter } from '#operations/ports/meetings.ts';
import { insertOnce } from '../client.ts';
import { Prisma, type Meeting as MeetingRow } from '../generated/client.ts';
import { storedIntent } from '../json.ts';
import { toDate, toDateOrNull, toInstant, toInstantOrNull } from '../rows.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../table.ts';

const { sql } = Prisma;

const meetingTable = tableOf<MeetingRow>('meeting', Prisma.MeetingScalarFieldEnum, {
  names: { originalStart: 'original_start_at', start: 'start_at', end: 'end_at', iCalUId: 'ical_uid' },
  json: ['intent'],
});

const status = z.enum(meetingStatuses);
const note = z.enum(planReasons).nullable();
const placedBy = z.enum(['lodestar', 'people']);
const lostWhy = z.enum(losses).nullable();

function meetingOf(row: MeetingRow): Meeting {
  return {
    id: idOf(row.id),
    seriesId: idOf(row.seriesId),
    originalStart: toInstant(row.originalStart),
    start: toInstant(row.start),
    end: toInstant(row.end),
    status: status.parse(row.status),
    settledAt: toInstantOrNull(row.settledAt),
    note: note.parse(row.note),
    placedBy: placedBy.parse(row.placedBy),
    lostWhy: lostWhy.parse(row.lostWhy),
    intent: storedIntent.nullable().parse(row.intent),
    replacementKey: row.replacementKey,
    eventId: row.eventId,
    iCalUId: row.iCalUId,
  };
}

function columnsOf(meeting: Meeting) {
  return {
    id: meeting.id,
    seriesId: meeting.seriesId,
    originalStart: toDate(meeting.originalStart),
    start: toDate(meeting.start),
    end: toDate(meeting.end),
    status: meeting.status,
    settledAt: toDateOrNull(meeting.settledAt),
    note: meeting.note,
    placedBy: meeting.placedBy,
    lostWhy: meeting.lostWhy,
    intent: meeting.intent,
    replacementKey: meeting.replacementKey,
    eventId: meeting.eventId,
    iCalUId: meeting.iCalUId,
  };
}

export function meetingReader(db: Sql): MeetingReader {
  return {
    meeting: async (id) => {
      const row = await db.row<MeetingRow>(sql`${meetingTable.select} WHERE id = ${id}`);
      return row === null ? null : meetingOf(row);
    },
    meetingsOf: async (seriesIds) => {
      if (seriesIds.length === 0) return [];
      const rows = await db.rows<MeetingRow>(
        sql`${meetingTable.select} WHERE series_id = ANY(${seriesIds}::uuid[]) ORDER BY original_start_at, id`,
      );
      return rows.map(meetingOf);
    },
  };
}

/** `addMeetings` throws `Conflict` when a series has a meeting with the same original start already. */
export function meetingWriter(db: Sql): MeetingWriter {
  return {
    addMeetings: async (meetings) => {
      for (const insert of meetingTable.inserts(meetings.map(columnsOf))) await insertOnce('a meeting', db.run(insert));
    },
    saveMeeting: async (meeting) => {
      const changed = await db.run(sql`${meetingTable.update(columnsOf(meeting))} WHERE id = ${meeting.id}`);
      if (changed === 0) throw new NotFound('the meeting');
    },
    saveIntents: async (meetings) => {
      if (meetings.length === 0) return;
      const wanted = JSON.stringify(meetings.map(({ id, intent }) => ({ id, intent })));
      await db.run(sql`
        UPDATE meeting SET intent = nullif(wanted.intent, 'null'::jsonb)
        FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted (id uuid, intent jsonb)
        WHERE meeting.id = wanted.id`);
    },
  };
}
