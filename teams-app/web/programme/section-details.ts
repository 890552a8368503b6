import { amount, list, shortDay, startOfSentence } from '#texts/format.ts';
import type { SettingsSection } from '../../contract/places.ts';
import type { ProgrammeSettingsBody } from '../../contract/programme.ts';
import type { Texts } from '../language.tsx';

/** What is decided in each section now, in a few words. */
export function detailsOf(
  { programme, enrolled, preset, questions, competences, leads }: ProgrammeSettingsBody,
  { hr, words, language }: Texts,
): Readonly<Partial<Record<SettingsSection, string>>> {
  const said = hr.settings.now;
  const short = (day: string): string => shortDay(`${day}T12:00:00Z`, { language, timeZone: 'UTC' });
  const { startsOn, endsOn, cadence, languages, status } = programme;
  const names = leads.map(({ givenName }) => givenName);
  return {
    purpose: endsOn === null ? said.rolling(short(startsOn)) : said.period(short(startsOn), short(endsOn)),
    people: said.people(enrolled, amount(enrolled, language)),
    matching: hr.matchSettings.presets[preset],
    meetings: startOfSentence(words.cadence[cadence]),
    questions: said.questions(questions),
    competences: said.competences(amount(competences, language)),
    texts: startOfSentence(languages.map((each) => words.language[each]).join(', ')),
    leads: names.length === 0 ? said.onlyHr : list(names.slice(0, 3), language),
    ending: startOfSentence(words.programmeStatus[status]),
  };
}
