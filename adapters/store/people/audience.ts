import { sql, type RawBuilder } from 'kysely';
import type { AudienceReader, NamedCount, PeopleFilter } from '#operations/ports/audience.ts';
import { anyOf } from '../conditions.ts';
import type { Db } from '../database.ts';
import { personColumns, personOf } from './person-row.ts';

/** As the partial indexes of the table say it, which count and walk through a large company. */
const isAble = sql<boolean>`enabled AND invited AND barred IS NULL`;

/** Reads the people whom one may invite, however many there are. */
export function audienceReader(db: Db): AudienceReader {
  const among = (filter: PeopleFilter) => {
    const { departments, places, personIds } = filter;
    return db
      .selectFrom('person')
      .where(isAble)
      .$if(departments !== undefined, (some) => some.where(isNamed('department', departments)))
      .$if(places !== undefined, (some) => some.where(isNamed('place', places)))
      .$if(personIds !== undefined, (some) => some.where('id', '=', anyOf(personIds ?? [])));
  };
  const counted = async (column: NamedColumn): Promise<readonly NamedCount[]> => {
    const named = sql.ref(column);
    const { rows } = await sql<NamedCount>`
      SELECT min(${named}) AS name, count(*)::int AS people FROM person
      WHERE ${isAble} AND ${named} <> '' GROUP BY lower(${named}) ORDER BY lower(${named})`.execute(db);
    return rows;
  };
  return {
    audienceCount: async (filter) => {
      const { people } = await among(filter)
        .select(sql<number>`count(*)::int`.as('people'))
        .executeTakeFirstOrThrow();
      return people;
    },
    peopleInAudience: async (filter, { after, most }) => {
      const rest = after === null ? among(filter) : among(filter).where('id', '>', after);
      return (await rest.select(personColumns).orderBy('id').limit(most).execute()).map(personOf);
    },
    peopleAtAddresses: async (addresses) => {
      const written = new Map(addresses.map((each) => [each.trim().toLowerCase(), each.trim()]));
      written.delete('');
      // One parameter, however many there are: a company's list may be longer than a statement takes.
      const isWanted = sql<boolean>`mail = ANY (${[...written.keys()]}::text[])`;
      const rows = await db.selectFrom('person').select(personColumns).where(isWanted).orderBy('id').execute();
      const people = rows.map(personOf);
      const known = new Set(people.map(({ mail }) => mail));
      return { people, unknown: [...written].filter(([address]) => !known.has(address)).map(([, each]) => each) };
    },
    departmentCounts: () => counted('department'),
    placeCounts: () => counted('place'),
  };
}

type NamedColumn = 'department' | 'place';

/** The database folds both sides, as another's rules of upper and lower case would not meet its index. */
function isNamed(column: NamedColumn, names: readonly string[] = []): RawBuilder<boolean> {
  return sql`lower(${sql.ref(column)}) = ANY (ARRAY(SELECT lower(name) FROM unnest(${names}::text[]) AS name))`;
}
