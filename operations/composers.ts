import { choiceCards } from './choosing/choice-notices.ts';
import { meetingCards } from './meetings/meeting-cards.ts';
import type { Composers } from './messages/composer.ts';
import { pairingCards } from './pairing/pairing-cards.ts';

/** What every kind of card has to say, by the room it is about. A kind that nobody composes does not compile. */
export const composers: Composers = { ...pairingCards, ...meetingCards, ...choiceCards };
