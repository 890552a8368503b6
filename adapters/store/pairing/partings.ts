import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { partingWishes, type Parting } from '#domain/pairing/parting.ts';
import type { PartingReader, PartingWriter } from '#operations/ports/endings.ts';
import { saveVersion } from '../conflicts.ts';
import type { Row, Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { addPairing } from './pairings.ts';

const wish = z.enum(partingWishes);

function partingOf(row: Row<'parting'>): Parting {
  return {
    pairingId: idOf(row.pairing_id),
    askedAt: row.asked_at,
    outcome: wish.nullable().parse(row.outcome),
    carriedAt: row.carried_at,
    version: row.version,
  };
}

function rowOf({ pairingId, askedAt, outcome, carriedAt, version }: Parting): Whole<'parting'> {
  return { pairing_id: pairingId, asked_at: askedAt, outcome, carried_at: carriedAt, version };
}

export function partingReader(db: Db): PartingReader {
  const partings = db.selectFrom('parting').selectAll();
  return {
    parting: async (pairingId) =>
      found(await partings.where('pairing_id', '=', pairingId).executeTakeFirst(), partingOf),
    partingsOf: async (pairingIds) => {
      if (pairingIds.length === 0) return [];
      return (await partings.where('pairing_id', '=', anyOf(pairingIds)).execute()).map(partingOf);
    },
    partingWishes: async (pairingId) => {
      const said = db.selectFrom('parting_wish').selectAll().where('pairing_id', '=', pairingId);
      return (await said.orderBy('person_id').execute()).map((row) => ({
        personId: idOf(row.person_id),
        wish: wish.parse(row.wish),
      }));
    },
    carriedOnIn: async (pairingId) => {
      const on = db.selectFrom('pairing').select('id').where('continues_id', '=', pairingId);
      return found(await on.executeTakeFirst(), ({ id }) => idOf(id));
    },
  };
}

export function partingWriter(db: Db): PartingWriter {
  return {
    saveParting: async (parting) => {
      const { pairingId, version } = parting;
      const row = rowOf(parting);
      const before = db
        .updateTable('parting')
        .where('pairing_id', '=', pairingId)
        .where('version', '=', version - 1);
      await saveVersion('the parting', version, {
        insert: () => insertRows(db, 'parting', [row]).execute(),
        update: () => before.set(row).executeTakeFirst(),
      });
    },
    savePartingWish: async (pairingId, said, at) => {
      const row: Whole<'parting_wish'> = {
        pairing_id: pairingId,
        person_id: said.personId,
        wish: said.wish,
        said_at: at,
      };
      await insertRows(db, 'parting_wish', [row])
        .onConflict((on) => on.columns(['pairing_id', 'person_id']).doUpdateSet({ wish: said.wish, said_at: at }))
        .execute();
    },
    addCarriedOn: (pairing, from) =>
      addPairing(db, pairing, { proposalId: null, groupProposalId: null, continuesId: from }),
  };
}
