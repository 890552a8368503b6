import type { MoveEffect } from '#operations/groups/change-groups.ts';
import type { GroupFault } from '#domain/groups/group-fit.ts';
import { sameNames } from '#domain/groups/same-names.ts';
import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { GroupsView } from '#operations/groups/groups-view.ts';
import { groups as english } from '#texts/groups/en.ts';
import { groupReasonSentences } from '#texts/groups/group-introduction.ts';
import { groups as swedish } from '#texts/groups/sv.ts';
import type { GroupEffect, Groups } from '../../contract/groups.ts';
import { personCard } from '../present-person.ts';

const textsIn = (language: Language) => (language === 'sv' ? swedish : english);
const percent = (score: number): number => Math.round(score * 100);

/** Proposed groups in the reader's language. */
export function groupsBody({ proposals, decidesOwn, waiting, mentors, people }: GroupsView, naming: Naming): Groups {
  const texts = textsIn(naming.language);
  return {
    groups: proposals.map(({ id, kind, status, fit, members, refusal, version }) => {
      const named = members.flatMap(({ personId, role }) => {
        const person = people.get(personId);
        return person === undefined ? [] : [{ ...personCard(person), isMentor: role === 'mentor' }];
      });
      return {
        id,
        kind,
        status,
        fit: fit === null ? null : percent(fit.score),
        members: named,
        why: fit === null ? [] : [...groupReasonSentences(fit.reasons, naming, 'hr')],
        sameNames: sameNames(named).map(([one, other]) => ({
          people: [one.id, other.id],
          text: texts.hr.sameName(one.name, other.name),
        })),
        refusal: refusal === null ? null : texts.obstacles[refusal],
        version,
      };
    }),
    waiting: waiting.flatMap(({ personId, absence }) => {
      const person = people.get(personId);
      return person === undefined ? [] : [{ person: personCard(person), absence }];
    }),
    decidesOwn,
    mentors,
  };
}

/** What a move would do, in the reader's language. */
export function effectBody(
  { effects, fault }: { readonly effects: readonly MoveEffect[]; readonly fault: GroupFault | null },
  language: Language,
): GroupEffect {
  return {
    effects: effects.map(({ group, after, isOwn }) => ({
      id: group.id,
      isDissolved: after === null,
      fit: isOwn || after === null ? null : { before: percent(group.fit.score), after: percent(after.fit.score) },
    })),
    fault: fault === null ? null : textsIn(language).faults[fault],
  };
}
