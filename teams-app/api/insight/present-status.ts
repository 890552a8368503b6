import type { Disclosed } from '#domain/insight/disclose.ts';
import type { ShownCounts } from '#domain/insight/shown-counts.ts';
import type { ShownRange } from '#domain/insight/shown-range.ts';
import type { ProgrammeInsight } from '#operations/insight/programme-insight.ts';
import type { DisclosedNumber, DisclosedRange, ProgrammeStatusBody } from '../../contract/insight.ts';
import { leadOf, sentenceOf } from './overview-sentence.ts';
import { needBody, type ReadBy } from './present-need.ts';

/** How the programme stands, in the reader's language. */
export function statusBody(insight: ProgrammeInsight, by: ReadBy): ProgrammeStatusBody {
  const { figures } = insight;
  return {
    sentence: sentenceOf(insight, by.language),
    lead: leadOf(insight, by.language),
    enrolled: figures.enrolled,
    mentors: figures.mentors,
    mentees: figures.mentees,
    matched: figures.matched,
    waiting: figures.waiting,
    pairings: figures.counted.pairings,
    pairsMet: figures.counted.met,
    people: { ...figures.people, answered: disclosedRange(figures.peopleAnswered) },
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
    needs: insight.needs.map((need) => needBody(need, by)),
    underway: insight.underway.map((need) => needBody(need, by)),
  };
}

/** Only figures made by the rules of disclosure have these types, so nothing else can be answered. */
function disclosedNumber(figure: Disclosed): DisclosedNumber {
  return figure.shown ? { shown: true, value: figure.value, people: figure.people } : { shown: false, why: figure.why };
}

/** The same for a figure made of batches. */
export function disclosedRange(figure: ShownRange): DisclosedRange {
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
