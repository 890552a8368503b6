import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { draftActKinds, type DraftAct } from '#domain/matching/draft.ts';
import type { MatchRule } from '#domain/matching/rule.ts';
import type { DraftReader, DraftWriter } from '#operations/ports/matching.ts';
import { insertOnce, type Queries } from '../client.ts';
import type { DraftAct as ActRow, MatchRule as RuleRow } from '../generated/client.ts';
import { storedBefore } from '../json.ts';
import { toDate, toInstant, toJson } from '../rows.ts';

const kind = z.enum(draftActKinds);

function actOf(row: ActRow): DraftAct {
  return {
    id: idOf(row.id),
    roundId: idOf(row.roundId),
    number: row.number,
    kind: kind.parse(row.kind),
    about: row.about.map((id) => idOf<'Person'>(id)),
    by: idOf(row.by),
    at: toInstant(row.at),
    before: storedBefore.parse(row.before),
  };
}

function ruleOf(row: RuleRow): MatchRule {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programmeId),
    personId: idOf(row.personId),
    otherId: row.otherId === null ? null : idOf(row.otherId),
    addedAt: toInstant(row.addedAt),
    addedBy: idOf(row.addedBy),
  };
}

export function draftReader(queries: Queries): DraftReader {
  return {
    lastDraftAct: async (roundId) => {
      const row = await queries.draftAct.findFirst({ where: { roundId }, orderBy: { number: 'desc' } });
      return row === null ? null : actOf(row);
    },
    matchRules: async (programmeId) => {
      const rows = await queries.matchRule.findMany({
        where: { programmeId },
        orderBy: [{ addedAt: 'desc' }, { id: 'asc' }],
      });
      return rows.map(ruleOf);
    },
  };
}

export function draftWriter(queries: Queries): DraftWriter {
  return {
    addDraftAct: async (act) => {
      const { before, about, at, ...rest } = act;
      const data = { ...rest, about: [...about], at: toDate(at), before: toJson(before) };
      await insertOnce('the step', queries.draftAct.create({ data }));
    },
    removeDraftAct: async (id) => {
      await queries.draftAct.deleteMany({ where: { id } });
    },
    forgetDraftActs: async (roundId) => {
      await queries.draftAct.deleteMany({ where: { roundId } });
    },
    addMatchRules: async (rules) => {
      const data = rules.map((rule) => ({ ...rule, addedAt: toDate(rule.addedAt) }));
      await insertOnce('the rule', queries.matchRule.createMany({ data }));
    },
    removeMatchRules: async (ids) => {
      await queries.matchRule.deleteMany({ where: { id: { in: [...ids] } } });
    },
  };
}
