import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { draftActKinds, type DraftAct } from '#domain/matching/draft.ts';
import type { MatchRule } from '#domain/matching/rule.ts';
import type { DraftReader, DraftWriter } from '#operations/ports/matching.ts';
import { insertOnce } from '../conflicts.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { inParts, insertRows } from '../insert.ts';
import { storedBefore } from '../json.ts';

const kind = z.enum(draftActKinds);

function actOf(row: Row<'draft_act'>): DraftAct {
  return {
    id: idOf(row.id),
    roundId: idOf(row.round_id),
    number: row.number,
    kind: kind.parse(row.kind),
    about: row.about.map((id) => idOf<'Person'>(id)),
    by: idOf(row.by),
    at: row.at,
    before: storedBefore.parse(row.before),
  };
}

function ruleOf(row: Row<'match_rule'>): MatchRule {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programme_id),
    personId: idOf(row.person_id),
    otherId: row.other_id === null ? null : idOf(row.other_id),
    addedAt: row.added_at,
    addedBy: idOf(row.added_by),
  };
}

function actRow(act: DraftAct): Whole<'draft_act'> {
  return {
    id: act.id,
    round_id: act.roundId,
    number: act.number,
    kind: act.kind,
    about: act.about,
    by: act.by,
    at: act.at,
    before: new Document(act.before),
  };
}

function ruleRow(rule: MatchRule): Whole<'match_rule'> {
  return {
    id: rule.id,
    programme_id: rule.programmeId,
    person_id: rule.personId,
    other_id: rule.otherId,
    added_at: rule.addedAt,
    added_by: rule.addedBy,
  };
}

export function draftReader(db: Db): DraftReader {
  return {
    lastDraftAct: async (roundId) => {
      const acts = db.selectFrom('draft_act').selectAll().where('round_id', '=', roundId);
      return found(await acts.orderBy('number', 'desc').limit(1).executeTakeFirst(), actOf);
    },
    matchRules: async (programmeId) => {
      const rules = db.selectFrom('match_rule').selectAll().where('programme_id', '=', programmeId);
      return (await rules.orderBy('added_at', 'desc').orderBy('id').execute()).map(ruleOf);
    },
  };
}

export function draftWriter(db: Db): DraftWriter {
  return {
    addDraftAct: async (act) => {
      await insertOnce('the step', insertRows(db, 'draft_act', [actRow(act)]).execute());
    },
    removeDraftAct: async (id) => {
      await db.deleteFrom('draft_act').where('id', '=', id).execute();
    },
    forgetDraftActs: async (roundId) => {
      await db.deleteFrom('draft_act').where('round_id', '=', roundId).execute();
    },
    addMatchRules: async (rules) => {
      for (const some of inParts(rules.map(ruleRow))) {
        await insertOnce('the rule', insertRows(db, 'match_rule', some).execute());
      }
    },
    removeMatchRules: async (ids) => {
      await db.deleteFrom('match_rule').where('id', '=', anyOf(ids)).execute();
    },
  };
}
