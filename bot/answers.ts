import { isOnlyProposed } from '#domain/goals/goal.ts';
import { isRefused } from '#domain/refused.ts';
import { partnersOf, mayActOnPairing, roleOf } from '#domain/pairing/pairing.ts';
import { zoneOfOthers } from '#operations/access/partners.ts';
import type { Actor } from '#operations/context.ts';
import { home, type HomeView, type PairingView } from '#operations/home/home.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import { aboutOf } from '#texts/pairing/introduction.ts';
import { answerCards, languageCard, type AnswerPairing } from './cards/home/answer-cards.ts';
import type { CardMessage } from './cards/card.ts';
import { helpCard } from './cards/enrolment/welcome-card.ts';
import { notDoneCard } from './cards/not-done-card.ts';
import type { Desk } from './desk.ts';
import { joinableBy } from './greetings.ts';
import { understood } from './understood.ts';

/**
 * The answer to what somebody wrote: what they asked for, or what they could ask for. Only tells; whatever changes
 * something is a button on the card.
 */
export async function answerTo(desk: Desk, actor: Actor, text: string): Promise<CardMessage> {
  const who = await whoAmI(desk.context, actor);
  if (isRefused(who)) return notDoneCard('unknownPerson', actor.language, desk.tabLinks);
  const ask = understood(text);
  const { language } = actor;
  if (ask === null || ask === 'help')
    return helpCard({ language, ...joinableBy(who), understood: ask !== null || text.trim() === '' }, desk.tabLinks);
  const view = await home(desk.context, actor);
  const timeZone = view.viewerZone ?? view.pairings[0]?.homeZone ?? desk.context.homeZone;
  const reader = { language, timeZone };
  if (ask === 'language') return languageCard({ reader, links: desk.tabLinks });
  return answerCards[ask]({
    reader,
    now: desk.context.now(),
    links: desk.tabLinks,
    pairings: view.pairings
      .filter(({ pairing }) => pairing.status !== 'closed')
      .map((each) => answerPairing(each, view)),
    waiting: view.standings.some(({ waitingForMatch }) => waitingForMatch),
  });
}

function answerPairing(view: PairingView, { viewerId }: HomeView): AnswerPairing {
  const { pairing, partner, partners, next, goals, homeZone } = view;
  return {
    pairingId: pairing.id,
    partner: { name: partner.name, givenName: partner.givenName, is: whatPartnerIs(view, viewerId) },
    about: pairing.kind === 'pair' ? aboutOf(partner) : '',
    partnerZone: zoneOfOthers(partners, homeZone),
    next:
      next === null
        ? null
        : { meetingId: next.meeting.id, start: next.meeting.start, end: next.meeting.end, mayChange: next.mayChange },
    mayPause: mayActOnPairing(pairing.status, 'pause'),
    goals: goals.filter((goal) => goal.status !== 'dropped' && !isOnlyProposed(goal)),
  };
}

/** In a pair, the other one's role; else they are a group. */
function whatPartnerIs({ pairing }: PairingView, viewerId: HomeView['viewerId']): AnswerPairing['partner']['is'] {
  if (pairing.kind !== 'pair') return 'group';
  const [partnerId] = partnersOf(pairing, viewerId);
  return (partnerId === undefined ? null : roleOf(pairing, partnerId)) ?? 'group';
}
