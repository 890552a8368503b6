import { sql } from 'kysely';
import { z } from 'zod';
import { goalStatuses, type Goal } from '#domain/goals/goal.ts';
import { idOf } from '#domain/ids.ts';
import type { GoalReader, GoalWriter } from '#operations/ports/goals.ts';
import { saveVersion } from '../conflicts.ts';
import type { Row, Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';

const status = z.enum(goalStatuses);

function goalOf(row: Row<'goal'>): Goal {
  return {
    id: idOf(row.id),
    pairingId: idOf(row.pairing_id),
    ownerId: idOf(row.owner_id),
    proposedBy: idOf(row.proposed_by),
    title: row.title,
    measure: row.measure,
    dueOn: row.due_on,
    status: status.parse(row.status),
    progressPercent: row.progress_percent,
    createdAt: row.created_at,
    version: row.version,
  };
}

function rowOf(goal: Goal): Whole<'goal'> {
  return {
    id: goal.id,
    pairing_id: goal.pairingId,
    owner_id: goal.ownerId,
    proposed_by: goal.proposedBy,
    title: goal.title,
    measure: goal.measure,
    due_on: goal.dueOn,
    status: goal.status,
    progress_percent: goal.progressPercent,
    created_at: goal.createdAt,
    version: goal.version,
  };
}

export function goalReader(db: Db): GoalReader {
  const goals = db.selectFrom('goal').selectAll();
  return {
    goal: async (id) => found(await goals.where('id', '=', id).executeTakeFirst(), goalOf),
    goalsOf: async (pairingIds) => {
      const some = goals.where('pairing_id', '=', anyOf(pairingIds)).orderBy('created_at').orderBy('id');
      return (await some.execute()).map(goalOf);
    },
    peopleWithGoals: async (programmeId) => {
      const ofProgramme = db.selectFrom('pairing').select('id').where('programme_id', '=', programmeId);
      const owners = db
        .selectFrom('goal')
        .select('owner_id')
        .distinct()
        .where('status', '<>', 'dropped')
        .where(stoodBehind);
      const rows = await owners.where('pairing_id', 'in', ofProgramme).orderBy('owner_id').execute();
      return rows.map((row) => idOf<'Person'>(row.owner_id));
    },
  };
}

/** A mentor's proposal is no goal of the mentee's until they say yes. */
const stoodBehind = sql<boolean>`(status <> 'draft' OR proposed_by = owner_id)`;

/** Each save also notes how far the goal had come by then, so that progress over time can be drawn. */
export function goalWriter(db: Db): GoalWriter {
  return {
    saveGoal: async (goal, at) => {
      const { id, version, progressPercent } = goal;
      const row = rowOf(goal);
      const before = db
        .updateTable('goal')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await saveVersion('the goal', version, {
        insert: () => insertRows(db, 'goal', [row]).execute(),
        update: () => before.set(row).executeTakeFirst(),
      });
      const progress = { goal_id: id, checked_in_at: at, progress_percent: progressPercent };
      await insertRows(db, 'goal_check_in', [progress])
        .onConflict((on) => on.columns(['goal_id', 'checked_in_at']).doUpdateSet({ progress_percent: progressPercent }))
        .execute();
    },
  };
}
