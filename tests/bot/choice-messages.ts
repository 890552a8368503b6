import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import type { RequestMessage, SuggestionsMessage } from '#operations/ports/matching-messages.ts';

const ali = {
  name: 'Ali Rahimi',
  givenName: 'Ali',
  jobTitle: 'Produktionschef',
  department: 'Gjuteriet',
  place: 'Luleå',
};
const berit = { name: 'Berit Sund', givenName: 'Berit', jobTitle: 'Inköpare', department: '', place: 'Kiruna' };

/** What a mentee is told of two mentors. */
export function suggestionsWith(change: Partial<SuggestionsMessage>): SuggestionsMessage {
  return {
    kind: 'suggestions',
    state: 'open',
    mentors: [
      {
        ...ali,
        reasons: [
          { kind: 'competence', competence: 'leadership', offeredLevel: 4, wantedLevel: 3 },
          { kind: 'same-place', place: 'Luleå' },
        ],
      },
      { ...berit, reasons: [] },
    ],
    about: [idOf('ali'), idOf('sara')],
    asked: null,
    isRenewed: false,
    ...change,
  };
}

/** What a mentor is told of Sara, who asks. */
export function requestWith(change: Partial<RequestMessage>): RequestMessage {
  return {
    kind: 'request',
    requestId: idOf('00000000-0000-4000-8000-0000000000e1'),
    isReminder: false,
    state: 'asked',
    about: [idOf('sara')],
    mentee: { name: 'Sara Holm', givenName: 'Sara', jobTitle: 'Säljare', department: 'Försäljning', place: 'Luleå' },
    wanted: ['leadership', 'networking'],
    greeting: 'Hej! Jag vill leda mitt första projekt.',
    expiresAt: Temporal.Instant.from('2026-12-22T12:00Z'),
    ...change,
  };
}
