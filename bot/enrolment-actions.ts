import { offeredIn, type Catalogue } from '#domain/enrolment/catalogue.ts';
import { isRefused } from '#domain/refused.ts';
import { chooseNextRound } from '#operations/candidates/next-round.ts';
import type { Actor } from '#operations/context.ts';
import { catalogueOf } from '#operations/enrolment/catalogue.ts';
import { enrolMe } from '#operations/enrolment/enrol.ts';
import { whoAmI, type WhoAmI } from '#operations/people/who-am-i.ts';
import { competencesIn, enrolmentFrom, mostCompetences } from './card-values.ts';
import { botTexts, type CardMessage } from './cards/card.ts';
import { enrolledCard, enrolmentCard } from './cards/enrolment/enrolment-card.ts';
import { nextRoundCard } from './cards/pairing/ended-card.ts';
import { notDoneCard } from './cards/not-done-card.ts';
import type { EnrolmentFields } from './cards/verbs.ts';
import type { Deeds, Desk } from './desk.ts';
import { joinState, welcomeTo } from './greetings.ts';

/** The buttons for joining, and for taking part in the next round. */
export const enrolmentDeeds = {
  'enrol-start': startEnrolment,
  enrol: enrolByCard,
  'next-round': async (desk, actor, { takesPart }) =>
    nextRoundCard(await chooseNextRound(desk.context, actor, { takesPart }), actor, desk.tabLinks),
} satisfies Partial<Deeds>;

async function startEnrolment(desk: Desk, actor: Actor): Promise<CardMessage> {
  return withProgramme(desk, actor, (programmeName, { profile, catalogue, asksMore }) => {
    const { language } = actor;
    const about = {
      language,
      programmeName,
      known: profile?.told ?? null,
      catalogue,
      asksMore,
      fields: null,
      fault: null,
    };
    return enrolmentCard(about, desk.tabLinks);
  });
}

async function enrolByCard(desk: Desk, actor: Actor, fields: EnrolmentFields): Promise<CardMessage> {
  const { language } = actor;
  const said = botTexts(language).enrolment;
  return withProgramme(desk, actor, async (programmeName, { person, profile, catalogue, asksMore }) => {
    const known = profile?.told ?? null;
    const about = { language, programmeName, known, catalogue, asksMore, fields };
    const again = (fault: string) => enrolmentCard({ ...about, fault }, desk.tabLinks);
    if ([fields.wanted, fields.offered].some((list) => competencesIn(list, catalogue).length > mostCompetences)) {
      return again(said.tooMany);
    }
    const outcome = await enrolMe(
      desk.context,
      actor,
      enrolmentFrom(fields, person.place, { known: profile, catalogue }),
    );
    if (isRefused(outcome)) return again(said.refusals[outcome.refused]);
    return enrolledCard({ language, programmeName }, desk.tabLinks);
  });
}

type Wording = NonNullable<WhoAmI['programme']>['name'];

/**
 * Goes on only for somebody who may join and has not: the short card would overwrite a fuller profile with its
 * defaults. Everybody else gets the card that says how they stand.
 */
async function withProgramme(
  desk: Desk,
  actor: Actor,
  goOn: (
    programmeName: Wording,
    who: Pick<WhoAmI, 'person' | 'profile'> & { readonly catalogue: Catalogue; readonly asksMore: boolean },
  ) => CardMessage | Promise<CardMessage>,
): Promise<CardMessage> {
  const who = await whoAmI(desk.context, actor);
  if (isRefused(who)) return notDoneCard('unknownPerson', actor.language, desk.tabLinks);
  const { programme } = who;
  if (programme === null || joinState(who) !== 'may-join') return welcomeTo(who, actor, desk);
  const catalogue = offeredIn(await catalogueOf(desk.context), actor.language);
  const asksMore = who.questions.some(({ isRequired }) => isRequired);
  return goOn(programme.name, { ...who, catalogue, asksMore });
}
