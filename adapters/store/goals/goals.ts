import { z } from 'zod';
import { goalStatuses, type Goal } from '#domain/goals/goal.ts';
import { idOf } from '#domain/ids.ts';
import type { GoalReader, GoalWriter } from '#operations/ports/goals.ts';
import { saveVersion, type Queries } from '../client.ts';
import { Prisma, type Goal as GoalRow } from '../generated/client.ts';
import { toDate, toDayDate, toInstant, toPlainDateOrNull } from '../rows.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../table.ts';

const { sql } = Prisma;

const goalTable = tableOf<GoalRow>('goal', Prisma.GoalScalarFieldEnum);

const status = z.enum(goalStatuses);

function goalOf(row: GoalRow): Goal {
  return {
    id: idOf(row.id),
    pairingId: idOf(row.pairingId),
    ownerId: idOf(row.ownerId),
    title: row.title,
    measure: row.measure,
    dueOn: toPlainDateOrNull(row.dueOn),
    status: status.parse(row.status),
    progressPercent: row.progressPercent,
    createdAt: toInstant(row.createdAt),
    version: row.version,
  };
}

export function goalReader(queries: Queries, db: Sql): GoalReader {
  return {
    goal: async (id) => {
      const row = await queries.goal.findUnique({ where: { id } });
      return row === null ? null : goalOf(row);
    },
    goalsOf: async (pairingIds) => {
      const rows = await db.rows<GoalRow>(
        sql`${goalTable.select} WHERE pairing_id = ANY(${pairingIds}::uuid[]) ORDER BY created_at, id`,
      );
      return rows.map(goalOf);
    },
    peopleWithGoals: async (programmeId) => {
      const rows = await queries.goal.findMany({
        where: { pairing: { programmeId }, status: { not: 'dropped' } },
        distinct: ['ownerId'],
        select: { ownerId: true },
        orderBy: { ownerId: 'asc' },
      });
      return rows.map((row) => idOf<'Person'>(row.ownerId));
    },
  };
}

/** Each save also notes how far the goal had come by then, so that progress over time can be drawn. */
export function goalWriter(queries: Queries): GoalWriter {
  return {
    saveGoal: async (goal, at) => {
      const { id, pairingId, ownerId, version, title, measure, progressPercent } = goal;
      const dueOn = goal.dueOn === null ? null : toDayDate(goal.dueOn);
      const createdAt = toDate(goal.createdAt);
      const data = { title, measure, dueOn, status: goal.status, progressPercent, createdAt, version };
      await saveVersion('the goal', version, {
        insert: () => queries.goal.create({ data: { id, pairingId, ownerId, ...data } }),
        update: () => queries.goal.updateMany({ where: { id, version: version - 1 }, data }),
      });
      await queries.goalCheckIn.upsert({
        where: { goalId_at: { goalId: id, at: toDate(at) } },
        create: { goalId: id, at: toDate(at), progressPercent },
        update: { progressPercent },
      });
    },
  };
}
