import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { idOf, type PersonId } from '#domain/ids.ts';
import { alertKinds } from '#domain/leads/alerts.ts';
import type { AlertReader, AlertSaid, AlertWriter, KeptAlertChoice } from '#operations/ports/leads.ts';
import type { Row, Whole } from '../columns.ts';
import { found } from '../conditions.ts';
import { saveVersion } from '../conflicts.ts';
import type { Db } from '../database.ts';
import { inParts, insertRows } from '../insert.ts';

const kind = z.enum(alertKinds);

function choiceOf(row: Row<'alert_choice'>): KeptAlertChoice {
  return {
    programmeId: idOf(row.programme_id),
    personId: idOf(row.person_id),
    kinds: row.kinds.map((each) => kind.parse(each)),
    waitingDays: row.waiting_days,
    asHr: row.as_hr,
    seenAt: row.seen_at,
    version: row.version,
  };
}

function rowOf(choice: KeptAlertChoice): Whole<'alert_choice'> {
  return {
    programme_id: choice.programmeId,
    person_id: choice.personId,
    kinds: choice.kinds,
    waiting_days: choice.waitingDays,
    as_hr: choice.asHr,
    seen_at: choice.seenAt,
    version: choice.version,
  };
}

function saidOf(row: Row<'alert_said'>): AlertSaid {
  return {
    programmeId: idOf(row.programme_id),
    kind: kind.parse(row.kind),
    key: row.key,
    noticeId: idOf(row.notice_id),
    saidAt: row.said_at,
  };
}

export function alertReader(db: Db): AlertReader {
  const choices = db.selectFrom('alert_choice').selectAll();
  return {
    alertChoice: async (programmeId, personId) => {
      const row = choices.where('programme_id', '=', programmeId).where('person_id', '=', personId);
      return found(await row.executeTakeFirst(), choiceOf);
    },
    alertChoicesOf: async (personId) => {
      const rows = await choices.where('person_id', '=', personId).orderBy('programme_id').execute();
      return rows.map(choiceOf);
    },
    followers: async (programmeId) => {
      const some = choices.where('programme_id', '=', programmeId).where('as_hr', '=', true);
      return (await some.orderBy('person_id').execute()).map(choiceOf);
    },
    alertLook: async (personId) => {
      const row = db.selectFrom('alert_look').selectAll().where('person_id', '=', personId);
      return found(await row.executeTakeFirst(), (each) => ({ lookAt: each.look_at, bundleAt: each.bundle_at }));
    },
    alertsSaidTo: async (personId) => {
      const some = db.selectFrom('alert_said').selectAll().where('person_id', '=', personId);
      return (await some.orderBy('said_at').orderBy('kind').orderBy('key').execute()).map(saidOf);
    },
  };
}

export function alertWriter(db: Db): AlertWriter {
  return {
    ...lookWriter(db),
    saveAlertChoice: async (choice) => {
      const row = rowOf(choice);
      const before = db
        .updateTable('alert_choice')
        .where('programme_id', '=', choice.programmeId)
        .where('person_id', '=', choice.personId)
        .where('version', '=', choice.version - 1);
      await saveVersion('the choice of alerts', choice.version, {
        insert: () => insertRows(db, 'alert_choice', [row]).execute(),
        update: () => before.set(row).executeTakeFirst(),
      });
    },
    removeAlertChoice: async (programmeId, personId) => {
      const own = db.deleteFrom('alert_choice').where('programme_id', '=', programmeId);
      await own.where('person_id', '=', personId).execute();
    },
    stopFollowing: async (personId) => {
      const own = db.updateTable('alert_choice').where('person_id', '=', personId).where('as_hr', '=', true);
      await own.set({ as_hr: false, version: sql<number>`version + 1` }).execute();
    },
    noteFollowerSeen: async (programmeId, personId, at) => {
      const own = db.updateTable('alert_choice').where('programme_id', '=', programmeId);
      const old = own
        .where('person_id', '=', personId)
        .where('as_hr', '=', true)
        .where('seen_at', '<', at.subtract({ hours: 24 }));
      await old.set({ seen_at: at }).execute();
    },
  };
}

/** When leads are looked at, and what they were told. */
function lookWriter(db: Db): Pick<AlertWriter, 'claimAlertLook' | 'hastenAlerts' | 'noteAlertsSaid'> {
  return {
    claimAlertLook: async (personId, before, next) => {
      const row = { person_id: personId, look_at: next.lookAt, bundle_at: next.bundleAt };
      if (before === null) {
        const added = insertRows(db, 'alert_look', [row]).onConflict((on) => on.doNothing());
        return (await added.executeTakeFirst()).numInsertedOrUpdatedRows === 1n;
      }
      const same = db.updateTable('alert_look').set(row).where('person_id', '=', personId);
      const claimed = same.where('look_at', '=', before.lookAt).where('bundle_at', '=', before.bundleAt);
      return (await claimed.executeTakeFirst()).numUpdatedRows === 1n;
    },
    hastenAlerts: async (programmeId, at) => {
      const { rows } = await sql<{ person_id: string }>`
        SELECT person_id FROM programme_lead WHERE programme_id = ${programmeId}::uuid
        UNION SELECT person_id FROM alert_choice WHERE as_hr`.execute(db);
      const ids = rows.map((row): PersonId => idOf(row.person_id));
      // In one order, so that two wishes at one moment do not wait for each other.
      for (const id of ids.toSorted()) {
        // Whatever the row says: one who is looked at just now is waited for, as this may come too late to be seen there.
        const own = db.updateTable('alert_look').where('person_id', '=', id);
        await own.set({ look_at: sql<Temporal.Instant>`LEAST(look_at, ${at})` }).execute();
      }
      return ids;
    },
    noteAlertsSaid: async (personId, said) => {
      const rows = said.map((each): Whole<'alert_said'> => ({
        person_id: personId,
        programme_id: each.programmeId,
        kind: each.kind,
        key: each.key,
        notice_id: each.noticeId,
        said_at: each.saidAt,
      }));
      for (const some of inParts(rows)) {
        await insertRows(db, 'alert_said', some)
          .onConflict((on) =>
            on.columns(['person_id', 'programme_id', 'kind', 'key']).doUpdateSet((eb) => ({
              notice_id: eb.ref('excluded.notice_id'),
              said_at: eb.ref('excluded.said_at'),
            })),
          )
          .execute();
      }
    },
  };
}
