import { sql } from 'kysely';
import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { endings, seriesActs, seriesStatuses, seriesTroubles, type MeetingSeries } from '#domain/booking/series.ts';
import type { FollowedSeries, SeriesReader, SeriesRecord, SeriesWriter } from '#operations/ports/booking.ts';
import { insertOnce, updateOne } from '../conflicts.ts';
import { Document, documentOrNull, type Row, type Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { storedEarlier, storedInvited, storedPlan, storedWish } from '../json.ts';

const status = z.enum(seriesStatuses);
const trouble = z.enum(seriesTroubles);
const ending = z.enum(endings).nullable();
/** Statuses of series that stand in Outlook. */
const standing = [...seriesActs.follow];

export function seriesRecordOf(row: Row<'meeting_series'>): SeriesRecord {
  return {
    id: idOf(row.id),
    pairingId: idOf(row.pairing_id),
    pairingVersion: row.pairing_version,
    status: status.parse(row.status),
    organiserId: idOf(row.organiser_id),
    bookingKey: row.booking_key,
    eventId: row.event_id,
    iCalUId: row.ical_uid,
    joinUrl: row.join_url,
    timeZone: row.time_zone,
    wish: storedWish.nullable().parse(row.wish),
    ending: ending.parse(row.ending),
    trouble: troubleOf(row),
    version: row.version,
    plan: row.plan === null ? null : storedPlan(row.plan),
    earlier: storedEarlier.parse(row.earlier),
    invited: storedInvited.nullable().parse(row.invited),
    triedAt: row.tried_at,
    dueAt: row.due_at,
    attempts: row.attempts,
    followedAt: row.followed_at,
    checkedAt: row.checked_at,
  };
}

function troubleOf(row: Row<'meeting_series'>): MeetingSeries['trouble'] {
  const since = row.trouble_since;
  if (row.trouble_reason === null || since === null) return null;
  const personId = row.trouble_person_id === null ? null : idOf<'Person'>(row.trouble_person_id);
  return { reason: trouble.parse(row.trouble_reason), personId, since };
}

function rowOf(series: SeriesRecord): Whole<'meeting_series'> {
  return {
    id: series.id,
    pairing_id: series.pairingId,
    pairing_version: series.pairingVersion,
    status: series.status,
    organiser_id: series.organiserId,
    booking_key: series.bookingKey,
    event_id: series.eventId,
    ical_uid: series.iCalUId,
    earlier: new Document(series.earlier),
    join_url: series.joinUrl,
    time_zone: series.timeZone,
    plan: documentOrNull(series.plan),
    wish: documentOrNull(series.wish),
    invited: documentOrNull(series.invited),
    tried_at: series.triedAt,
    ending: series.ending,
    trouble_reason: series.trouble?.reason ?? null,
    trouble_person_id: series.trouble?.personId ?? null,
    trouble_since: series.trouble?.since ?? null,
    due_at: series.dueAt,
    attempts: series.attempts,
    followed_at: series.followedAt,
    checked_at: series.checkedAt,
    version: series.version,
  };
}

/** What a new series holds besides what the domain knows of it. */
const untouched = {
  plan: null,
  earlier: [],
  invited: null,
  triedAt: null,
  attempts: 0,
  followedAt: null,
  checkedAt: null,
} as const;

/** `seriesOf` and `seriesOfProgramme` return the latest series of each pairing. */
export function seriesReader(db: Db): Omit<SeriesReader, 'seriesInContext'> {
  const all = db.selectFrom('meeting_series').selectAll('meeting_series');
  const newestFirst = all.orderBy('pairing_id').orderBy('pairing_version', 'desc');
  const latest = (series: readonly SeriesRecord[]) =>
    series.filter(({ pairingId }, index) => series[index - 1]?.pairingId !== pairingId);
  const allOf = async (ids: readonly string[]) =>
    (await newestFirst.where('pairing_id', '=', anyOf(ids)).execute()).map(seriesRecordOf);
  return {
    series: async (id) => found(await all.where('id', '=', id).executeTakeFirst(), seriesRecordOf),
    allSeriesOf: async (ids) => (ids.length === 0 ? [] : allOf(ids)),
    otherSeriesWith: async (personIds, besides) => {
      const rows = await all
        .innerJoin('pairing_member', 'pairing_member.pairing_id', 'meeting_series.pairing_id')
        .select('person_id')
        .where('person_id', '=', anyOf(personIds))
        .where('left_at', 'is', null)
        .where('id', '<>', besides)
        .where('status', '<>', 'ended')
        .where('ending', 'is', null)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ personId: idOf<'Person'>(row.person_id), series: seriesRecordOf(row) }));
    },
    seriesOf: async (ids) => latest(await allOf(ids)),
    seriesOfProgramme: async (programmeId) => {
      const ofProgramme = db.selectFrom('pairing').select('id').where('programme_id', '=', programmeId);
      return latest((await newestFirst.where('pairing_id', 'in', ofProgramme).execute()).map(seriesRecordOf));
    },
    followedSeriesOf: (personId) => followedSeriesOf(db, personId),
  };
}

async function followedSeriesOf(db: Db, personId: string): Promise<readonly FollowedSeries[]> {
  const rows = await db
    .selectFrom('meeting_series as series')
    .leftJoin('meeting', (join) => join.onRef('series_id', '=', 'series.id').on('told_by', 'is', null))
    .select(({ fn }) => [
      'series.id',
      'series.event_id as eventId',
      fn.max('end_at').as('lastEnd'),
      sql<string[]>`coalesce(array_agg(meeting.event_id) FILTER (WHERE meeting.event_id IS NOT NULL), '{}')`.as(
        'replacementIds',
      ),
      sql<string[]>`
        ARRAY(SELECT event ->> 'eventId' FROM jsonb_array_elements(series.earlier) AS event) ||
        ARRAY(SELECT other ->> 'eventId' FROM series_continuation, jsonb_array_elements(candidates) AS other
              WHERE live_for = series.id)`.as('besideIds'),
      fn
        .max('end_at')
        .filterWhere('lost_why', 'in', ['gone', 'split'])
        .filterWhere('settled_at', 'is', null)
        .as('goneUntil'),
    ])
    .where('organiser_id', '=', personId)
    .where('series.status', 'in', standing)
    .where('ending', 'is', null)
    .groupBy('series.id')
    .orderBy('series.id')
    .execute();
  return rows.map((row) => ({ ...row, id: idOf<'MeetingSeries'>(row.id) }));
}

export function seriesWriter(db: Db): SeriesWriter {
  return {
    addSeries: async (series, dueAt) => {
      const row = rowOf({ ...series, ...untouched, dueAt });
      await insertOnce('the series', insertRows(db, 'meeting_series', [row]).execute());
    },
    saveSeries: async (series) => {
      const { id, pairing_id: _pairing, pairing_version: _version, ...changes } = rowOf(series);
      const before = db
        .updateTable('meeting_series')
        .where('id', '=', id)
        .where('version', '=', series.version - 1);
      await updateOne('the series', before.set(changes).executeTakeFirst());
    },
    markFollowed: async (id, at) => {
      await db.updateTable('meeting_series').set({ followed_at: at }).where('id', '=', id).execute();
    },
    markForFollowing: async (ids) => {
      if (ids.length === 0) return [];
      const standingOnes = db
        .updateTable('meeting_series')
        .where('id', '=', anyOf(ids))
        .where('status', 'in', standing);
      const rows = await standingOnes.set({ followed_at: null }).returning('id').execute();
      return rows.map((row) => idOf<'MeetingSeries'>(row.id));
    },
  };
}
