import { startOfSentence, amount, amountBetween, monthName, weekNumber } from '#texts/format.ts';
import type { AnswersFinding, MeetingFinding, UsefulnessFinding } from '#domain/insight/findings.ts';
import type { ShownUnits } from '#domain/insight/units.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { ProgrammeTrends } from '#operations/insight/programme-trends.ts';
import type { ProgrammeTrendsBody, Units } from '../../contract/insight.ts';
import { textsIn } from '../reader.ts';
import { disclosedRange } from './present-status.ts';

/** How it has gone, with what each chart found in the reader's language. */
export function trendsBody(trends: ProgrammeTrends, language: Language): ProgrammeTrendsBody {
  return {
    meetings: {
      finding: meetingsFound(trends.meetings.finding, language),
      weeks: trends.meetings.weeks.map(({ monday, planned, held }) => ({
        monday: monday.toString(),
        week: monday.weekOfYear ?? 0,
        planned,
        held,
      })),
    },
    months: trends.months.map(({ month, mean, answers }) => ({
      month: month.toString(),
      usefulness: disclosedRange(mean),
      answers,
    })),
    usefulness: { finding: usefulnessFound(trends.usefulness, language) },
    answers: { finding: answersFound(trends.answers, language) },
    departments: unitsBody(trends.departments),
    places: unitsBody(trends.places),
  };
}

function meetingsFound(finding: MeetingFinding, language: Language): string {
  const { meetings } = textsIn(language).findings;
  const n = (count: number): string => amount(count, language);
  switch (finding.kind) {
    case 'none-yet':
      return meetings['none-yet'];
    case 'few':
      return meetings.few(finding, n);
    case 'dip':
      return meetings.dip(finding.share, weekNumber(`${finding.week.monday.toString()}T12:00:00Z`, 'UTC'));
    case 'rising':
    case 'falling':
      return meetings[finding.kind](finding.from, finding.to);
    case 'steady':
      return meetings.steady(finding.share);
  }
}

function usefulnessFound(finding: UsefulnessFinding, language: Language): string {
  const { usefulness } = textsIn(language).findings;
  return finding.kind === 'one-month'
    ? usefulness['one-month'](amountBetween(finding, language, 1))
    : usefulness[finding.kind];
}

function answersFound(finding: AnswersFinding, language: Language): string {
  const { answers } = textsIn(language).findings;
  switch (finding.kind) {
    case 'too-few':
      return answers['too-few'];
    case 'so-far':
      return answers['so-far'](amount(finding.answers, language));
    case 'more':
    case 'fewer':
    case 'same': {
      const name = ({ month }: typeof finding.last): string =>
        monthName(month.toString().slice(0, 7), language).replace(/ \d+$/, '');
      return startOfSentence(answers[finding.kind](name(finding.last), name(finding.before)));
    }
  }
}

function unitsBody({ units, others }: ShownUnits): Units {
  const plain = ({ people, matched, planned, held }: ShownUnits['units'][number]) => ({
    people,
    matched,
    planned,
    held,
  });
  return {
    units: units.map((unit) => ({ name: unit.name, ...plain(unit) })),
    others: others && { ...plain(others), units: others.units },
  };
}
