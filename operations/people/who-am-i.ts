import type { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { Consent } from '#domain/enrolment/consent.ts';
import type { Answer, AskedQuestion } from '#domain/enrolment/answers.ts';
import { nothingTold, type KeptProfile } from '#domain/enrolment/profile.ts';
import { fieldsOf, fieldText, importFields, type ImportField } from '#domain/enrolment/profile-import.ts';
import { waitsUntil, type Application } from '#domain/enrolment/application.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { isUnanswered, letsIn } from '#domain/inviting/invitation.ts';
import { mayJoin, type JoinRefusal } from '#domain/programme/joining.ts';
import {
  isProgrammeOver,
  overProgrammes,
  programmeActs,
  type Programme,
  type Wording,
} from '#domain/programme/programme.ts';
import { refused, type Refused } from '#domain/refused.ts';
import type { Actor, Context } from '../context.ts';
import { ledProgrammes } from '../access/led-programme.ts';
import { partnersAmong, type Partners } from '../access/partners.ts';
import { standingFields } from '../candidates/standing-fields.ts';
import { askedQuestions } from '../candidates/asked-questions.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';

/** A programme that is somebody's own, or that they can join. */
export interface MyProgramme {
  readonly programme: Programme;
  readonly mayJoin: true | JoinRefusal;
  /** They were asked to join it, and have said neither yes nor no. */
  readonly isInvited: boolean;
  /** Null for somebody who is not enrolled, or has withdrawn. */
  readonly enrolment: Enrolment | null;
  /** What the programme asks of HR's own, and what the person has answered. */
  readonly questions: readonly AskedQuestion[];
  readonly answers: readonly Answer[];
  /** What they said yes to as they joined. */
  readonly consents: readonly Consent[];
  /** Takes part in another programme that is not over. */
  readonly isElsewhere: boolean;
  /** What they have asked for and nobody has said yes to; a further role of somebody enrolled as well. */
  readonly applying: Applying | null;
  /** Fields of the enrolment that stand as HR's import wrote them. */
  readonly imported: readonly ImportField[];
}

/** An application that waits, or was refused, with the goals that were written for it. */
export interface Applying {
  readonly application: Application;
  readonly goals: Enrolment['goals'];
  readonly version: number;
  /** After a no: when they may ask again; null: at once. */
  readonly waitsUntil: Temporal.Instant | null;
}

/** A pairing of somebody's, as far as the way to it has to tell. */
export interface MyPairing extends Partners {
  readonly pairing: Pairing;
  readonly programmeName: Wording;
}

/** Who somebody is here, and what they may do first. */
export interface WhoAmI {
  readonly person: Person;
  readonly isHr: boolean;
  readonly isIt: boolean;
  /** Those they are enrolled in before those they can join; of each kind the latest first day first. */
  readonly programmes: readonly MyProgramme[];
  /** What the person has told of themselves, in whichever programme; null before that. */
  readonly profile: KeptProfile | null;
  /** Why there is none that they are in or can join; null: there is. */
  readonly obstacle: JoinRefusal | 'no-programme' | null;
  /** Those they lead: for HR all, drafts too; the latest first day first. */
  readonly led: readonly Programme[];
  /** Those of theirs that are not over: what the frame leads to. */
  readonly pairings: readonly MyPairing[];
  /** Those of them in which nobody has been brought together yet, as long as they are not over. */
  readonly starting: ReadonlySet<Programme['id']>;
  /** Every department of the company, for HR's choice of audience; empty for others. */
  readonly departments: readonly string[];
  /** They followed programmes as HR, and do not come with that role now. */
  readonly hasLostRole: boolean;
  readonly now: Temporal.Instant;
}

/** The tab is read in this language now: cards and mail are written in it from now on. */
export async function seenInTab(context: Context, { personId, language }: Actor): Promise<void> {
  await context.store.save((writer) => writer.saveLanguage(personId, language));
}

/**
 * Somebody comes without HR's role who followed programmes with it: they are told nothing more of them. Only in the tab, where
 * a token says so; the bot knows nobody's role.
 */
export async function seenWithoutRole(context: Context, { personId }: Actor): Promise<void> {
  await context.store.save((writer) => writer.stopFollowing(personId));
}

/** The person asking. Somebody with a good token may still be missing here, as the directory is read once a day. */
export async function whoAmI(context: Context, actor: Actor): Promise<WhoAmI | Refused<'person-unknown'>> {
  return context.store.read(async (reader) => {
    const person = await reader.person(actor.personId);
    if (person === null) return refused('person-unknown');
    const open = await reader.programmesIn(programmeActs.join);
    const invitations = (await reader.invitationsTo(person.id)).filter(letsIn);
    const invited = new Set(invitations.map(({ programmeId }) => programmeId));
    const asked = new Set(invitations.filter(isUnanswered).map(({ programmeId }) => programmeId));
    const now = context.now();
    const profile = await reader.profile(person.id);
    const programmes = await programmesOf(reader, { person, open, invited, asked, profile, now });
    const led = await ledProgrammes(reader, actor);
    return {
      person,
      isHr: actor.isHr,
      isIt: actor.isIt,
      programmes,
      profile,
      obstacle: programmes.length > 0 ? null : obstacleOf(open, { person, now }),
      led,
      starting: await startingOf(reader, led),
      pairings: await pairingsOf(reader, actor),
      departments: actor.isHr ? await reader.departments() : [],
      hasLostRole: !actor.isHr && (await reader.alertChoicesOf(person.id)).some(({ asHr }) => asHr),
      now,
    };
  });
}

async function pairingsOf(reader: Reader, { personId, language }: Actor): Promise<readonly MyPairing[]> {
  const pairings = (await reader.pairingsOf(personId)).filter(({ status }) => status !== 'closed');
  const people = await reader.people(pairings.flatMap(({ members }) => members.map((each) => each.personId)));
  const programmes = await reader.programmes(pairings.map(({ programmeId }) => programmeId));
  return pairings.flatMap((pairing) => {
    const others = partnersAmong(people, pairing, { id: personId, language });
    const programme = programmes.find(({ id }) => id === pairing.programmeId);
    return others === null || programme === undefined ? [] : [{ pairing, ...others, programmeName: programme.name }];
  });
}

async function startingOf(reader: Reader, led: readonly Programme[]): Promise<WhoAmI['starting']> {
  const going = led.filter((each) => !isProgrammeOver(each)).map(({ id }) => id);
  const begun = going.length === 0 ? [] : await reader.begunAmong(going);
  return new Set(going.filter((id) => !begun.includes(id)));
}

interface Ground {
  readonly person: Person;
  readonly open: readonly Programme[];
  /** Those to which they were invited. */
  readonly invited: ReadonlySet<Programme['id']>;
  /** Those of them of which they have said neither yes nor no. */
  readonly asked: ReadonlySet<Programme['id']>;
  readonly profile: KeptProfile | null;
  readonly now: Temporal.Instant;
}

/** Whoever has withdrawn sees what they can join again, first what they were invited to; of what is over only what they took part in to the end. */
async function programmesOf(reader: Reader, ground: Ground): Promise<readonly MyProgramme[]> {
  const { person, open, now } = ground;
  const enrolments = await reader.enrolmentsOfPerson(person.id);
  const mineIn = new Map(enrolments.map((each) => [each.programmeId, each]));
  const applications = new Map((await reader.applicationsOfPerson(person.id)).map((each) => [each.enrolmentId, each]));
  const enrolledIn = enrolments.filter(({ status }) => status === 'enrolled').map(({ programmeId }) => programmeId);
  const over = (await reader.programmes(enrolledIn)).filter(({ status }) => status === 'ended');
  const living = await reader.livingEnrolments([person.id]);
  const mine: MyProgramme[] = [];
  for (const programme of [...open, ...over]) {
    const own = mineIn.get(programme.id) ?? null;
    const applying = own && applyingOf(own, applications.get(own.id), now);
    const isElsewhere = living.some(({ programmeId }) => programmeId !== programme.id);
    const shown = await programmeFor(reader, { programme, own, applying, isElsewhere }, ground);
    if (shown !== null) mine.push(shown);
  }
  const rank = ({ enrolment, programme, isInvited }: MyProgramme) =>
    overProgrammes.includes(programme.status) ? 3 : enrolment !== null ? 0 : isInvited ? 1 : 2;
  return mine.toSorted((a, b) => rank(a) - rank(b));
}

interface Standing extends Pick<MyProgramme, 'programme' | 'applying' | 'isElsewhere'> {
  /** In whichever state; null for somebody who never joined or applied. */
  readonly own: Enrolment | null;
}

/** Null for a programme that is neither their own nor one that they can join. */
async function programmeFor(
  reader: Reader,
  { own, ...standing }: Standing,
  ground: Ground,
): Promise<MyProgramme | null> {
  const { programme } = standing;
  const enrolment = own?.status === 'enrolled' ? own : null;
  const admitted = mayJoinNow(programme, ground);
  if (enrolment === null && standing.applying === null && admitted !== true) return null;
  return {
    ...standing,
    mayJoin: admitted,
    isInvited: enrolment === null && ground.asked.has(programme.id),
    enrolment,
    questions: await askedQuestions(reader, programme.id),
    ...(await toldIn(reader, own)),
    imported: enrolment === null ? [] : await importedIn(reader, enrolment, ground.profile),
  };
}

/** What somebody has answered and consented to there. */
async function toldIn(reader: Reader, own: Enrolment | null): Promise<Pick<MyProgramme, 'answers' | 'consents'>> {
  if (own === null) return { answers: [], consents: [] };
  const answers = own.status === 'withdrawn' ? [] : await reader.answersOf(own.id);
  return { answers, consents: await reader.consentsOf(own.id) };
}

function mayJoinNow(
  programme: Programme,
  { person, invited, now }: Pick<Ground, 'person' | 'invited' | 'now'>,
): true | JoinRefusal {
  const hasInvitation = invited.has(programme.id);
  const admitted = mayJoin(programme, { ...person, hasInvitation }, todayIn(programme, now));
  return admitted === true ? true : admitted.refused;
}

function applyingOf(
  { status, goals, version }: Enrolment,
  application: Application | undefined,
  now: Temporal.Instant,
): Applying | null {
  if (application === undefined || status === 'withdrawn') return null;
  if (application.state !== 'waiting' && application.state !== 'refused') return null;
  return { application, goals, version, waitsUntil: waitsUntil(application, now) };
}

/**
 * Why nobody is let in anywhere: what is amiss with the account before whom the programmes are for. One for invited people
 * alone is not spoken of to others.
 */
function obstacleOf(
  open: readonly Programme[],
  { person, now }: Pick<Ground, 'person' | 'now'>,
): NonNullable<WhoAmI['obstacle']> {
  const known = open.filter(({ audience }) => audience.kind !== 'invited');
  const refusals = known.flatMap((programme) => {
    const admitted = mayJoinNow(programme, { person, invited: new Set(), now });
    return admitted === true ? [] : [admitted];
  });
  return refusals.find((each) => each !== 'outside-audience') ?? refusals[0] ?? 'no-programme';
}

async function importedIn(
  reader: Reader,
  enrolment: Enrolment,
  profile: KeptProfile | null,
): Promise<readonly ImportField[]> {
  const fields = await reader.importedFields(enrolment.programmeId, enrolment.personId);
  const standing = standingFields(fields).get(enrolment.id);
  const now = fieldsOf(enrolment, profile?.told ?? nothingTold);
  return importFields.filter((field) => standing?.get(field) === fieldText(now[field]));
}
