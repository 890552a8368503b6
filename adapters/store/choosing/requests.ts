import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { nextStepOf, requestStatuses, type MentorRequest } from '#domain/choosing/request.ts';
import type { RequestReader, RequestWriter } from '#operations/ports/choosing.ts';
import { saveVersion, type Queries } from '../client.ts';
import type { Prisma } from '../generated/client.ts';
import { storedFit } from '../json.ts';
import { withPeople } from '../matching/rounds.ts';
import { toDate, toDateOrNull, toInstant, toInstantOrNull, toJson } from '../rows.ts';

const status = z.enum(requestStatuses);

type RequestRow = Prisma.MentorRequestGetPayload<{ include: typeof withPeople }>;

function requestOf(row: RequestRow): MentorRequest {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programmeId),
    mentorEnrolmentId: idOf(row.mentorEnrolmentId),
    menteeEnrolmentId: idOf(row.menteeEnrolmentId),
    mentorId: idOf(row.mentor.personId),
    menteeId: idOf(row.mentee.personId),
    status: status.parse(row.status),
    greeting: row.greeting,
    fit: storedFit.parse(row.fit),
    askedAt: toInstant(row.askedAt),
    remindAt: toInstant(row.remindAt),
    remindedAt: toInstantOrNull(row.remindedAt),
    expiresAt: toInstant(row.expiresAt),
    endedAt: toInstantOrNull(row.endedAt),
    version: row.version,
  };
}

function columnsOf(request: MentorRequest) {
  return {
    id: request.id,
    programmeId: request.programmeId,
    mentorEnrolmentId: request.mentorEnrolmentId,
    menteeEnrolmentId: request.menteeEnrolmentId,
    openFor: request.status === 'asked' ? request.menteeEnrolmentId : null,
    status: request.status,
    greeting: request.greeting,
    fit: toJson(request.fit),
    askedAt: toDate(request.askedAt),
    remindAt: toDate(request.remindAt),
    remindedAt: toDateOrNull(request.remindedAt),
    expiresAt: toDate(request.expiresAt),
    endedAt: toDateOrNull(request.endedAt),
    dueAt: toDateOrNull(nextStepOf(request)),
    version: request.version,
  };
}

export function requestReader(queries: Queries): RequestReader {
  const list = async (where: Prisma.MentorRequestWhereInput) => {
    const orderBy: Prisma.MentorRequestOrderByWithRelationInput[] = [{ askedAt: 'desc' }, { id: 'asc' }];
    return (await queries.mentorRequest.findMany({ where, include: withPeople, orderBy })).map(requestOf);
  };
  return {
    request: async (id) => {
      const row = await queries.mentorRequest.findUnique({ where: { id }, include: withPeople });
      return row === null ? null : requestOf(row);
    },
    requests: (programmeId) => list({ programmeId }),
    requestsWith: (personId) => list({ OR: [{ mentor: { personId } }, { mentee: { personId } }] }),
  };
}

export function requestWriter(queries: Queries): RequestWriter {
  return {
    saveRequest: async (request) => {
      const { id, version } = request;
      const data = columnsOf(request);
      await saveVersion('the request', version, {
        insert: () => queries.mentorRequest.create({ data }),
        update: () => queries.mentorRequest.updateMany({ where: { id, version: version - 1 }, data }),
      });
    },
    markRequestsWith: async (ids, at) => {
      const people = { personId: { in: [...ids] } };
      const where = { status: 'asked', OR: [{ mentor: people }, { mentee: people }] };
      const rows = await queries.mentorRequest.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } });
      const marked = rows.map(({ id }) => id);
      await queries.mentorRequest.updateMany({ where: { id: { in: marked } }, data: { dueAt: toDate(at) } });
      return marked.map((id) => idOf<'MentorRequest'>(id));
    },
  };
}
