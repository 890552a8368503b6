import type { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { Answer, AskedQuestion } from '#domain/enrolment/answers.ts';
import { nothingTold, type KeptProfile } from '#domain/enrolment/profile.ts';
import { fieldsOf, fieldText, importFields, type ImportField } from '#domain/enrolment/profile-import.ts';
import { mayJoin, type JoinRefusal, type Programme } from '#domain/programme/programme.ts';
import { refused, type Refused } from '#domain/refused.ts';
import type { Actor, Context } from '../context.ts';
import { standingFields } from '../candidates/standing-fields.ts';
import { askedQuestions } from '../candidates/asked-questions.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';

/** Who somebody is here, and what they may do first. */
export interface WhoAmI {
  readonly person: Person;
  readonly isHr: boolean;
  readonly isIt: boolean;
  /** The programme that can be joined, is running or has ended; null while HR has not opened one. */
  readonly programme: Programme | null;
  readonly mayJoin: true | JoinRefusal | 'no-programme';
  /** Null for somebody who is not enrolled, or has withdrawn. */
  readonly enrolment: Enrolment | null;
  /** What the person has told of themselves, in whichever programme; null before that. */
  readonly profile: KeptProfile | null;
  /** What the programme asks of HR's own, and what the person has answered. */
  readonly questions: readonly AskedQuestion[];
  readonly answers: readonly Answer[];
  /** Takes part in another programme that has not ended. */
  readonly isElsewhere: boolean;
  /** Fields of the enrolment that stand as HR's import wrote them. */
  readonly imported: readonly ImportField[];
  /** Every department of the company, for HR's choice of audience; empty for others. */
  readonly departments: readonly string[];
  readonly now: Temporal.Instant;
}

/** The tab is read in this language now: cards and mail are written in it from now on. */
export async function seenInTab(context: Context, { personId, language }: Actor): Promise<void> {
  await context.store.save((writer) => writer.saveLanguage(personId, language));
}

/** The person asking. Somebody with a good token may still be missing here, as the directory is read once a day. */
export async function whoAmI(context: Context, actor: Actor): Promise<WhoAmI | Refused<'person-unknown'>> {
  return context.store.read(async (reader) => {
    const person = await reader.person(actor.personId);
    if (person === null) return refused('person-unknown');
    const programme = await openedProgramme(reader);
    const enrolment = programme === null ? null : await reader.enrolment(programme.id, person.id);
    const profile = await reader.profile(person.id);
    const admitted = programme === null ? refused('no-programme') : mayJoin(programme, person);
    return {
      person,
      isHr: actor.isHr,
      isIt: actor.isIt,
      programme,
      mayJoin: admitted === true ? true : admitted.refused,
      enrolment: enrolment?.status === 'enrolled' ? enrolment : null,
      profile,
      ...(await ownQuestions(reader, programme, enrolment)),
      isElsewhere: (await reader.livingEnrolments([person.id])).some((each) => each.programmeId !== programme?.id),
      imported: enrolment === null ? [] : await importedIn(reader, enrolment, profile),
      departments: actor.isHr ? await reader.departments() : [],
      now: context.now(),
    };
  });
}

/** What HR asks in the programme, and what the person has answered. */
async function ownQuestions(
  reader: Reader,
  programme: Programme | null,
  enrolment: Enrolment | null,
): Promise<Pick<WhoAmI, 'questions' | 'answers'>> {
  return {
    questions: programme === null ? [] : await askedQuestions(reader, programme.id),
    answers: enrolment?.status === 'enrolled' ? await reader.answersOf(enrolment.id) : [],
  };
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

/** Only HR sees a draft until it is opened. */
async function openedProgramme(reader: Reader): Promise<Programme | null> {
  const programme = await reader.currentProgramme();
  return programme === null || programme.status === 'draft' ? null : programme;
}
