import { factors, type Factor } from '#domain/programme/match-factors.ts';
import { amount, list, plainDay, startOfSentence } from '#texts/format.ts';
import type { LaunchBody } from '../../contract/launch.ts';
import type { ProgrammeBody } from '../../contract/programme.ts';
import type { Texts } from '../language.tsx';
import type { LaunchStep } from './launch-state.ts';

/** From when until when, in words. */
export function periodOf({ startsOn, endsOn }: ProgrammeBody, { hr, language }: Texts): string {
  const from = plainDay(startsOn, language);
  return endsOn === null ? hr.settings.now.rolling(from) : hr.settings.now.period(from, plainDay(endsOn, language));
}

/** For whom it is, in words; `audience` as the server has counted it. */
export function audienceOf({ programme, audience }: LaunchBody, { hr, language }: Texts): string {
  const words = hr.launch.open;
  const people = amount(audience ?? 0, language);
  if (programme.audience.kind === 'invited') return words.some;
  if (programme.audience.kind === 'everyone') return words.everybody(people);
  return words.departments(people, programme.audience.departments.length);
}

/** Who brings people together. */
export function chooserOf({ matching, programme }: LaunchBody): 'hr' | 'self' | 'itself' {
  if (matching.choosing === 'self') return 'self';
  const { rhythm, publishAfterDays } = programme.rounds;
  return rhythm !== 'by-hand' && publishAfterDays !== null ? 'itself' : 'hr';
}

/** What weighs most, the heaviest first. */
export function heaviest({ matching }: LaunchBody, count: number): readonly Factor[] {
  const weighing = factors.filter((factor) => matching.weights[factor] > 0);
  return weighing.toSorted((a, b) => matching.weights[b] - matching.weights[a]).slice(0, count);
}

/** What is decided in each step, under its name. */
export function detailsOf(launch: LaunchBody, texts: Texts): Readonly<Partial<Record<LaunchStep, string>>> {
  const { hr, words, language } = texts;
  const { cadence, meetingMinutes } = launch.programme;
  const rhythm = startOfSentence(words.cadence[cadence]);
  return {
    describe: hr.launch.open.time(periodOf(launch.programme, texts), rhythm, amount(meetingMinutes, language)),
    invite: audienceOf(launch, texts),
    match: startOfSentence(
      list(
        heaviest(launch, 3).map((factor) => words.factor[factor]),
        language,
      ),
    ),
  };
}
