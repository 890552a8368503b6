import { offeredIn, type Catalogue } from '#domain/enrolment/catalogue.ts';
import type { ProgrammeId } from '#domain/ids.ts';
import { most } from '#domain/limits.ts';
import { isProgrammeOver, type Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { chooseNextRound } from '#operations/candidates/next-round.ts';
import type { Actor, ActorIn } from '#operations/context.ts';
import { choosableBy, type Choosable } from '#operations/enrolment/catalogue.ts';
import { enrolMe } from '#operations/enrolment/enrol.ts';
import { whoAmI, type MyProgramme, type WhoAmI } from '#operations/people/who-am-i.ts';
import { competencesIn, enrolmentFrom, roleIn } from './card-values.ts';
import { botTexts, type CardMessage } from './cards/card.ts';
import { enrolledCard, enrolmentCard } from './cards/enrolment/enrolment-card.ts';
import { appliedCard } from './cards/inviting/inviting-cards.ts';
import { nextRoundCard } from './cards/pairing/ended-card.ts';
import { notDoneCard } from './cards/not-done-card.ts';
import type { Pressed } from './cards/verbs.ts';
import type { Deeds, Desk } from './desk.ts';
import { welcomeTo } from './greetings.ts';

/** The buttons for joining, and for taking part in the next round. */
export const enrolmentDeeds = {
  'enrol-start': startEnrolment,
  enrol: enrolByCard,
  'next-round': answerNextRound,
} satisfies Partial<Deeds>;

async function answerNextRound(
  desk: Desk,
  actor: Actor,
  { programmeId: named, takesPart }: Pressed<'next-round'>,
): Promise<CardMessage> {
  const programmeId = named ?? (await onlyOne(desk, actor));
  if (programmeId === null) return notDoneCard('notFound', actor.language, desk.tabLinks);
  const nextRound = await chooseNextRound(desk.context, { ...actor, programmeId }, { takesPart });
  return nextRoundCard({ programmeId, nextRound }, actor, desk.tabLinks);
}

/** For a card that names no programme: the one in which somebody is enrolled and that is not over, if there is one alone. */
async function onlyOne(desk: Desk, actor: Actor): Promise<ProgrammeId | null> {
  const who = await whoAmI(desk.context, actor);
  if (isRefused(who)) return null;
  const [one, ...others] = who.programmes.filter(
    ({ enrolment, programme }) => enrolment !== null && !isProgrammeOver(programme),
  );
  return one === undefined || others.length > 0 ? null : one.programme.id;
}

async function startEnrolment(
  desk: Desk,
  actor: Actor,
  { programmeId, role }: Pressed<'enrol-start'>,
): Promise<CardMessage> {
  return withProgramme(desk, actor, programmeId, (joining) =>
    enrolmentCard(
      {
        ...aboutOf(joining, actor),
        role: role === undefined || role === 'ask' ? null : role,
        fields: null,
        fault: null,
      },
      desk.tabLinks,
    ),
  );
}

async function enrolByCard(
  desk: Desk,
  actor: Actor,
  { programmeId, ...fields }: Pressed<'enrol'>,
): Promise<CardMessage> {
  const { language } = actor;
  const said = botTexts(language).enrolment;
  return withProgramme(desk, actor, programmeId, async (joining) => {
    const { programme, who, catalogue, as } = joining;
    const about = { ...aboutOf(joining, actor), role: roleIn(fields), fields };
    const again = (fault: string) => enrolmentCard({ ...about, fault }, desk.tabLinks);
    if (
      [fields.wanted, fields.offered].some((list) => competencesIn(list, catalogue).length > most.joiningCompetences)
    ) {
      return again(said.tooMany);
    }
    const from = { known: who.profile, catalogue, language };
    const outcome = await enrolMe(desk.context, as, enrolmentFrom(fields, who.person.place, from));
    if (isRefused(outcome)) return again(said.refusals[outcome.refused]);
    if (outcome.status === 'applied') return appliedCard({ language, programme }, desk.tabLinks);
    return enrolledCard({ language, programme }, desk.tabLinks);
  });
}

function aboutOf({ programme, who, catalogue, suggested, asksMore }: Joining, { language }: Actor) {
  return { language, programme, known: who.profile?.told ?? null, catalogue, suggested, asksMore };
}

interface Joining {
  readonly programme: Programme;
  readonly who: WhoAmI;
  /** What may be chosen. */
  readonly catalogue: Catalogue;
  /** What of it suits their title and department. */
  readonly suggested: Choosable['suggested'];
  /** HR has questions of its own there that have to be answered. */
  readonly asksMore: boolean;
  readonly as: ActorIn;
}

/**
 * Goes on only for somebody who may join the programme and has not: the short card would overwrite a fuller profile with
 * its defaults. Everybody else, and whoever presses a card that leaves open which of several is meant, gets the card that
 * says how they stand and what they can join.
 */
async function withProgramme(
  desk: Desk,
  actor: Actor,
  programmeId: ProgrammeId | undefined,
  goOn: (joining: Joining) => CardMessage | Promise<CardMessage>,
): Promise<CardMessage> {
  const who = await whoAmI(desk.context, actor);
  if (isRefused(who)) return notDoneCard('unknownPerson', actor.language, desk.tabLinks);
  const [found, ...others] = joinableIn(who, programmeId);
  if (found === undefined || others.length > 0) return welcomeTo(who, actor, desk);
  const { catalogue: all, suggested } = await choosableBy(desk.context, actor);
  const catalogue = offeredIn(all, actor.language);
  const asksMore = found.questions.some(({ isRequired }) => isRequired);
  const { programme } = found;
  return goOn({ programme, who, catalogue, suggested, asksMore, as: { ...actor, programmeId: programme.id } });
}

function joinableIn({ programmes }: WhoAmI, named: ProgrammeId | undefined): readonly MyProgramme[] {
  const open = programmes.filter(
    ({ enrolment, applying, mayJoin }) => enrolment === null && applying === null && mayJoin === true,
  );
  return open.filter(({ programme }) => named === undefined || programme.id === named);
}
