/** My page: my pairings, and what waits for me. */
import { z } from 'zod';
import { mentorWish } from './applications.ts';
import { myChoosing } from './choosing.ts';
import { farewell, joinAgain } from './endings.ts';
import { endpoint, told } from './endpoint.ts';
import { pairingBody } from './pairing.ts';
import { leftAlone } from './silence.ts';
import { openSurvey } from './surveys.ts';
import { id } from './text.ts';

const home = z.object({
  pairings: z.array(pairingBody),
  surveys: z.array(openSurvey),
  /** How I stand in each programme in which I am enrolled. */
  standings: z.array(
    z.object({
      programmeId: id,
      /** True while I wait for a proposal to be approved. */
      waitingForMatch: z.boolean(),
      /** After a pairing of mine has ended: I come first in the next round, or I stand aside until I say otherwise. */
      nextRound: z.enum(['first-in-line', 'chooses', 'is-asked', 'soon', 'aside']).nullable(),
      /** The latest round left me alone; null where it did not. */
      leftAlone: leftAlone.nullable(),
      /** Whom I may choose as a mentee, and by whom I am asked as a mentor. */
      choosing: myChoosing,
    }),
  ),
  /** Programmes of mine that have ended, until they are put away. */
  farewells: z.array(farewell),
  /** Where I am asked whether I want to be in again. */
  joinAgain: z.array(joinAgain),
  /** Those about whom I am asked as their manager. */
  mentorWishes: z.array(mentorWish),
  /** I have made a secret address for my meetings. */
  hasCalendarFeed: z.boolean(),
});
export type Home = z.infer<typeof home>;

export const homeEndpoints = {
  home: endpoint('GET', '/api/home', { access: 'employee', answer: told(home) }),
};
