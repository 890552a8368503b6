import type { SeriesReader } from '#operations/ports/booking.ts';
import type { Db } from '../database.ts';
import { columns } from '../generated/tables.ts';
import { rowIn, under } from '../joined.ts';
import { pairingOf } from '../pairing/pairings.ts';
import { personColumns, personOf } from '../people/person-row.ts';
import { programmeOf } from '../programme/programmes.ts';
import { seriesRecordOf } from './series.ts';

/** What every step of a series reads first: one statement instead of six, with a row for everybody in it. */
export function seriesContextReader(db: Db): Pick<SeriesReader, 'seriesInContext'> {
  return {
    seriesInContext: async (id) => {
      const rows = await rowsAround(db, id);
      const [row] = rows;
      if (row === undefined) return null;
      const people = rows.map((each) => rowIn('person', personColumns, each));
      const members = people.flatMap(({ id: personId }, index) => {
        const member = rows[index];
        return member?.left_at === null ? [{ personId, role: member.role }] : [];
      });
      return {
        series: seriesRecordOf(rowIn('meeting_series', columns.meeting_series, row)),
        pairing: pairingOf({ ...rowIn('pairing', columns.pairing, row), members }),
        programme: programmeOf(rowIn('programme', columns.programme, row)),
        people: people.map(personOf),
      };
    },
  };
}

function rowsAround(db: Db, seriesId: string) {
  const joined = db
    .selectFrom('meeting_series')
    .innerJoin('pairing', 'pairing.id', 'meeting_series.pairing_id')
    .innerJoin('programme', 'programme.id', 'pairing.programme_id')
    .innerJoin('pairing_member', 'pairing_member.pairing_id', 'pairing.id')
    .innerJoin('person', 'person.id', 'pairing_member.person_id');
  return (
    joined
      .select(['role', 'left_at', ...under('meeting_series', columns.meeting_series)])
      .select([...under('pairing', columns.pairing), ...under('programme', columns.programme)])
      .select(under('person', personColumns))
      .where('meeting_series.id', '=', seriesId)
      // "mentor" sorts after "mentee": the mentor comes first, as in the domain.
      .orderBy('role', 'desc')
      .orderBy('person_id')
      .execute()
  );
}
