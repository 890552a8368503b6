import { choiceCards } from './choosing/choice-notices.ts';
import { roundCards } from './matching/round-messages.ts';
import { meetingCards } from './meetings/meeting-cards.ts';
import type { Composers } from './messages/composer.ts';
import { pairingCards } from './pairing/pairing-cards.ts';

/**
 * The composers of all kinds of cards, from the rooms they are about. Does not compile while a kind has no composer.
 */
export const composers: Composers = { ...pairingCards, ...meetingCards, ...choiceCards, ...roundCards };
