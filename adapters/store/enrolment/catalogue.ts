import { sql } from 'kysely';
import type { CatalogueEntry } from '#domain/enrolment/catalogue.ts';
import type { Chosen } from '#domain/enrolment/suggestions.ts';
import type { CatalogueReader, CatalogueWriter } from '#operations/ports/catalogue.ts';
import type { Row, Whole } from '../columns.ts';
import { saveVersion } from '../conflicts.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { profileOf } from './profiles.ts';

function entryOf(row: Row<'competence'>): CatalogueEntry {
  return {
    id: row.id,
    name: { sv: row.name_sv, en: row.name_en },
    area: { sv: row.area_sv, en: row.area_en },
    synonyms: { sv: row.synonyms_sv, en: row.synonyms_en },
    retiredAt: row.retired_at,
    mergedInto: row.merged_into,
    version: row.version,
  };
}

function entryRow({ id, name, area, synonyms, retiredAt, mergedInto, version }: CatalogueEntry): Whole<'competence'> {
  return {
    id,
    name_sv: name.sv,
    name_en: name.en,
    area_sv: area.sv,
    area_en: area.en,
    synonyms_sv: synonyms.sv,
    synonyms_en: synonyms.en,
    retired_at: retiredAt,
    merged_into: mergedInto,
    version,
  };
}

export function catalogueReader(db: Db): CatalogueReader {
  return {
    catalogue: async () => (await db.selectFrom('competence').selectAll().orderBy('id').execute()).map(entryOf),
    competencesInUse: async () => {
      const { rows } = await sql<{ readonly competence: string; readonly people: number }>`
        SELECT told ->> 'competence' AS competence, count(DISTINCT person_id)::int AS people
        FROM profile CROSS JOIN jsonb_array_elements((content -> 'offered') || (content -> 'wanted')) AS told
        GROUP BY told ->> 'competence'`.execute(db);
      return new Map(rows.map(({ competence, people }) => [competence, people]));
    },
    competencesChosen: async ({ id, jobTitle, department }) => {
      const { rows } = await sql<Chosen>`
        SELECT told ->> 'competence' AS competence, side,
          (count(*) FILTER (WHERE person.job_title = ${jobTitle} AND ${jobTitle} <> ''))::int AS "sameTitle",
          (count(*) FILTER (WHERE person.department = ${department} AND ${department} <> ''))::int AS "sameDepartment",
          count(*)::int AS "all"
        FROM profile JOIN person ON person.id = profile.person_id
        CROSS JOIN unnest(ARRAY['wanted', 'offered']) AS side
        CROSS JOIN jsonb_array_elements(profile.content -> side) AS told
        WHERE person.id <> ${id}
        GROUP BY told ->> 'competence', side`.execute(db);
      return rows;
    },
    profilesWith: async (competence) => {
      const named = JSON.stringify([{ competence }]);
      const profiles = db
        .selectFrom('profile')
        .selectAll()
        .where(sql<boolean>`content -> 'offered' @> ${named}::jsonb OR content -> 'wanted' @> ${named}::jsonb`);
      return (await profiles.orderBy('person_id').execute()).map(profileOf);
    },
  };
}

export function catalogueWriter(db: Db): CatalogueWriter {
  return {
    holdCatalogue: async () => {
      await db.selectFrom('competence').select('id').orderBy('id').forShare().execute();
    },
    lockCatalogue: async () => {
      await db.selectFrom('competence').select('id').orderBy('id').forNoKeyUpdate().execute();
    },
    saveCompetence: async (entry) => {
      const { id, version } = entry;
      const row = entryRow(entry);
      const before = db
        .updateTable('competence')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await saveVersion('the competence', version, {
        insert: () => insertRows(db, 'competence', [row]).execute(),
        update: () => before.set(row).executeTakeFirst(),
      });
    },
  };
}
