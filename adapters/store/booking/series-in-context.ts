import type { SeriesReader } from '#operations/ports/booking.ts';
import { Prisma } from '../generated/client.ts';
import { pairingOf, pairingTable } from '../pairing/pairings.ts';
import { personOf, personTable } from '../people/people.ts';
import { programmeOf, programmeTable } from '../programme/programmes.ts';
import { seriesRecordOf, seriesTable } from './series.ts';
import type { Sql } from '../sql.ts';

const { sql } = Prisma;

/** What every step of a series begins with: one statement instead of six, a row for everybody in it. */
export function seriesContextReader(db: Sql): Pick<SeriesReader, 'seriesInContext'> {
  return {
    seriesInContext: async (id) => {
      // "mentor" sorts after "mentee": the mentor comes first, as in the domain.
      const rows = await db.rows<
        Readonly<Record<string, unknown>> & { readonly role: string; readonly present: boolean }
      >(sql`
        SELECT role, left_at IS NULL AS present, ${seriesTable.columnsAs('series ')}, ${pairingTable.columnsAs('pairing ')},
          ${programmeTable.columnsAs('programme ')}, ${personTable.columnsAs('person ')}
        FROM meeting_series
        JOIN pairing ON pairing.id = meeting_series.pairing_id
        JOIN programme ON programme.id = pairing.programme_id
        JOIN pairing_member ON pairing_member.pairing_id = pairing.id
        JOIN person ON person.id = pairing_member.person_id
        WHERE meeting_series.id = ${id} ORDER BY role DESC, person_id`);
      const [row] = rows;
      if (row === undefined) return null;
      const people = rows.map((each) => personTable.rowIn(each, 'person '));
      const members = people.flatMap(({ id: personId }, index) => {
        const member = rows[index];
        return member?.present === true ? [{ personId, role: member.role }] : [];
      });
      return {
        series: seriesRecordOf(seriesTable.rowIn(row, 'series ')),
        pairing: pairingOf({ ...pairingTable.rowIn(row, 'pairing '), members }),
        programme: programmeOf(programmeTable.rowIn(row, 'programme ')),
        people: people.map(personOf),
      };
    },
  };
}
