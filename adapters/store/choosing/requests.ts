import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { nextStepOf, requestStatuses, type MentorRequest } from '#domain/choosing/request.ts';
import type { RequestReader, RequestWriter } from '#operations/ports/choosing.ts';
import { saveVersion } from '../conflicts.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { storedFit } from '../json.ts';

const status = z.enum(requestStatuses);

type RequestRow = Row<'mentor_request'> & { readonly mentor_id: string; readonly mentee_id: string };

function requestOf(row: RequestRow): MentorRequest {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programme_id),
    mentorEnrolmentId: idOf(row.mentor_enrolment_id),
    menteeEnrolmentId: idOf(row.mentee_enrolment_id),
    mentorId: idOf(row.mentor_id),
    menteeId: idOf(row.mentee_id),
    status: status.parse(row.status),
    greeting: row.greeting,
    fit: storedFit.parse(row.fit),
    askedAt: row.asked_at,
    remindAt: row.remind_at,
    remindedAt: row.reminded_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
    version: row.version,
  };
}

function rowOf(request: MentorRequest): Whole<'mentor_request'> {
  return {
    id: request.id,
    programme_id: request.programmeId,
    mentor_enrolment_id: request.mentorEnrolmentId,
    mentee_enrolment_id: request.menteeEnrolmentId,
    open_for: request.status === 'asked' ? request.menteeEnrolmentId : null,
    status: request.status,
    greeting: request.greeting,
    fit: new Document(request.fit),
    asked_at: request.askedAt,
    remind_at: request.remindAt,
    reminded_at: request.remindedAt,
    expires_at: request.expiresAt,
    ended_at: request.endedAt,
    due_at: nextStepOf(request),
    version: request.version,
  };
}

export function requestReader(db: Db): RequestReader {
  const requests = db
    .selectFrom('mentor_request')
    .innerJoin('enrolment as mentor', 'mentor.id', 'mentor_enrolment_id')
    .innerJoin('enrolment as mentee', 'mentee.id', 'mentee_enrolment_id')
    .selectAll('mentor_request')
    .select(['mentor.person_id as mentor_id', 'mentee.person_id as mentee_id']);
  const newestFirst = requests.orderBy('asked_at', 'desc').orderBy('mentor_request.id');
  return {
    request: async (id) => found(await requests.where('mentor_request.id', '=', id).executeTakeFirst(), requestOf),
    requests: async (programmeId) =>
      (await newestFirst.where('mentor_request.programme_id', '=', programmeId).execute()).map(requestOf),
    requestsWith: async (personId) => {
      const theirs = newestFirst.where((eb) =>
        eb.or([eb('mentor.person_id', '=', personId), eb('mentee.person_id', '=', personId)]),
      );
      return (await theirs.execute()).map(requestOf);
    },
  };
}

export function requestWriter(db: Db): RequestWriter {
  return {
    saveRequest: async (request) => {
      const { id, version } = request;
      const row = rowOf(request);
      const before = db
        .updateTable('mentor_request')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await saveVersion('the request', version, {
        insert: () => insertRows(db, 'mentor_request', [row]).execute(),
        update: () => before.set(row).executeTakeFirst(),
      });
    },
    markRequestsWith: async (ids, at) => {
      const theirs = db.selectFrom('enrolment').select('id').where('person_id', '=', anyOf(ids));
      const marked = await db
        .updateTable('mentor_request')
        .set({ due_at: at })
        .where('status', '=', 'asked')
        .where((eb) => eb.or([eb('mentor_enrolment_id', 'in', theirs), eb('mentee_enrolment_id', 'in', theirs)]))
        .returning('id')
        .execute();
      return marked.map(({ id }) => idOf<'MentorRequest'>(id)).toSorted();
    },
  };
}
