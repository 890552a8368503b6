import type { CompetenceNames } from '#domain/enrolment/catalogue.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { GroupIntroduction } from '#operations/groups/group-introduction-preview.ts';
import type { introductionPreview } from '#operations/matching/introduction-preview.ts';
import type { Person } from '#operations/ports/people.ts';
import { groupIntroductionWords } from '#texts/groups/group-introduction.ts';
import { introductionWords } from '#texts/pairing/introduction.ts';
import type { MessagesBody } from '../../contract/messages.ts';
import type { Refused } from '#domain/refused.ts';
import { personCard } from '../present-person.ts';

type Preview = Exclude<Awaited<ReturnType<typeof introductionPreview>>, Refused<string>>;
type RecipientBody = MessagesBody['letters'][number];

export function messagesBody(preview: Preview, competence: CompetenceNames): MessagesBody {
  return { letters: (['mentor', 'mentee'] as const).map((role) => pairLetter(preview, role, competence)) };
}

function pairLetter(preview: Preview, role: Role, competence: CompetenceNames): RecipientBody {
  const [person, partner] = role === 'mentor' ? [preview.mentor, preview.mentee] : [preview.mentee, preview.mentor];
  return recipientBody(person, (language) => {
    const reasons = preview.proposal.fit.reasonsFor;
    const message = { role, partner, reasons, programmeName: preview.programme.name };
    const { title, about, programme, whyTitle, why, next } = introductionWords(message, { language, competence });
    return { title, about, programme, membersTitle: '', members: [], whyTitle, why: [...why], next };
  });
}

export function groupMessagesBody(
  { proposal, programme: { name }, people }: GroupIntroduction,
  competence: CompetenceNames,
): MessagesBody {
  const members = proposal.members.flatMap(({ personId, role }) => {
    const person = people.get(personId);
    return person === undefined ? [] : [{ person, role }];
  });
  const letters = members.map(({ person, role }) => {
    const others = members
      .filter((each) => each.person !== person)
      .map((each) => ({ ...each.person, role: each.role }));
    const { kind: groupKind, fit } = proposal;
    const message = { groupKind, role, people: others, reasons: fit.reasons, programmeName: name };
    return recipientBody(person, (language) => {
      const {
        title,
        programme,
        membersTitle,
        members: about,
        whyTitle,
        why,
        next,
      } = groupIntroductionWords(message, { language, competence });
      return { title, about: '', programme, membersTitle, members: [...about], whyTitle, why: [...why], next };
    });
  });
  return { letters };
}

function recipientBody(person: Person, letter: (language: Language) => RecipientBody['sv']): RecipientBody {
  return { person: personCard(person), language: person.language, sv: letter('sv'), en: letter('en') };
}
