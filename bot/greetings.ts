import { isRefused } from '#domain/refused.ts';
import type { Actor } from '#operations/context.ts';
import { whoAmI, type WhoAmI } from '#operations/people/who-am-i.ts';
import type { CardMessage } from './cards/card.ts';
import { welcomeCard, type JoinState } from './cards/enrolment/welcome-card.ts';
import { notDoneCard } from './cards/not-done-card.ts';
import type { Desk } from './desk.ts';

/** The first card: sent when the app is installed. */
export async function welcome(desk: Desk, actor: Actor): Promise<CardMessage> {
  const who = await whoAmI(desk.context, actor);
  if (isRefused(who)) return notDoneCard('unknownPerson', actor.language, desk.tabLinks);
  return welcomeTo(who, actor, desk);
}

/** The welcome for somebody known, with how they stand to the programme. */
export function welcomeTo(who: WhoAmI, { language }: Actor, { tabLinks }: Desk): CardMessage {
  return welcomeCard({ givenName: who.person.givenName, language, join: joinState(who) }, tabLinks);
}

/** How somebody stands to the programme. */
export function joinState({ enrolment, mayJoin }: WhoAmI): JoinState {
  if (enrolment !== null) return 'enrolled';
  return mayJoin === true ? 'may-join' : 'nothing-open';
}
