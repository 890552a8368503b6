import { amount } from '#texts/format.ts';
import { useTexts } from '../../language.tsx';

/** In how many profiles a competence is, in words. */
export function usePeopleText(): (people: number) => string {
  const { catalogue: words, language } = useTexts();
  return (people) => {
    if (people === 0) return words.inNone;
    return people === 1 ? words.inOne : words.people(amount(people, language));
  };
}
