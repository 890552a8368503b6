import { agendaFor } from '#domain/meetings/agenda.ts';
import type { PlanReason } from '#domain/meetings/plan-reason.ts';
import type { SeriesEnding } from '#domain/meetings/series.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { invitation as english } from '#texts/en/invitation.ts';
import { words as englishWords } from '#texts/en/words.ts';
import { invitation as swedish } from '#texts/sv/invitation.ts';
import { words as swedishWords } from '#texts/sv/words.ts';
import type { Person } from './ports/store.ts';

const texts = { sv: { ...swedish, words: swedishWords }, en: { ...english, words: englishWords } };

/** Names come from the directory: nobody's name may become markup in somebody else's invitation. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Subject and HTML body of the series' invitation, in the organiser's language, with the agenda of the first meeting. */
export function invitationFor(
  programme: Programme,
  organiser: Person,
  guest: Person,
): { readonly subject: string; readonly bodyHtml: string } {
  const text = texts[organiser.language];
  const agenda = agendaFor({ index: 0, total: 2, minutes: programme.meetingMinutes });
  const items = agenda.items.map(({ key, minutes }) => `<li>${text.agendaItem(minutes, text.words.agenda[key])}</li>`);
  return {
    subject: text.subject(organiser.givenName, guest.givenName),
    bodyHtml: [
      `<p>${escaped(text.lead(programme.name[organiser.language]))}</p>`,
      `<p><b>${text.agendaTitle}</b></p><ol>${items.join('')}</ol>`,
      `<p>${text.private}</p>`,
    ].join(''),
  };
}

/** The word that goes with a meeting that is left out. */
export function skippedBecause(why: PlanReason, organiser: Person): string {
  return texts[organiser.language].skipped[why];
}

/** The word that goes with the end of a whole series. */
export function endedBecause(why: SeriesEnding, organiser: Person): string {
  return texts[organiser.language].ended[why];
}
