import { rhythmOf } from '#domain/pairing/pairing.ts';
import { asHtml } from '#domain/text.ts';
import { agendaKinds, agendaOf, type AgendaKind } from '#domain/meetings/agenda.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { PlanReason } from '#domain/meetings/plan-reason.ts';
import type { SeriesEnding } from '#domain/booking/series.ts';
import { invitation as english } from '#texts/booking/en.ts';
import { words as englishWords } from '#texts/words/en.ts';
import { namesTogether } from '#texts/words/names.ts';
import { invitation as swedish } from '#texts/booking/sv.ts';
import { words as swedishWords } from '#texts/words/sv.ts';
import type { LoadedSeries } from '../series/load-series.ts';
import type { Person } from '../ports/people.ts';

const texts = { sv: { ...swedish, words: swedishWords }, en: { ...english, words: englishWords } };

/** Who meets, and in which programme. */
type SeriesMembers = Pick<LoadedSeries, 'programme' | 'pairing' | 'organiser' | 'guest' | 'others'>;

/**
 * Subject and HTML body of the series' invitation, in the organiser's language. All meetings of a series have the same
 * body, so it says what is suggested for the first one, for those in between and for the last one.
 */
export function invitationFor(loaded: SeriesMembers): { readonly subject: string; readonly bodyHtml: string } {
  const { programme, pairing, organiser } = loaded;
  const text = texts[organiser.language];
  return {
    subject: subjectOf(loaded),
    bodyHtml: [
      `<p>${asHtml(text.lead(programme.name[organiser.language]))}</p>`,
      ...agendaKinds.map((kind) => agendaHtml(kind, rhythmOf(pairing, programme).minutes, organiser.language)),
      `<p>${pairing.kind === 'pair' ? text.private : text.privateInGroup}</p>`,
    ].join(''),
  };
}

function agendaHtml(kind: AgendaKind, minutes: number, language: Language): string {
  const text = texts[language];
  const items = agendaOf(kind, minutes).map((item) => {
    return `<li>${text.agendaItem(item.minutes, text.words.agenda[item.key])}</li>`;
  });
  return `<p><b>${text.agendaTitle[kind]}</b></p><ol>${items.join('')}</ol>`;
}

/** `Mentormöte: Sara och Ali`, `Mentorgrupp: Ali, Bo, Eva och 2 till`. */
function subjectOf({ pairing: { kind }, organiser, guest, others }: SeriesMembers): string {
  const text = texts[organiser.language];
  if (kind === 'pair') return text.subject(organiser.givenName, guest.givenName);
  const names = [organiser, guest, ...others].map(({ givenName }) => givenName);
  return text.groupSubject[kind](namesTogether(names, organiser.language));
}

/** The message sent when a meeting is left out. */
export function skippedBecause(why: PlanReason, organiser: Person): string {
  return texts[organiser.language].skipped[why];
}

/** The message sent when a whole series ends. One that its people keep ends without a word. */
export function endedBecause(why: Exclude<SeriesEnding, 'released'>, organiser: Person): string {
  return texts[organiser.language].ended[why];
}
