import { mayActOnSeries, stateOf } from '#domain/booking/series.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { SeriesView } from '#operations/booking/hr-series.ts';
import type { SeriesRow } from '../../contract/booking.ts';
import { attentionWords } from '../attention-words.ts';
import { standingWords } from '../meetings/present-standing.ts';
import { personCard } from '../present-person.ts';

/** Thousands of pairings have some twenty each. */
const letters = { met: 'm', off: 'o', booked: 'b', moved: 'v' } as const;

export function seriesRowBody(view: SeriesView, language: Language): SeriesRow {
  const { series, pairing, people, counts, standing, ownRhythm, risk } = view;
  return {
    id: series.id,
    kind: pairing.kind,
    people: people.map((person) => personCard(person)),
    addresses: risk === null ? [] : people.map(({ mail }) => mail),
    since: pairing.begunAt.toString(),
    status: stateOf(series.status),
    trouble: troubleBody(view, language),
    counts: { ...counts },
    due: view.due,
    meets: view.meets.map((state) => letters[state]).join(''),
    risk: riskBody(view, language),
    standing: standing === null ? null : standingWords(standing, null, language),
    ...daysBody(view),
    ownRhythm: ownRhythm && { ...ownRhythm },
    mayEnd: mayActOnSeries(series.status, 'end') && series.ending === null,
  };
}

function daysBody(view: SeriesView): Pick<SeriesRow, 'lastMet' | 'nextStart' | 'pausedUntil'> {
  return {
    lastMet: view.lastMet?.toString() ?? null,
    nextStart: view.nextStart?.toString() ?? null,
    pausedUntil: view.pausedUntil?.toString() ?? null,
  };
}

function riskBody({ risk, people }: SeriesView, language: Language): SeriesRow['risk'] {
  if (risk === null) return null;
  const names = people.map(({ givenName }) => givenName);
  return { reason: risk, ...attentionWords(risk, names, language) };
}

function troubleBody({ series, people, troublePerson }: SeriesView, language: Language): SeriesRow['trouble'] {
  const { trouble } = series;
  if (trouble === null) return null;
  const others = people.filter(({ id }) => id !== troublePerson?.id);
  const names = [...(troublePerson === null ? [] : [troublePerson]), ...others].map(({ name }) => name);
  return {
    reason: trouble.reason,
    personName: troublePerson?.name ?? null,
    since: trouble.since.toString(),
    ...attentionWords(trouble.reason, names, language),
  };
}
