import { isProgrammeOver, type Language } from '#domain/programme/programme.ts';
import type { ProgrammeInsight } from '#operations/insight/programme-insight.ts';
import { amount, dayOf, weekNumber } from '#texts/format.ts';
import { textsIn } from '../reader.ts';

/**
 * The whole in words: "42 of 46 are matched. 23 of 25 pairs have met. Four things need you." Each number is one that the page
 * shows elsewhere, so that the sentence cannot say anything else than the page.
 */
export function sentenceOf(insight: ProgrammeInsight, language: Language): string {
  const { overview } = textsIn(language);
  if (insight.programme.status === 'draft') return overview.draft;
  return [...standing(insight, language), overview.needs(insight.needs.length)].join(' ');
}

function standing({ programme, figures, hasGroups, invited }: ProgrammeInsight, language: Language): readonly string[] {
  const { overview } = textsIn(language);
  const n = (count: number): string => amount(count, language);
  const { enrolled, matched, counted } = figures;
  const isOver = isProgrammeOver(programme);
  const words = isOver ? overview.over : overview.now;
  const ended = isOver ? [overview.ended] : [];
  if (enrolled === 0) {
    const asked = invited === 0 || isOver ? [] : [overview.invited(invited, n(invited))];
    return [...ended, ...asked, isOver ? overview.nobody : overview.nobodyYet];
  }
  const met = { some: counted.met, all: counted.pairings };
  const pairings = hasGroups ? words.metAll : words.metPairs;
  return [
    ...ended,
    words.matched({ some: matched, all: enrolled }, n),
    ...(counted.pairings === 0 ? [] : [pairings(met, n)]),
  ];
}

/** What comes next where nothing needs anybody. */
export function leadOf({ programme, needs, nextRound }: ProgrammeInsight, language: Language): string | null {
  const { overview } = textsIn(language);
  if (programme.status === 'draft') return overview.draftLead;
  if (needs.length > 0 || isProgrammeOver(programme)) return null;
  if (nextRound === null) return overview.calmLead;
  // A plain date has no zone: noon in UTC is on that day.
  const noon = `${nextRound.toString()}T12:00:00Z`;
  const reader = { language, timeZone: 'UTC' };
  return overview.nextRound(dayOf(noon, reader, noon), weekNumber(noon, 'UTC'));
}
