import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { idOf } from '#domain/ids.ts';
import { job, type Job } from '#operations/job.ts';
import type { UpkeepReader, UpkeepWriter } from '#operations/ports/upkeep.ts';
import { found } from './conditions.ts';
import type { Db } from './database.ts';
import { insertRows } from './insert.ts';

/** There is one directory. */
const theDirectory = 'all';

const keyOf = (parked: Job): string => `${parked.kind}/${parked.id}`;

export function upkeepReader(db: Db): Omit<UpkeepReader, 'dueJobs'> {
  return {
    serviceFact: async (name) => {
      const fact = db.selectFrom('service_fact').select('at').where('name', '=', name);
      return found(await fact.executeTakeFirst(), ({ at }) => at);
    },
    directoryWatch: async () => {
      const watch = db.selectFrom('directory_watch').select(['token', 'looked_at']).where('id', '=', theDirectory);
      return found(await watch.executeTakeFirst(), ({ token, looked_at: lookedAt }) => ({ token, lookedAt }));
    },
    hrReaders: async () => {
      const looked = db.selectFrom('audit_entry').select('actor_id').distinct();
      const rows = await looked.where('act', 'in', ['read', 'propose', 'import', 'preview-import']).execute();
      return rows.flatMap(({ actor_id: id }) => (id === null ? [] : [idOf<'Person'>(id)]));
    },
    lastSetUpBy: async (programmeId) => {
      const setUp = db
        .selectFrom('audit_entry')
        .select('actor_id')
        .where('subject', '=', 'programme')
        .where('subject_id', '=', programmeId)
        .where('act', 'in', ['set-up', 'set-matching'])
        .where('actor_id', 'is not', null)
        // Whoever led it then and was dismissed since has nothing more to do with it.
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('audit_entry as dismissed')
                .select('dismissed.id')
                .where('dismissed.subject', '=', 'lead')
                .where('dismissed.act', '=', 'dismiss')
                .where(sql<boolean>`dismissed.subject_id = audit_entry.actor_id::text`)
                .whereRef('dismissed.at', '>=', 'audit_entry.at'),
            ),
          ),
        );
      const last = await setUp.orderBy('at', 'desc').limit(1).executeTakeFirst();
      return last === undefined || last.actor_id === null ? null : idOf(last.actor_id);
    },
    parkedJobs: async () => {
      const parked = db.selectFrom('parked_job').selectAll().orderBy('parked_at', 'desc').orderBy('id');
      return (await parked.execute()).map((row) => ({
        job: job.parse({ kind: row.kind, id: row.subject }),
        reason: row.reason,
        parkedAt: row.parked_at,
      }));
    },
  };
}

export function upkeepWriter(db: Db): UpkeepWriter {
  return {
    setServiceFact: async (name, at) => {
      await insertRows(db, 'service_fact', [{ name, at, value: '' }])
        .onConflict((on) => on.column('name').doUpdateSet({ at }))
        .execute();
    },
    forgetServiceFact: async (name) => {
      await db.deleteFrom('service_fact').where('name', '=', name).execute();
    },
    saveDirectoryWatch: async (watch) => {
      await db.deleteFrom('directory_watch').execute();
      if (watch === null) return;
      await insertRows(db, 'directory_watch', [
        { id: theDirectory, token: watch.token, looked_at: watch.lookedAt },
      ]).execute();
    },
    ...parkingWriter(db),
    audit: async ({ at, actorId, act, subject, subjectId }) => {
      const entry = { id: randomUUID(), at, actor_id: actorId, act, subject, subject_id: subjectId };
      await insertRows(db, 'audit_entry', [entry]).execute();
    },
  };
}

function parkingWriter(db: Db): Pick<UpkeepWriter, 'park' | 'unpark'> {
  return {
    park: async ({ job: parked, reason, parkedAt }) => {
      const row = { id: keyOf(parked), kind: parked.kind, subject: parked.id, reason, parked_at: parkedAt };
      await insertRows(db, 'parked_job', [row])
        .onConflict((on) => on.column('id').doUpdateSet({ reason, parked_at: parkedAt }))
        .execute();
    },
    unpark: async (parked) => {
      await db.deleteFrom('parked_job').where('id', '=', keyOf(parked)).execute();
    },
  };
}
