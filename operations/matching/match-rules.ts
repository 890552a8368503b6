import { idOf, type MatchRuleId, type PersonId } from '#domain/ids.ts';
import { outOfDraft, type DraftChange } from '#domain/matching/draft.ts';
import { ruleOut, type MatchRule } from '#domain/matching/rule.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { ledProgramme } from '../access/led-programme.ts';
import { ownDecision, type OwnDecision } from '../access/own-decision.ts';
import { changeDraft } from './change-draft.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Writer } from '../ports/store.ts';
import type { DraftSeen } from './propose-matches.ts';

export type RuleRefusal = 'same-rule' | 'rule-about-oneself' | 'not-a-draft' | 'person-not-enrolled';

/**
 * HR rules out that two people are ever proposed for each other, or keeps somebody out of rounds (`otherId` null).
 * While a draft is open, the rule is a step in it: proposals against it leave the draft, and undo takes back the rule
 * and brings them back.
 */
export async function addMatchRule(
  context: Context,
  actor: ActorIn,
  wanted: { readonly personId: PersonId; readonly otherId: PersonId | null; readonly seen: DraftSeen | null },
): Promise<void | Refused<RuleRefusal> | OwnDecision> {
  const { personId, otherId, seen } = wanted;
  if (seen !== null) {
    return changeDraft(context, actor, seen, async ({ programme, lines }, tx) => {
      const rule = await newRule(context, actor, { tx, programme, personId, otherId });
      if (isRefused(rule)) return rule;
      return { ...changeBy(rule), statuses: outOfDraft(lines, rule), rulesAdded: [rule] };
    });
  }
  return context.store.write(async (tx) => {
    const programme = await ledProgramme(tx, actor);
    const rule = await newRule(context, actor, { tx, programme, personId, otherId });
    if (isRefused(rule)) return rule;
    const { kind, about } = changeBy(rule);
    const own = await ownDecision(tx, actor, [about]);
    if (own !== null) return own;
    await tx.addMatchRules([rule]);
    await tx.audit({ at: rule.addedAt, actorId: actor.personId, act: kind, subject: 'match-rule', subjectId: rule.id });
  });
}

/** HR takes a rule back; the people it kept apart may be proposed again from the next run on. */
export async function liftMatchRule(
  context: Context,
  actor: ActorIn,
  { ruleId, seen }: { readonly ruleId: MatchRuleId; readonly seen: DraftSeen | null },
): Promise<void | Refused<RuleRefusal> | OwnDecision> {
  if (seen !== null) {
    return changeDraft(context, actor, seen, async ({ programme }, tx) => {
      const rule = await knownRule(tx, programme, ruleId);
      return { ...changeBy(rule), kind: 'lift-rule', rulesLifted: [rule] };
    });
  }
  return context.store.write(async (tx) => {
    const programme = await ledProgramme(tx, actor);
    const { about } = changeBy(await knownRule(tx, programme, ruleId));
    const own = await ownDecision(tx, actor, [about]);
    if (own !== null) return own;
    await tx.removeMatchRules([ruleId]);
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: 'lift-rule', subject: 'match-rule', subjectId: ruleId });
  });
}

function changeBy({ personId, otherId }: MatchRule): DraftChange {
  return {
    kind: otherId === null ? 'keep-out' : 'never-together',
    about: otherId === null ? [personId] : [personId, otherId],
    statuses: [],
    reviews: [],
    added: [],
    rulesAdded: [],
    rulesLifted: [],
  };
}

async function newRule(
  context: Context,
  actor: ActorIn,
  wanted: {
    readonly tx: Writer;
    readonly programme: Programme;
    readonly personId: PersonId;
    readonly otherId: PersonId | null;
  },
): Promise<MatchRule | Refused<'rule-about-oneself' | 'same-rule' | 'person-not-enrolled'>> {
  const { tx, programme, personId, otherId } = wanted;
  for (const id of otherId === null ? [personId] : [personId, otherId]) {
    if ((await tx.enrolment(programme.id, id)) === null) return refused('person-not-enrolled');
  }
  const rule: MatchRule = {
    id: idOf(context.newId()),
    programmeId: programme.id,
    personId,
    otherId,
    addedAt: context.now(),
    addedBy: actor.personId,
  };
  return ruleOut(rule, await tx.matchRules(programme.id));
}

async function knownRule(tx: Writer, programme: Programme, id: MatchRuleId): Promise<MatchRule> {
  const rule = (await tx.matchRules(programme.id)).find((each) => each.id === id);
  if (rule === undefined) throw new NotFound('No such rule');
  return rule;
}
