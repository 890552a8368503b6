import { choiceMails } from './choosing/choice-mails.ts';
import { choiceCards } from './choosing/choice-notices.ts';
import { applicationCards } from './enrolment/application-cards.ts';
import { invitationCards } from './inviting/invitation-cards.ts';
import { invitationMails } from './inviting/invitation-mails.ts';
import { roundCards } from './matching/round-messages.ts';
import { alertCards } from './leads/alert-cards.ts';
import { leadMails } from './leads/lead-mails.ts';
import { leadMessageCards } from './leads/message-cards.ts';
import { meetingCards } from './meetings/meeting-cards.ts';
import { silenceCards } from './meetings/silence-cards.ts';
import { endingMails } from './programme/ending-mails.ts';
import { joinAgainCards } from './enrolment/join-again.ts';
import { farewellCards } from './programme/farewell.ts';
import { programmeReportCards } from './programme/report.ts';
import { leftAloneCards } from './matching/left-alone.ts';
import type { Composers } from './messages/composer.ts';
import type { MailWriters } from './messages/mails.ts';
import { pairingCards } from './pairing/pairing-cards.ts';
import { pairingMails } from './pairing/pairing-mails.ts';

/**
 * The composers of all kinds of cards, from the rooms they are about. Does not compile while a kind has no composer.
 */
export const composers: Composers = {
  ...pairingCards,
  ...meetingCards,
  ...silenceCards,
  ...choiceCards,
  ...leftAloneCards,
  ...roundCards,
  ...applicationCards,
  ...invitationCards,
  ...joinAgainCards,
  ...farewellCards,
  ...programmeReportCards,
  ...alertCards,
  ...leadMessageCards,
};

/** The same for those that go by mail where the bot does not reach somebody. */
export const mails: MailWriters = { ...pairingMails, ...choiceMails, ...invitationMails, ...endingMails, ...leadMails };
