import type { Disclosed } from '#domain/insight/disclose.ts';
import type { ShownCounts } from '#domain/insight/shown-counts.ts';
import type { ShownRange } from '#domain/insight/shown-range.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { ProgrammeInsight } from '#operations/insight/programme-insight.ts';
import { amount } from '#texts/format.ts';
import type { DisclosedNumber, DisclosedRange, ProgrammeStatusBody } from '../../contract/insight.ts';
import { textsIn } from '../reader.ts';
import { attentionBody } from './present-attention.ts';

export function statusBody(insight: ProgrammeInsight, language: Language): ProgrammeStatusBody {
  const { figures } = insight;
  return {
    sentence: sentenceOf(insight, language),
    enrolled: figures.enrolled,
    mentors: figures.mentors,
    mentees: figures.mentees,
    matched: figures.matched,
    waiting: figures.waiting,
    pairings: insight.pairings,
    pairsMet: figures.pairsMet,
    series: {
      wanted: figures.seriesWanted,
      booked: figures.seriesBooked,
      broken: figures.seriesBroken,
      ended: insight.seriesEnded,
    },
    meetings: {
      plannedSoFar: figures.meetingsPlannedSoFar,
      held: figures.meetingsHeld,
      confirmed: figures.meetingsConfirmed,
      ahead: insight.meetingsAhead,
    },
    answerRate: inPercent(disclosedNumber(figures.answerRate)),
    usefulness: disclosedRange(figures.averageUsefulness),
    goals: { people: disclosedRange(insight.peopleWithGoals) },
    landing: {
      fits: tableBody(insight.landing.fits),
      reasons: tableBody(insight.landing.reasons),
    },
    attention: insight.attention.map((item) => attentionBody(item, language)),
    oldZones: [...insight.oldZones],
  };
}

/** The whole in words: "61 of 74 are matched. Twelve pairs have met. Five things need you." */
function sentenceOf({ isOver, figures, attention }: ProgrammeInsight, language: Language): string {
  const { status } = textsIn(language);
  if (figures.enrolled === 0) return status.nobodyYet;
  const matched = isOver ? status.wereMatched : status.matched;
  return [
    matched(amount(figures.matched, language), amount(figures.enrolled, language)),
    figures.pairsMet === 0 ? status.nobodyMet : status.met(figures.pairsMet),
    ...stillToDo(figures.waiting, attention.length, language),
  ].join(' ');
}

/** Whoever waits for a match waits for HR as well: nothing is calm before they are matched. */
function stillToDo(waiting: number, attention: number, language: Language): readonly string[] {
  const { status } = textsIn(language);
  if (waiting === 0 && attention === 0) return [status.calm];
  return [
    ...(waiting === 0 ? [] : [status.waiting(amount(waiting, language))]),
    ...(attention === 0 ? [] : [status.attention(attention)]),
  ];
}

/** Only figures made by the rules of disclosure have these types, so nothing else can be answered. */
function disclosedNumber(figure: Disclosed): DisclosedNumber {
  return figure.shown ? { shown: true, value: figure.value, people: figure.people } : { shown: false, why: figure.why };
}

function disclosedRange(figure: ShownRange): DisclosedRange {
  if (!figure.shown) return { shown: false, why: figure.why };
  return { shown: true, from: figure.from, to: figure.to, answers: figure.answers };
}

function tableBody<Key extends string>({ cells, total }: ShownCounts<Key>) {
  return {
    total: disclosedRange(total),
    answers: cells.map((cell) => ({ key: cell.key, count: disclosedRange(cell) })),
  };
}

function inPercent(figure: DisclosedNumber): DisclosedNumber {
  return figure.shown ? { ...figure, value: Math.round(figure.value * 100) } : figure;
}
