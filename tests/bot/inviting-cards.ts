/** What the bot says on the way into a programme. */
import { Temporal } from 'temporal-polyfill';
import type { CardMessage } from '#bot/cards/card.ts';
import { applicationCard, appliedCard, invitationCard, managersYesCard } from '#bot/cards/inviting/inviting-cards.ts';
import type { ApplicationMessage, InvitationMessage, MentorYesMessage } from '#operations/ports/inviting-messages.ts';
import { idOf } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';
import { links, partner, programme, programmeId, programmeName, readerOf } from './card-samples.ts';

const contact = { name: 'Ida Lind', mail: 'mentor@lodestar.example' };
const invitation: InvitationMessage = {
  kind: 'invitation',
  reminder: null,
  state: 'open',
  inviter: 'Ida Lind',
  programmeId,
  programmeName,
  purpose: { sv: 'Att växa i arbetet.', en: 'To grow at work.' },
  cadence: 'monthly',
  meetingMinutes: 45,
  time: { months: 9, meetings: 9, hours: 7 },
  joinsUntil: Temporal.PlainDate.from('2027-01-15'),
  contact,
  needsYes: true,
};
const answered: ApplicationMessage = {
  kind: 'application',
  answer: 'refused',
  programmeId,
  programmeName,
  reason: 'full',
  words: 'Välkommen i höst.',
  mayAskFrom: Temporal.PlainDate.from('2027-02-01'),
  contact,
};
const managersQuestion: MentorYesMessage = {
  kind: 'mentor-yes',
  enrolmentId: idOf('00000000-0000-4000-8000-0000000000f1'),
  state: 'asked',
  person: partner,
  programmeName,
};

/** The cards of inviting and applying in all their states. */
export function invitingCards(language: Language): Readonly<Record<string, CardMessage>> {
  const reader = readerOf(language);
  return {
    ...Object.fromEntries(
      (['open', 'joined', 'declined', 'later', 'over'] as const).map((state) => [
        `invitation, ${state}`,
        invitationCard({ ...invitation, state }, reader, links),
      ]),
    ),
    'invitation, finish': invitationCard({ ...invitation, reminder: 'finish' }, reader, links),
    'invitation, closing': invitationCard({ ...invitation, reminder: 'closing', inviter: null }, reader, links),
    ...Object.fromEntries(
      (['approved', 'refused', 'programme-over'] as const).map((answer) => [
        `application, ${answer}`,
        applicationCard({ ...answered, answer }, reader, links),
      ]),
    ),
    ...Object.fromEntries(
      (['asked', 'yes', 'no', 'over'] as const).map((state) => [
        `manager's yes, ${state}`,
        managersYesCard({ ...managersQuestion, state }, reader, links),
      ]),
    ),
    applied: appliedCard({ language, programme }, links),
  };
}
