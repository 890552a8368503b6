import { sql } from 'kysely';
import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { leftWhys, type LeftAlone } from '#domain/matching/left-alone.ts';
import type { LeftAloneReader, LeftAloneWriter } from '#operations/ports/matching.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import type { Db } from '../database.ts';
import { inParts, insertRows } from '../insert.ts';
import { language, role } from '../rows.ts';

const why = z.enum(leftWhys);
const ways = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('language'), language }),
    z.object({ kind: z.enum(['partner-style', 'hours', 'place']) }),
    z.object({ kind: z.literal('competences'), competences: z.array(z.string()) }),
  ]),
);

function leftAloneOf(row: Row<'left_waiting'>): LeftAlone {
  return {
    roundId: idOf(row.round_id),
    personId: idOf(row.person_id),
    role: role.parse(row.role),
    why: why.parse(row.why),
    ways: ways.parse(row.ways),
  };
}

function rowOf(left: LeftAlone): Whole<'left_waiting'> {
  return {
    round_id: left.roundId,
    person_id: left.personId,
    role: left.role,
    why: left.why,
    ways: new Document(left.ways),
  };
}

export function leftAloneReader(db: Db): LeftAloneReader {
  return {
    leftAloneOf: async (personId) => {
      const { rows } = await sql<Row<'left_waiting'>>`
        SELECT told.* FROM left_waiting AS told JOIN match_round AS round ON round.id = told.round_id
        WHERE told.person_id = ${personId}::uuid AND NOT EXISTS (
          SELECT 1 FROM match_round AS later WHERE later.programme_id = round.programme_id
            AND later.status = 'published' AND later.proposed_at > round.proposed_at)
        ORDER BY round.proposed_at DESC, round.id`.execute(db);
      return rows.map(leftAloneOf);
    },
  };
}

export function leftAloneWriter(db: Db): LeftAloneWriter {
  return {
    addLeftAlone: async (left) => {
      for (const some of inParts(left.map(rowOf))) {
        await insertRows(db, 'left_waiting', some)
          .onConflict((on) => on.doNothing())
          .execute();
      }
    },
  };
}
