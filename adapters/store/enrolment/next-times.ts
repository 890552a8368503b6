import { z } from 'zod';
import { nextTimeWishes } from '#domain/enrolment/next-time.ts';
import { idOf } from '#domain/ids.ts';
import type { AskedAgain, NextTimeReader, NextTimeWriter } from '#operations/ports/endings.ts';
import type { Row, Whole } from '../columns.ts';
import { found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { inParts, insertRows } from '../insert.ts';

const wish = z.enum(nextTimeWishes);
const how = z.enum(['enrolled', 'asked']);
const answer = z.enum(['joined', 'declined']).nullable();

function askedOf(row: Row<'asked_again'>): AskedAgain {
  return {
    programmeId: idOf(row.programme_id),
    personId: idOf(row.person_id),
    fromId: idOf(row.from_id),
    how: how.parse(row.how),
    answer: answer.parse(row.answer),
    askedAt: row.asked_at,
  };
}

function rowOf(asked: AskedAgain): Whole<'asked_again'> {
  const { programmeId, personId, fromId, askedAt } = asked;
  return {
    programme_id: programmeId,
    person_id: personId,
    from_id: fromId,
    how: asked.how,
    answer: asked.answer,
    asked_at: askedAt,
  };
}

export function nextTimeReader(db: Db): NextTimeReader {
  const said = db.selectFrom('next_time').selectAll();
  const asked = db.selectFrom('asked_again').selectAll();
  return {
    nextTime: async (programmeId, personId) => {
      const own = said.where('programme_id', '=', programmeId).where('person_id', '=', personId);
      return found(await own.executeTakeFirst(), (row) => wish.parse(row.wish));
    },
    nextTimes: async (programmeId) => {
      const rows = await said.where('programme_id', '=', programmeId).execute();
      return new Map(rows.map((row) => [idOf<'Person'>(row.person_id), wish.parse(row.wish)]));
    },
    askedAgain: async (programmeId, personId) => {
      const own = asked.where('programme_id', '=', programmeId).where('person_id', '=', personId);
      return found(await own.executeTakeFirst(), askedOf);
    },
    askedAgainInto: async (programmeId) =>
      (await asked.where('programme_id', '=', programmeId).orderBy('person_id').execute()).map(askedOf),
    askedAgainOf: async (personId) =>
      (await asked.where('person_id', '=', personId).orderBy('asked_at', 'desc').orderBy('programme_id').execute()).map(
        askedOf,
      ),
    nextProgramme: async (programmeId) => {
      const next = db.selectFrom('programme_next').select('next_id').where('programme_id', '=', programmeId);
      return found(await next.executeTakeFirst(), (row) => idOf(row.next_id));
    },
  };
}

export function nextTimeWriter(db: Db): NextTimeWriter {
  return {
    saveNextTime: async (programmeId, personId, { wish: wished, at }) => {
      if (wished === null) {
        await db
          .deleteFrom('next_time')
          .where('programme_id', '=', programmeId)
          .where('person_id', '=', personId)
          .execute();
        return;
      }
      const row: Whole<'next_time'> = { programme_id: programmeId, person_id: personId, wish: wished, said_at: at };
      await insertRows(db, 'next_time', [row])
        .onConflict((on) => on.columns(['programme_id', 'person_id']).doUpdateSet({ wish: wished, said_at: at }))
        .execute();
    },
    addAskedAgain: async (people) => {
      const added: string[] = [];
      for (const part of inParts(people.map(rowOf))) {
        const rows = await insertRows(db, 'asked_again', part)
          .onConflict((on) => on.doNothing())
          .returning('person_id')
          .execute();
        added.push(...rows.map((row) => row.person_id));
      }
      return added.map((id) => idOf<'Person'>(id));
    },
    saveAskedAgain: async (each) => {
      const { programmeId, personId } = each;
      await db
        .updateTable('asked_again')
        .set({ how: each.how, answer: each.answer })
        .where('programme_id', '=', programmeId)
        .where('person_id', '=', personId)
        .execute();
    },
    saveNextProgramme: async (programmeId, nextId, at) => {
      if (nextId === null) {
        await db.deleteFrom('programme_next').where('programme_id', '=', programmeId).execute();
        return;
      }
      const row: Whole<'programme_next'> = { programme_id: programmeId, next_id: nextId, named_at: at };
      await insertRows(db, 'programme_next', [row])
        .onConflict((on) => on.column('programme_id').doUpdateSet({ next_id: nextId, named_at: at }))
        .execute();
    },
  };
}
