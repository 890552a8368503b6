import { waitsUntil, type Application } from '#domain/enrolment/application.ts';
import { isProgrammeOver, type Programme } from '#domain/programme/programme.ts';
import { introduced } from '../messages/about-pairing.ts';
import type { Composers } from '../messages/composer.ts';
import type { ApplicationMessage, MentorYesMessage } from '../ports/inviting-messages.ts';
import type { Reader } from '../ports/store.ts';
import { askedAsManager } from './answer-applications.ts';

/** What an applicant is answered, and what their manager is asked. */
export const applicationCards: Pick<Composers, 'application' | 'mentor-yes'> = {
  application: async (context, reader, notice) => {
    const { enrolmentId, decidedAt } = notice.about;
    const application = await reader.application(enrolmentId);
    const programme = application && (await reader.programme(application.programmeId));
    if (!application || !programme) return null;
    // Since then they have applied again, or were answered something else.
    if (application.decidedAt?.epochMilliseconds !== decidedAt.epochMilliseconds) return null;
    const message = answered(application, programme, context.now());
    return message && { message, timeZone: programme.timeZone, country: programme.country };
  },
  'mentor-yes': async (_, reader, notice) => {
    const { about, personId } = notice;
    const application = await askedAsManager(reader, personId, about.enrolmentId);
    const programme = application && (await reader.programme(application.programmeId));
    if (!application || !programme) return null;
    const message = await managersQuestion(reader, application, programme);
    if (message === null || (message.state !== 'asked' && notice.sentAt === null)) return null;
    return { message, timeZone: programme.timeZone, country: programme.country };
  },
};

function answered(
  application: Application,
  programme: Programme,
  now: Parameters<typeof waitsUntil>[1],
): ApplicationMessage | null {
  const { id, name, contact } = programme;
  const base = { kind: 'application', programmeId: id, programmeName: name, contact } as const;
  const nothing = { reason: null, words: '', mayAskFrom: null } as const;
  if (application.state === 'approved') return { ...base, ...nothing, answer: 'approved' };
  if (application.state === 'withdrawn') {
    return isProgrammeOver(programme) ? { ...base, ...nothing, answer: 'programme-over' } : null;
  }
  if (application.state !== 'refused') return null;
  const until = waitsUntil(application, now);
  const mayAskFrom = until && until.toZonedDateTimeISO(programme.timeZone).toPlainDate();
  return { ...base, answer: 'refused', reason: application.reason, words: application.words, mayAskFrom };
}

/** No more than that somebody wants to be a mentor in this programme. */
export async function managersQuestion(
  reader: Reader,
  application: Application,
  programme: Programme,
): Promise<MentorYesMessage | null> {
  const person = await reader.person(application.personId);
  if (person === null) return null;
  const { enrolmentId, managersAnswer, state } = application;
  const isAsked = state === 'waiting' && managersAnswer === null && !isProgrammeOver(programme);
  return {
    kind: 'mentor-yes',
    enrolmentId,
    state: isAsked ? 'asked' : (managersAnswer ?? 'over'),
    person: introduced(person),
    about: [person.id],
    programmeName: programme.name,
  };
}
