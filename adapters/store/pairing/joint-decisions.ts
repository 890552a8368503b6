import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import {
  decisionKinds,
  decisionStatuses,
  subjectOf,
  type JointDecision,
  type Proposed,
} from '#domain/pairing/joint-decision.ts';
import { cadences } from '#domain/programme/programme.ts';
import type { DecisionReader, DecisionWriter } from '#operations/ports/pairing.ts';
import { insertOnce, updateOne } from '../conflicts.ts';
import type { Row, Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';

const kind = z.enum(decisionKinds);
const status = z.enum(decisionStatuses);
const cadence = z.enum(cadences);

function decisionOf(row: Row<'joint_decision'>): JointDecision {
  return {
    id: idOf(row.id),
    pairingId: idOf(row.pairing_id),
    about: proposedIn(row),
    status: status.parse(row.status),
    askedBy: idOf(row.asked_by),
    agreedBy: row.agreed_by.map((id) => idOf<'Person'>(id)),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    version: row.version,
  };
}

function proposedIn(row: Row<'joint_decision'>): Proposed {
  const of = kind.parse(row.kind);
  if (of === 'rhythm') {
    return { kind: of, rhythm: { cadence: cadence.parse(row.cadence), minutes: z.number().parse(row.minutes) } };
  }
  return { kind: of, meetingId: idOf(z.string().parse(row.meeting_id)) };
}

function rowOf(decision: JointDecision): Whole<'joint_decision'> {
  const { about } = decision;
  return {
    id: decision.id,
    pairing_id: decision.pairingId,
    kind: about.kind,
    meeting_id: about.kind === 'rhythm' ? null : about.meetingId,
    cadence: about.kind === 'rhythm' ? about.rhythm.cadence : null,
    minutes: about.kind === 'rhythm' ? about.rhythm.minutes : null,
    live_for: decision.status === 'open' ? subjectOf(decision) : null,
    status: decision.status,
    asked_by: decision.askedBy,
    agreed_by: decision.agreedBy,
    created_at: decision.createdAt,
    expires_at: decision.expiresAt,
    version: decision.version,
  };
}

export function decisionReader(db: Db): DecisionReader {
  const all = db.selectFrom('joint_decision').selectAll();
  return {
    decision: async (id) => found(await all.where('id', '=', id).executeTakeFirst(), decisionOf),
    openDecisionsOf: async (pairingIds) => {
      if (pairingIds.length === 0) return [];
      const open = all.where('pairing_id', '=', anyOf(pairingIds)).where('status', '=', 'open');
      return (await open.orderBy('created_at').orderBy('id').execute()).map(decisionOf);
    },
  };
}

export function decisionWriter(db: Db): DecisionWriter {
  return {
    addDecision: async (decision) => {
      await insertOnce('a proposal', insertRows(db, 'joint_decision', [rowOf(decision)]).execute());
    },
    saveDecision: async (decision) => {
      const { id, version } = decision;
      const before = db
        .updateTable('joint_decision')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await updateOne('the proposal', before.set(rowOf(decision)).executeTakeFirst());
    },
  };
}
