import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { endings, seriesActs, seriesStatuses, seriesTroubles, type MeetingSeries } from '#domain/meetings/series.ts';
import type { SeriesRecord, Writer } from '#operations/ports/store.ts';
import { insertOnce, updateOne, type Queries } from './client.ts';
import type { MeetingSeries as SeriesRow, Prisma } from './generated/client.ts';
import { storedInvited, storedPlan, storedWish } from './json.ts';
import { toDate, toDateOrNull, toInstantOrNull, toJsonOrNull } from './rows.ts';

const status = z.enum(seriesStatuses);
const trouble = z.enum(seriesTroubles);
const ending = z.enum(endings).nullable();
/** Those that stand in Outlook. */
const standing = { in: [...seriesActs.follow] };

export function seriesRecordOf(row: SeriesRow): SeriesRecord {
  return {
    id: idOf(row.id),
    pairingId: idOf(row.pairingId),
    pairingVersion: row.pairingVersion,
    status: status.parse(row.status),
    organiserId: idOf(row.organiserId),
    bookingKey: row.bookingKey,
    eventId: row.eventId,
    iCalUId: row.iCalUId,
    joinUrl: row.joinUrl,
    timeZone: row.timeZone,
    wish: storedWish.nullable().parse(row.wish),
    ending: ending.parse(row.ending),
    trouble: troubleOf(row),
    version: row.version,
    plan: storedPlan.nullable().parse(row.plan),
    invited: storedInvited.nullable().parse(row.invited),
    triedAt: toInstantOrNull(row.triedAt),
    dueAt: toInstantOrNull(row.dueAt),
    attempts: row.attempts,
    followedAt: toInstantOrNull(row.followedAt),
    checkedAt: toInstantOrNull(row.checkedAt),
  };
}

function troubleOf(row: SeriesRow): MeetingSeries['trouble'] {
  const since = toInstantOrNull(row.troubleSince);
  if (row.troubleReason === null || since === null) return null;
  const personId = row.troublePersonId === null ? null : idOf<'Person'>(row.troublePersonId);
  return { reason: trouble.parse(row.troubleReason), personId, since };
}

function columnsOf(series: MeetingSeries) {
  return {
    status: series.status,
    organiserId: series.organiserId,
    bookingKey: series.bookingKey,
    eventId: series.eventId,
    iCalUId: series.iCalUId,
    joinUrl: series.joinUrl,
    timeZone: series.timeZone,
    wish: toJsonOrNull(series.wish),
    ending: series.ending,
    troubleReason: series.trouble?.reason ?? null,
    troublePersonId: series.trouble?.personId ?? null,
    troubleSince: toDateOrNull(series.trouble?.since ?? null),
    version: series.version,
  };
}

type SeriesReader = 'series' | 'seriesOf' | 'allSeriesOf' | 'seriesWith' | 'seriesOfProgramme' | 'seriesOrganisedBy';

/** `seriesOf` and `seriesOfProgramme` answer the latest series of each pairing. */
export function seriesReader(queries: Queries): Pick<Writer, SeriesReader> {
  const latest = async (where: Prisma.MeetingSeriesWhereInput) => {
    const rows = await queries.meetingSeries.findMany({
      where,
      distinct: ['pairingId'],
      orderBy: [{ pairingId: 'asc' }, { pairingVersion: 'desc' }],
    });
    return rows.map(seriesRecordOf);
  };
  return {
    series: async (id) => {
      const row = await queries.meetingSeries.findUnique({ where: { id } });
      return row === null ? null : seriesRecordOf(row);
    },
    allSeriesOf: async (pairingIds) => {
      if (pairingIds.length === 0) return [];
      const rows = await queries.meetingSeries.findMany({
        where: { pairingId: { in: [...pairingIds] } },
        orderBy: [{ pairingId: 'asc' }, { pairingVersion: 'desc' }],
      });
      return rows.map(seriesRecordOf);
    },
    seriesWith: async (personId) => {
      const where = { pairing: { members: { some: { personId } } } };
      return (await queries.meetingSeries.findMany({ where, orderBy: { id: 'asc' } })).map(seriesRecordOf);
    },
    seriesOf: (pairingIds) => latest({ pairingId: { in: [...pairingIds] } }),
    seriesOfProgramme: (programmeId) => latest({ pairing: { programmeId } }),
    seriesOrganisedBy: async (organiserId) => {
      const where = { organiserId, status: standing };
      return (await queries.meetingSeries.findMany({ where, orderBy: { id: 'asc' } })).map(seriesRecordOf);
    },
  };
}

type SeriesWriter = 'addSeries' | 'saveSeries' | 'markFollowed' | 'markForFollowing';

export function seriesWriter(queries: Queries): Pick<Writer, SeriesWriter> {
  return {
    addSeries: async (series, dueAt) => {
      const { id, pairingId, pairingVersion } = series;
      const data = { id, pairingId, pairingVersion, ...columnsOf(series), dueAt: toDateOrNull(dueAt) };
      await insertOnce('the series', queries.meetingSeries.create({ data }));
    },
    saveSeries: async (series) => {
      const { id, version } = series;
      const data = {
        ...columnsOf(series),
        plan: toJsonOrNull(series.plan),
        invited: toJsonOrNull(series.invited),
        triedAt: toDateOrNull(series.triedAt),
        dueAt: toDateOrNull(series.dueAt),
        attempts: series.attempts,
        followedAt: toDateOrNull(series.followedAt),
        checkedAt: toDateOrNull(series.checkedAt),
      };
      await updateOne('the series', queries.meetingSeries.updateMany({ where: { id, version: version - 1 }, data }));
    },
    markFollowed: async (id, at) => {
      await queries.meetingSeries.updateMany({ where: { id }, data: { followedAt: toDate(at) } });
    },
    markForFollowing: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await queries.meetingSeries.updateManyAndReturn({
        where: { id: { in: [...ids] }, status: standing },
        data: { followedAt: null },
        select: { id: true },
      });
      return rows.map((row) => idOf<'MeetingSeries'>(row.id));
    },
  };
}
