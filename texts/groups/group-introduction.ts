import type { Role } from '#domain/enrolment/enrolment.ts';
import type { GroupProposal, GroupReason } from '#domain/groups/group-proposal.ts';
import type { Introduced } from '#domain/pairing/introduced.ts';
import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { Wording } from '#domain/programme/programme.ts';
import { groups as english } from './en.ts';
import { words as englishWords } from '../words/en.ts';
import { list } from '../format.ts';
import { aboutOf } from '../pairing/introduction.ts';
import { groups as swedish } from './sv.ts';
import { words as swedishWords } from '../words/sv.ts';

/** What somebody reads when a group or circle begins; the bot's card and HR's preview show the same. */
interface GroupIntroductionWords {
  readonly summary: string;
  readonly title: string;
  readonly programme: string;
  readonly membersTitle: string;
  /** The others; `about` is empty when there is nothing to say. */
  readonly members: readonly { readonly name: string; readonly about: string }[];
  readonly whyTitle: string;
  /** Empty when there is nothing to say. */
  readonly why: readonly string[];
  readonly next: string;
}

/** `role` is the reader's own; `people` are the others, a mentor first. */
export function groupIntroductionWords(
  message: {
    readonly groupKind: GroupProposal['kind'];
    readonly role: Role;
    readonly people: readonly (Introduced & { readonly role: Role })[];
    readonly reasons: readonly GroupReason[];
    readonly programmeName: Wording;
  },
  naming: Naming,
): GroupIntroductionWords {
  const { language } = naming;
  const { introduction } = language === 'sv' ? swedish : english;
  const { groupKind, role, people, reasons, programmeName } = message;
  const mentor = people.find((person) => person.role === 'mentor' && groupKind === 'group');
  const title = groupKind === 'circle' ? introduction.title.circle : introduction.title.mentor;
  return {
    summary: introduction.summary[groupKind],
    title: role === 'mentee' && mentor !== undefined ? introduction.title.group(mentor.name) : title,
    programme: introduction.programme(programmeName[language]),
    membersTitle: introduction.members,
    members: people.map((person) => {
      const about = aboutOf(person);
      return { name: person.name, about: person === mentor ? introduction.mentorOf(about) : about };
    }),
    whyTitle: introduction.why,
    why: groupReasonSentences(reasons, naming),
    next: introduction.next,
  };
}

/** What people have in common, a sentence each, told to themselves or to HR. */
export function groupReasonSentences(
  reasons: readonly GroupReason[],
  { language, competence }: Naming,
  to: 'own' | 'hr' = 'own',
): readonly string[] {
  const texts = (language === 'sv' ? swedish : english).reasons[to];
  const words = language === 'sv' ? swedishWords : englishWords;
  return reasons.map((reason) => {
    switch (reason.kind) {
      case 'mentor-offers':
      case 'all-want':
        return texts[reason.kind](competence(reason.competence, language), reason.wantedBy);
      case 'same-place':
        return texts['same-place'](reason.place);
      case 'common-language':
        return texts['common-language'](
          list(
            reason.languages.map((each) => words.language[each]),
            language,
          ),
        );
    }
  });
}
