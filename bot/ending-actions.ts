import { isRefused } from '#domain/refused.ts';
import { sayNextTime } from '#operations/enrolment/next-time.ts';
import { answerJoinAgain, joinAgainView } from '#operations/enrolment/join-again.ts';
import { partingMessageFor, sayPartingWish } from '#operations/pairing/parting.ts';
import { farewellView } from '#operations/programme/farewell.ts';
import { joinAgainCard, joinByProfileCard, joinRefusedCard } from './cards/enrolment/join-again-card.ts';
import { farewellCard } from './cards/pairing/farewell-card.ts';
import { partingCard } from './cards/pairing/parting-card.ts';
import type { Deeds } from './desk.ts';

/**
 * How it goes on when a pairing's time is over, and whether somebody takes part again. A card that is outdated answers with
 * how things stand now.
 */
export const endingDeeds = {
  'wish-afterwards': async ({ context, tabLinks }, actor, { pairingId, wish }) => {
    await sayPartingWish(context, actor, { pairingId, wish });
    const { message, timeZone } = await partingMessageFor(context, actor, pairingId);
    return partingCard(message, { language: actor.language, timeZone }, tabLinks);
  },
  'next-time': async ({ context, tabLinks }, actor, { programmeId, wish }) => {
    const as = { ...actor, programmeId };
    await sayNextTime(context, as, wish);
    return farewellCard(
      await farewellView(context, as),
      { language: actor.language, timeZone: context.homeZone },
      tabLinks,
    );
  },
  'join-again': async ({ context, tabLinks }, actor, { programmeId, joins }) => {
    const as = { ...actor, programmeId };
    const said = await answerJoinAgain(context, as, { joins });
    const message = await joinAgainView(context, as);
    const reader = { language: actor.language, timeZone: context.homeZone };
    if (said?.refused === 'refused-lately') return joinRefusedCard(reader, tabLinks);
    const needsMore = said !== undefined && isRefused(said) && message.state === 'asked';
    return needsMore ? joinByProfileCard(reader, tabLinks) : joinAgainCard(message, reader, tabLinks);
  },
} satisfies Partial<Deeds>;
