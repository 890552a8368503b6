import { z } from 'zod';
import { idOf, type HelpWishId } from '#domain/ids.ts';
import { isLasting, silenceStatuses, type Silence } from '#domain/pairing/silence.ts';
import type { SilenceReader, SilenceWriter } from '#operations/ports/silence.ts';
import type { Row, Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';

const status = z.enum(silenceStatuses);

function silenceOf(row: Row<'silence'>): Silence {
  return {
    id: idOf(row.id),
    pairingId: idOf(row.pairing_id),
    personId: idOf(row.person_id),
    status: status.parse(row.status),
    said: row.said,
    since: row.since,
    asked: row.asked,
    nextAt: row.next_at,
    heardAt: row.heard_at,
    version: row.version,
  };
}

function rowOf(silence: Silence): Whole<'silence'> {
  return {
    id: silence.id,
    pairing_id: silence.pairingId,
    person_id: silence.personId,
    live: isLasting(silence) ? true : null,
    status: silence.status,
    said: silence.said,
    since: silence.since,
    asked: silence.asked,
    next_at: silence.nextAt,
    heard_at: silence.heardAt,
    version: silence.version,
  };
}

export function silenceReader(db: Db): SilenceReader {
  const silences = db.selectFrom('silence').selectAll();
  return {
    silence: async (id) => found(await silences.where('id', '=', id).executeTakeFirst(), silenceOf),
    lastingSilencesOf: async (pairingIds) => {
      if (pairingIds.length === 0) return [];
      const some = silences.where('pairing_id', '=', anyOf(pairingIds)).where('live', '=', true).orderBy('id');
      return (await some.execute()).map(silenceOf);
    },
    lastHeardIn: async (pairingId) => {
      const heard = db.selectFrom('silence').select('heard_at').where('pairing_id', '=', pairingId);
      const last = heard.where('heard_at', 'is not', null).orderBy('heard_at', 'desc').limit(1);
      return (await last.executeTakeFirst())?.heard_at ?? null;
    },
    newMatchWantedBy: async (personId, programmeId) => {
      const row = await db
        .selectFrom('silence')
        .innerJoin('pairing', 'pairing.id', 'silence.pairing_id')
        .selectAll('silence')
        .where('silence.person_id', '=', personId)
        .where('silence.status', '=', 'wants-new')
        .where('pairing.programme_id', '=', programmeId)
        .orderBy('silence.next_at')
        .executeTakeFirst();
      return found(row, silenceOf);
    },
    openHelpRequest: async (pairingId, personId) => {
      const row = await db
        .selectFrom('help_request')
        .select('id')
        .where('pairing_id', '=', pairingId)
        .where('person_id', '=', personId)
        .where('live', '=', true)
        .executeTakeFirst();
      return found(row, ({ id }): HelpWishId => idOf(id));
    },
  };
}

export function silenceWriter(db: Db): SilenceWriter {
  return {
    addSilence: async (silence) => {
      const added = insertRows(db, 'silence', [rowOf(silence)]).onConflict((on) => on.doNothing());
      return (await added.executeTakeFirst()).numInsertedOrUpdatedRows === 1n;
    },
    saveSilence: async (silence) => {
      const before = db
        .updateTable('silence')
        .set(rowOf(silence))
        .where('id', '=', silence.id)
        .where('version', '=', silence.version - 1);
      return (await before.executeTakeFirst()).numUpdatedRows === 1n;
    },
    addHelpRequest: async ({ id, pairingId, personId, at }) => {
      const nobody = { taken_up_by: null, taken_up_at: null, closed_by: null, closed_at: null };
      const row = { id, pairing_id: pairingId, person_id: personId, live: true, asked_at: at, ...nobody };
      await insertRows(db, 'help_request', [row])
        .onConflict((on) => on.doNothing())
        .execute();
    },
  };
}
