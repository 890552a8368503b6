import { isRefused } from '#domain/refused.ts';
import type { Actor } from '#operations/context.ts';
import { whoAmI, type WhoAmI } from '#operations/people/who-am-i.ts';
import type { CardMessage } from './cards/card.ts';
import { welcomeCard, type Joinable } from './cards/enrolment/welcome-card.ts';
import { notDoneCard } from './cards/not-done-card.ts';
import type { Desk } from './desk.ts';

/** The first card: sent when the app is installed. */
export async function welcome(desk: Desk, actor: Actor): Promise<CardMessage> {
  const who = await whoAmI(desk.context, actor);
  if (isRefused(who)) return notDoneCard('unknownPerson', actor.language, desk.tabLinks);
  return welcomeTo(who, actor, desk);
}

/** The welcome for somebody known, with how they stand to the programmes. */
export function welcomeTo(who: WhoAmI, { language }: Actor, { tabLinks }: Desk): CardMessage {
  return welcomeCard({ givenName: who.person.givenName, language, ...joinableBy(who) }, tabLinks);
}

/** How somebody stands to the company's programmes. */
export function joinableBy({ programmes }: WhoAmI): Joinable {
  const open = programmes.filter(
    ({ enrolment, applying, mayJoin }) => enrolment === null && applying === null && mayJoin === true,
  );
  const isEnrolled = programmes.some(({ enrolment, applying }) => enrolment !== null || applying !== null);
  const otherwise = open.length > 0 ? 'may-join' : 'nothing-open';
  return { join: isEnrolled ? 'enrolled' : otherwise, programmes: open.map(({ programme }) => programme) };
}
