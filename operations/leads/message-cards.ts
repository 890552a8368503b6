import { mayActOnProgramme } from '#domain/programme/programme.ts';
import type { Composer, Composers } from '../messages/composer.ts';

/**
 * What leads wrote, while it is still theirs to send: it was not stopped, the programme goes on, and the receiver is still in it.
 * It was written in the programme's name, and goes out whether or not whoever wrote it leads the programme by then.
 */
const leadMessage: Composer<'lead-message'> = async (_context, reader, { about, personId, programmeId }) => {
  const message = await reader.leadMessage(about.messageId);
  const programme = programmeId && (await reader.programme(programmeId));
  if (message === null || !programme || message.stoppedAt !== null) return null;
  if (!mayActOnProgramme(programme.status, 'write')) return null;
  const enrolment = await reader.enrolment(programme.id, personId);
  if (enrolment?.status !== 'enrolled') return null;
  return {
    message: { kind: 'lead-message', programmeId: programme.id, programmeName: programme.name, words: message.words },
    timeZone: programme.timeZone,
    country: programme.country,
  };
};

export const leadMessageCards = { 'lead-message': leadMessage } satisfies Partial<Composers>;
