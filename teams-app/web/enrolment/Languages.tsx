import type { ReactNode } from 'react';
import { languages, type Language } from '#domain/programme/programme.ts';
import { startOfSentence } from '#texts/format.ts';
import { useTexts } from '../language.tsx';
import { Question } from '../parts/Question.tsx';
import { PickChips } from './PickChips.tsx';

interface LanguagesProps {
  readonly chosen: readonly Language[];
  readonly problem: string | null;
  /** What the directory knows, beside the question. */
  readonly known?: string;
  readonly choose: (chosen: Language[]) => void;
}

/** Which languages somebody can meet in; nothing is chosen for anybody. */
export function Languages({ chosen, problem, known, choose }: LanguagesProps): ReactNode {
  const { tab, words } = useTexts();
  return (
    <Question question={tab.joinSteps.languages} problem={problem} {...(known === undefined ? {} : { count: known })}>
      <PickChips
        choices={languages.map((value) => ({ value, text: startOfSentence(words.language[value]) }))}
        chosen={chosen}
        toggle={(value) =>
          choose(languages.filter((each) => (each === value ? !chosen.includes(each) : chosen.includes(each))))
        }
      />
    </Question>
  );
}
