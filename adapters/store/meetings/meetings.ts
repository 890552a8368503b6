import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { guestAnswers, losses, meetingStatuses, type Meeting } from '#domain/meetings/meeting.ts';
import { planReasons } from '#domain/meetings/plan-reason.ts';
import type { MeetingReader, MeetingWriter } from '#operations/ports/meetings.ts';
import { sql } from 'kysely';
import { insertOnce } from '../conflicts.ts';
import { documentOrNull, type Row, type Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { inParts, insertRows } from '../insert.ts';
import { storedIntent } from '../json.ts';

const status = z.enum(meetingStatuses);
const note = z.enum(planReasons).nullable();
const placedBy = z.enum(['lodestar', 'people']);
const lostWhy = z.enum(losses).nullable();
const guestAnswer = z.enum(guestAnswers).nullable();

function meetingOf(row: Row<'meeting'>): Meeting {
  return {
    id: idOf(row.id),
    seriesId: idOf(row.series_id),
    originalStart: row.original_start_at,
    start: row.start_at,
    end: row.end_at,
    status: status.parse(row.status),
    settledAt: row.settled_at,
    confirmedAt: row.confirmed_at,
    note: note.parse(row.note),
    placedBy: placedBy.parse(row.placed_by),
    lostWhy: lostWhy.parse(row.lost_why),
    guestAnswer: guestAnswer.parse(row.guest_answer),
    intent: storedIntent.nullable().parse(row.intent),
    replacementKey: row.replacement_key,
    eventId: row.event_id,
    iCalUId: row.ical_uid,
    toldBy: row.told_by === null ? null : idOf(row.told_by),
  };
}

function rowOf(meeting: Meeting): Whole<'meeting'> {
  return {
    id: meeting.id,
    series_id: meeting.seriesId,
    original_start_at: meeting.originalStart,
    start_at: meeting.start,
    end_at: meeting.end,
    status: meeting.status,
    settled_at: meeting.settledAt,
    confirmed_at: meeting.confirmedAt,
    note: meeting.note,
    placed_by: meeting.placedBy,
    lost_why: meeting.lostWhy,
    guest_answer: meeting.guestAnswer,
    intent: documentOrNull(meeting.intent),
    replacement_key: meeting.replacementKey,
    event_id: meeting.eventId,
    ical_uid: meeting.iCalUId,
    told_by: meeting.toldBy,
  };
}

export function meetingReader(db: Db): MeetingReader {
  const meetings = db.selectFrom('meeting').selectAll();
  return {
    meeting: async (id) => found(await meetings.where('id', '=', id).executeTakeFirst(), meetingOf),
    meetingsOf: async (seriesIds) => {
      if (seriesIds.length === 0) return [];
      const some = meetings.where('series_id', '=', anyOf(seriesIds)).where('told_by', 'is', null);
      return (await some.orderBy('original_start_at').orderBy('id').execute()).map(meetingOf);
    },
    extraMeetingsOf: async (pairingIds) => {
      if (pairingIds.length === 0) return [];
      const series = db.selectFrom('meeting_series').select('id').where('pairing_id', '=', anyOf(pairingIds));
      const told = meetings.where('series_id', 'in', series).where('told_by', 'is not', null);
      const standing = told.where('status', '<>', 'cancelled').orderBy('start_at').orderBy('id');
      return (await standing.execute()).map(meetingOf);
    },
  };
}

/** `addMeetings` throws `Conflict` when a series already has a meeting with the same original start. */
export function meetingWriter(db: Db): MeetingWriter {
  return {
    addMeetings: async (meetings) => {
      for (const some of inParts(meetings.map(rowOf))) {
        await insertOnce('a meeting', insertRows(db, 'meeting', some).execute());
      }
    },
    changeMeeting: async (id, change) => {
      const present = await db
        .selectFrom('meeting')
        .selectAll()
        .where('id', '=', id)
        .forNoKeyUpdate()
        .executeTakeFirst();
      const changed = present === undefined ? null : await change(meetingOf(present));
      if (changed !== null) await db.updateTable('meeting').set(rowOf(changed)).where('id', '=', id).execute();
      return changed;
    },
    saveGuestAnswers: async (answers) => {
      if (answers.length === 0) return;
      const told = JSON.stringify(answers.map(({ id, guestAnswer: answer }) => ({ id, answer })));
      await sql`
        UPDATE meeting SET guest_answer = told.answer
        FROM jsonb_to_recordset(${told}::jsonb) AS told (id uuid, answer text)
        WHERE meeting.id = told.id AND settled_at IS NULL`.execute(db);
    },
    saveIntents: async (meetings) => {
      if (meetings.length === 0) return;
      const wanted = JSON.stringify(meetings.map(({ id, intent }) => ({ id, intent })));
      await sql`
        UPDATE meeting SET intent = nullif(wanted.intent, 'null'::jsonb)
        FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted (id uuid, intent jsonb)
        WHERE meeting.id = wanted.id AND settled_at IS NULL`.execute(db);
    },
  };
}
