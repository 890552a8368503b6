import type { Calendar, MailboxOwner, SeriesReading, StandingSeries } from '#operations/ports/calendar.ts';
import { availabilityIn, questionsOf, readAvailability, scheduleCall } from './availability.ts';
import { addTeamsLink, book, findBooking } from './booking.ts';
import {
  cancelEvent,
  changeOccurrences,
  removeCopies,
  rewriteEvent,
  lengthenSeries,
  shortenSeries,
} from './event-changes.ts';
import { copiesIn } from './copies.ts';
import { occurrencesIn } from './evidence.ts';
import type { Graph } from './graph.ts';
import { readChanges } from './mailbox-changes.ts';
import { seriesFrom } from './found-series.ts';
import { seriesQuestion, type WholeSeries } from './series.ts';

/** Outlook calendars over Graph. */
export function createCalendar(graph: Graph): Calendar {
  return {
    availability: (asking, people, window) => readAvailability(graph, asking, people, window),
    findBooked: (organiser, bookingKey) => findBooking(graph, organiser, bookingKey),
    book: (request) => book(graph, request),
    addLink: (organiser, eventId) => addTeamsLink(graph, organiser, eventId),
    async readSeries(series, window) {
      const question = seriesQuestion(series, window);
      const answers = await graph.readTogether(series.organiser.personId, question.calls);
      return readingOf(await question.wholeIn(graph, answers), guestsOf(series));
    },
    async inspect(series, window, ahead) {
      const { organiser } = series;
      const question = seriesQuestion(series, window);
      const told = question.calls.length;
      const questions = questionsOf([organiser, ...guestsOf(series)], ahead);
      const schedules = questions.map((one) => scheduleCall(organiser, one));
      const answers = await graph.readTogether(organiser.personId, [...question.calls, ...schedules]);
      const [whole, availability] = await Promise.all([
        question.wholeIn(graph, answers.slice(0, told)),
        availabilityIn(graph, organiser, questions, answers.slice(told)),
      ]);
      return { reading: readingOf(whole, guestsOf(series)), availability };
    },
    change: (organiser, changes) => changeOccurrences(graph, organiser, changes),
    shorten: (organiser, eventId, lastDate) => shortenSeries(graph, organiser, eventId, lastDate),
    lengthen: (organiser, eventId, lastDate) => lengthenSeries(graph, organiser, eventId, lastDate),
    cancel: (organiser, eventId, comment) => cancelEvent(graph, organiser, eventId, comment),
    rewrite: (organiser, eventId, to) => rewriteEvent(graph, organiser, eventId, to),
    seriesFrom: (search) => seriesFrom(graph, search),
    copiesIn: (guest, iCalUId, window) => copiesIn(graph, guest, iCalUId, window),
    removeCopies: (owner, iCalUId) => removeCopies(graph, owner, iCalUId),
    changes: (owner, token, window) => readChanges(graph, owner, token, window),
  };
}

function guestsOf({ guest, others = [] }: StandingSeries): readonly MailboxOwner[] {
  return [guest, ...others];
}

function readingOf(whole: WholeSeries, guests: readonly MailboxOwner[]): SeriesReading {
  const occurrences = occurrencesIn(whole, guests);
  const { joinUrl, subject } = whole;
  return whole.isGone ? { kind: 'gone', occurrences } : { kind: 'present', joinUrl, subject, occurrences };
}
