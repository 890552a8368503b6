import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { losses, meetingStatuses, type Meeting } from '#domain/meetings/meeting.ts';
import { planReasons } from '#domain/meetings/plan-reason.ts';
import { NotFound } from '#operations/failures.ts';
import type { Writer } from '#operations/ports/store.ts';
import { insertOnce, type Queries } from './client.ts';
import type { Meeting as MeetingRow } from './generated/client.ts';
import { storedIntent } from './json.ts';
import { toDate, toDateOrNull, toInstant, toInstantOrNull, toJsonOrNull } from './rows.ts';

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
    intent: toJsonOrNull(meeting.intent),
    replacementKey: meeting.replacementKey,
    eventId: meeting.eventId,
    iCalUId: meeting.iCalUId,
  };
}

export function meetingReader(queries: Queries): Pick<Writer, 'meeting' | 'meetingsOf'> {
  return {
    meeting: async (id) => {
      const row = await queries.meeting.findUnique({ where: { id } });
      return row === null ? null : meetingOf(row);
    },
    meetingsOf: async (seriesIds) => {
      if (seriesIds.length === 0) return [];
      const rows = await queries.meeting.findMany({
        where: { seriesId: { in: [...seriesIds] } },
        orderBy: [{ originalStart: 'asc' }, { id: 'asc' }],
      });
      return rows.map(meetingOf);
    },
  };
}

/** `addMeetings` throws `Conflict` when a series has a meeting with the same original start already. */
export function meetingWriter(queries: Queries): Pick<Writer, 'addMeetings' | 'saveMeeting' | 'saveIntents'> {
  return {
    addMeetings: async (meetings) => {
      await insertOnce('a meeting', queries.meeting.createMany({ data: meetings.map(columnsOf) }));
    },
    saveMeeting: async (meeting) => {
      const { count } = await queries.meeting.updateMany({ where: { id: meeting.id }, data: columnsOf(meeting) });
      if (count === 0) throw new NotFound('the meeting');
    },
    saveIntents: async (meetings) => {
      if (meetings.length === 0) return;
      const wanted = JSON.stringify(meetings.map(({ id, intent }) => ({ id, intent })));
      await queries.$executeRaw`
        UPDATE meeting SET intent = nullif(wanted.intent, 'null'::jsonb)
        FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted (id uuid, intent jsonb)
        WHERE meeting.id = wanted.id`;
    },
  };
}
