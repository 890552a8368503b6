import { sql } from 'kysely';
import { z } from 'zod';
import { idOf, type ProgrammeId } from '#domain/ids.ts';
import {
  cadences,
  programmeForms,
  programmeStatuses,
  type Audience,
  type Programme,
} from '#domain/programme/programme.ts';
import { roundRhythms } from '#domain/programme/round-settings.ts';
import { approvals } from '#domain/programme/mentor-rule.ts';
import type { ProgrammeCounts, ProgrammeReader, ProgrammeWriter } from '#operations/ports/programme.ts';
import { Conflict } from '#operations/failures.ts';
import { saveVersion } from '../conflicts.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { storedMatching, storedSlots } from '../json.ts';
import { language, plainTime, weekdayOf } from '../rows.ts';

const status = z.enum(programmeStatuses);
const cadence = z.enum(cadences);
const approval = z.enum(approvals);
const form = z.enum(programmeForms);
const rhythm = z.enum(roundRhythms);
const audienceKind = z.enum(['everyone', 'departments', 'invited']);

function audienceOf({ audience, departments }: Row<'programme'>): Audience {
  const kind = audienceKind.parse(audience);
  return kind === 'departments' ? { kind, departments } : { kind };
}

export function programmeOf(row: Row<'programme'>): Programme {
  return {
    id: idOf(row.id),
    name: { sv: row.name_sv, en: row.name_en },
    purpose: { sv: row.purpose_sv, en: row.purpose_en },
    status: status.parse(row.status),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    pairingMonths: row.pairing_months,
    forms: row.forms.map((each) => form.parse(each)),
    cadence: cadence.parse(row.cadence),
    meetingMinutes: row.meeting_minutes,
    ownRhythm: ownRhythmIn(row),
    slots: storedSlots.parse(row.slots),
    audience: audienceOf(row),
    languages: row.languages.map((each) => language.parse(each)),
    timeZone: row.time_zone,
    country: row.country,
    matching: storedMatching.parse(row.matching),
    rounds: {
      rhythm: rhythm.parse(row.round_rhythm),
      weekday: weekdayOf.parse(row.round_weekday),
      time: plainTime.parse(row.round_time),
      publishAfterDays: row.publish_after_days,
    },
    contact:
      row.contact_name === null || row.contact_mail === null
        ? null
        : { name: row.contact_name, mail: row.contact_mail },
    texts: {
      welcome: { sv: row.welcome_sv, en: row.welcome_en },
      farewell: { sv: row.farewell_sv, en: row.farewell_en },
    },
    joinsUntil: row.joins_until,
    approval: approval.parse(row.approval),
    mentorRule: { criteria: { sv: row.criteria_sv, en: row.criteria_en }, managersYes: row.managers_yes },
    version: row.version,
  };
}

function ownRhythmIn(row: Row<'programme'>): Programme['ownRhythm'] {
  const { own_cadences: chosen, own_minutes_least: least, own_minutes_most: most } = row;
  if (least === null || most === null) return null;
  return { cadences: (chosen ?? []).map((each) => cadence.parse(each)), minutes: { least, most } };
}

function ownRhythmTo({
  ownRhythm,
}: Programme): Pick<Whole<'programme'>, 'own_cadences' | 'own_minutes_least' | 'own_minutes_most'> {
  if (ownRhythm === null) return { own_cadences: [], own_minutes_least: null, own_minutes_most: null };
  const { cadences: chosen, minutes } = ownRhythm;
  return { own_cadences: chosen, own_minutes_least: minutes.least, own_minutes_most: minutes.most };
}

function changesOf(programme: Programme): Omit<Whole<'programme'>, 'id' | 'created_at'> {
  const { name, purpose, audience, contact, texts, rounds } = programme;
  return {
    name_sv: name.sv,
    name_en: name.en,
    purpose_sv: purpose.sv,
    purpose_en: purpose.en,
    status: programme.status,
    starts_on: programme.startsOn,
    ends_on: programme.endsOn,
    pairing_months: programme.pairingMonths,
    forms: programme.forms,
    cadence: programme.cadence,
    meeting_minutes: programme.meetingMinutes,
    ...ownRhythmTo(programme),
    slots: new Document(programme.slots),
    audience: audience.kind,
    departments: audience.kind === 'departments' ? audience.departments : [],
    languages: programme.languages,
    time_zone: programme.timeZone,
    country: programme.country,
    matching: new Document(programme.matching),
    round_rhythm: rounds.rhythm,
    round_weekday: rounds.weekday,
    round_time: rounds.time.toString({ smallestUnit: 'minute' }),
    publish_after_days: rounds.publishAfterDays,
    contact_name: contact?.name ?? null,
    contact_mail: contact?.mail ?? null,
    welcome_sv: texts.welcome.sv,
    welcome_en: texts.welcome.en,
    farewell_sv: texts.farewell.sv,
    farewell_en: texts.farewell.en,
    joins_until: programme.joinsUntil,
    approval: programme.approval,
    criteria_sv: programme.mentorRule.criteria.sv,
    criteria_en: programme.mentorRule.criteria.en,
    managers_yes: programme.mentorRule.managersYes,
    version: programme.version,
  };
}

export function programmeReader(db: Db): ProgrammeReader {
  const programmes = db.selectFrom('programme').selectAll();
  // Newest first: what is prepared or running before what is over.
  const inOrder = programmes.orderBy('starts_on', 'desc').orderBy('created_at', 'desc').orderBy('id');
  const leads = db.selectFrom('programme_lead').selectAll();
  return {
    programme: async (id) => found(await programmes.where('id', '=', id).executeTakeFirst(), programmeOf),
    programmes: async (ids) => {
      const rows = await (ids === undefined ? inOrder : inOrder.where('id', '=', anyOf(ids))).execute();
      return rows.map(programmeOf);
    },
    programmesIn: async (statuses) => {
      const rows = await inOrder.where('status', 'in', [...statuses]).execute();
      return rows.map(programmeOf);
    },
    programmeOfEnrolment: async (id) => {
      const its = db.selectFrom('enrolment').select('programme_id').where('id', '=', id);
      return found(await programmes.where('id', 'in', its).executeTakeFirst(), programmeOf);
    },
    programmeCounts: (ids) => countsOf(db, ids),
    begunAmong: async (ids) => {
      const begun = db.selectFrom('pairing').select('programme_id').distinct();
      const rows = await begun.where('programme_id', '=', anyOf(ids)).orderBy('programme_id').execute();
      return rows.map((row) => idOf<'Programme'>(row.programme_id));
    },
    isLead: async (programmeId, personId) => {
      const row = leads.where('programme_id', '=', programmeId).where('person_id', '=', personId);
      return (await row.executeTakeFirst()) !== undefined;
    },
    ledBy: async (personId) => {
      const rows = await leads.where('person_id', '=', personId).orderBy('programme_id').execute();
      return rows.map((row) => idOf<'Programme'>(row.programme_id));
    },
    leads: async (programmeId) => {
      const rows = await leads
        .where('programme_id', '=', programmeId)
        .orderBy('appointed_at')
        .orderBy('person_id')
        .execute();
      return rows.map((row) => ({
        personId: idOf<'Person'>(row.person_id),
        appointedBy: idOf<'Person'>(row.appointed_by),
        appointedAt: row.appointed_at,
      }));
    },
  };
}

/** How many take part, how many of them are with somebody, and in how many pairings. */
async function countsOf(db: Db, ids: readonly ProgrammeId[]): Promise<ReadonlyMap<ProgrammeId, ProgrammeCounts>> {
  const { rows } = await sql<{ id: string; enrolled: number; paired: number; pairings: number }>`
    WITH taking AS (
      SELECT programme_id, count(*)::int AS people FROM enrolment
      WHERE status = 'enrolled' AND programme_id = ${anyOf(ids)} GROUP BY programme_id
    ), running AS (
      SELECT id, programme_id FROM pairing WHERE status <> 'closed' AND programme_id = ${anyOf(ids)}
    ), together AS (
      SELECT programme_id, count(*)::int AS people FROM (
        SELECT DISTINCT programme_id, person_id FROM running JOIN pairing_member ON pairing_id = running.id
        WHERE left_at IS NULL) AS each GROUP BY programme_id
    ), pairs AS (
      SELECT programme_id, count(*)::int AS pairings FROM running GROUP BY programme_id
    )
    SELECT programme.id, coalesce(taking.people, 0) AS enrolled, coalesce(together.people, 0) AS paired,
      coalesce(pairs.pairings, 0) AS pairings
    FROM programme
    LEFT JOIN taking ON taking.programme_id = programme.id
    LEFT JOIN together ON together.programme_id = programme.id
    LEFT JOIN pairs ON pairs.programme_id = programme.id
    WHERE programme.id = ${anyOf(ids)}`.execute(db);
  return new Map(rows.map(({ id, ...counts }) => [idOf<'Programme'>(id), counts]));
}

export function programmeWriter(db: Db): ProgrammeWriter {
  return {
    holdProgramme: async (id) => {
      const held = db.selectFrom('programme').selectAll().where('id', '=', id).forShare();
      return found(await held.executeTakeFirst(), programmeOf);
    },
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
    removeProgramme: async ({ id, version }) => {
      const row = db.deleteFrom('programme').where('id', '=', id).where('version', '=', version);
      const { numDeletedRows } = await row.executeTakeFirstOrThrow();
      if (Number(numDeletedRows) === 0) throw new Conflict('The programme was changed by somebody else');
    },
    addLead: async (programmeId, { personId, appointedBy, appointedAt }) => {
      const row = {
        programme_id: programmeId,
        person_id: personId,
        appointed_by: appointedBy,
        appointed_at: appointedAt,
      };
      await insertRows(db, 'programme_lead', [row])
        .onConflict((on) => on.columns(['programme_id', 'person_id']).doNothing())
        .execute();
    },
    removeLead: async (programmeId, personId) => {
      await db
        .deleteFrom('programme_lead')
        .where('programme_id', '=', programmeId)
        .where('person_id', '=', personId)
        .execute();
    },
  };
}
