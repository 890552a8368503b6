import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { endings, seriesActs, seriesStatuses, seriesTroubles, type MeetingSeries } from '#domain/booking/series.ts';
import type { FollowedSeries, SeriesReader, SeriesRecord, SeriesWriter } from '#operations/ports/booking.ts';
import { insertOnce, updateOne } from '../client.ts';
import { Prisma, type MeetingSeries as SeriesRow } from '../generated/client.ts';
import { storedInvited, storedPlan, storedWish } from '../json.ts';
import { toDate, toDateOrNull, toInstantOrNull } from '../rows.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../table.ts';

const { sql } = Prisma;

export const seriesTable = tableOf<SeriesRow>('meeting_series', Prisma.MeetingSeriesScalarFieldEnum, {
  names: { iCalUId: 'ical_uid' },
  json: ['plan', 'wish', 'invited'],
});

const status = z.enum(seriesStatuses);
const trouble = z.enum(seriesTroubles);
const ending = z.enum(endings).nullable();
/** Those that stand in Outlook. */
const standing = [...seriesActs.follow];

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
    plan: row.plan === null ? null : storedPlan(row.plan),
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
    wish: series.wish,
    ending: series.ending,
    troubleReason: series.trouble?.reason ?? null,
    troublePersonId: series.trouble?.personId ?? null,
    troubleSince: toDateOrNull(series.trouble?.since ?? null),
    version: series.version,
  };
}

interface FollowedRow extends Omit<FollowedSeries, 'id' | 'lastEnd'> {
  readonly id: string;
  readonly lastEnd: Date | null;
}

/** `seriesOf` and `seriesOfProgramme` answer the latest series of each pairing. */
export function seriesReader(db: Sql): Omit<SeriesReader, 'seriesInContext'> {
  const list = async (condition: Prisma.Sql) =>
    (await db.rows<SeriesRow>(sql`${seriesTable.select} ${condition}`)).map(seriesRecordOf);
  const latest = async (condition: Prisma.Sql) => {
    const all = await list(sql`${condition} ORDER BY pairing_id, pairing_version DESC`);
    return all.filter(({ pairingId }, index) => all[index - 1]?.pairingId !== pairingId);
  };
  const ofPairings = (ids: readonly string[]) => sql`WHERE pairing_id = ANY(${ids}::uuid[])`;
  return {
    series: async (id) => (await list(sql`WHERE id = ${id}`))[0] ?? null,
    allSeriesOf: async (ids) =>
      ids.length === 0 ? [] : list(sql`${ofPairings(ids)} ORDER BY pairing_id, pairing_version DESC`),
    otherSeriesWith: async (personIds, besides) => {
      const rows = await db.rows<SeriesRow & { readonly personId: string }>(sql`
        SELECT ${seriesTable.columnsAs('')}, person_id AS "personId"
        FROM meeting_series JOIN pairing_member ON pairing_member.pairing_id = meeting_series.pairing_id
        WHERE person_id = ANY(${personIds}::uuid[]) AND left_at IS NULL AND id <> ${besides} AND status <> 'ended' AND ending IS NULL
        ORDER BY id`);
      return rows.map((row) => ({ personId: idOf<'Person'>(row.personId), series: seriesRecordOf(row) }));
    },
    seriesOf: (ids) => latest(ofPairings(ids)),
    seriesOfProgramme: (programmeId) =>
      latest(sql`WHERE pairing_id IN (SELECT id FROM pairing WHERE programme_id = ${programmeId})`),
    followedSeriesOf: async (personId) => {
      const rows = await db.rows<FollowedRow>(sql`
        SELECT series.id, series.event_id AS "eventId", max(meeting.end_at) AS "lastEnd",
          coalesce(array_agg(meeting.event_id) FILTER (WHERE meeting.event_id IS NOT NULL), '{}') AS "replacementIds"
        FROM meeting_series AS series LEFT JOIN meeting ON series_id = series.id
        WHERE organiser_id = ${personId} AND series.status = ANY(${standing}) AND ending IS NULL
        GROUP BY series.id ORDER BY series.id`);
      return rows.map((row) => ({ ...row, id: idOf<'MeetingSeries'>(row.id), lastEnd: toInstantOrNull(row.lastEnd) }));
    },
  };
}

export function seriesWriter(db: Sql): SeriesWriter {
  return {
    addSeries: async (series, dueAt) => {
      const { id, pairingId, pairingVersion } = series;
      const data = { id, pairingId, pairingVersion, ...columnsOf(series), dueAt: toDateOrNull(dueAt) };
      await insertOnce('the series', db.run(seriesTable.insert(data)));
    },
    saveSeries: async (series) => {
      const { id, version } = series;
      const data = {
        ...columnsOf(series),
        plan: series.plan,
        invited: series.invited,
        triedAt: toDateOrNull(series.triedAt),
        dueAt: toDateOrNull(series.dueAt),
        attempts: series.attempts,
        followedAt: toDateOrNull(series.followedAt),
        checkedAt: toDateOrNull(series.checkedAt),
      };
      await updateOne(
        'the series',
        db.run(sql`${seriesTable.update(data)} WHERE id = ${id} AND version = ${version - 1}`),
      );
    },
    markFollowed: async (id, at) => {
      await db.run(sql`UPDATE meeting_series SET followed_at = ${toDate(at)} WHERE id = ${id}`);
    },
    markForFollowing: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await db.rows<{ id: string }>(sql`
        UPDATE meeting_series SET followed_at = NULL
        WHERE id = ANY(${ids}::uuid[]) AND status = ANY(${standing}) RETURNING id`);
      return rows.map((row) => idOf<'MeetingSeries'>(row.id));
    },
  };
}
