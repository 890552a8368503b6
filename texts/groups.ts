import type { GroupReason } from '#domain/matching/group-proposal.ts';
import type { Language } from '#domain/programme/programme.ts';
import { groups as english } from './en/groups.ts';
import { words as englishWords } from './en/words.ts';
import { list } from './format.ts';
import { groups as swedish } from './sv/groups.ts';
import { words as swedishWords } from './sv/words.ts';

/** What people have in common, a sentence each, told to themselves or to HR. */
export function groupReasonSentences(
  reasons: readonly GroupReason[],
  language: Language,
  to: 'own' | 'hr' = 'own',
): readonly string[] {
  const texts = (language === 'sv' ? swedish : english).reasons[to];
  const words = language === 'sv' ? swedishWords : englishWords;
  return reasons.map((reason) => {
    switch (reason.kind) {
      case 'mentor-offers':
      case 'all-want':
        return texts[reason.kind](words.competence[reason.competence], reason.wantedBy);
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
