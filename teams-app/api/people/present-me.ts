import type { WhoAmI } from '#operations/people/who-am-i.ts';
import type { Me } from '../../contract/people.ts';
import { askedBody } from '../enrolment/present-question.ts';
import { profileBody } from '../enrolment/present-profile.ts';
import { personCard } from '../present-person.ts';
import { programmeBody } from '../programme/present-programme.ts';

export function meBody({ person, programme, enrolment, profile, now, departments, ...rest }: WhoAmI): Me {
  return {
    person: personCard(person),
    isHr: rest.isHr,
    isIt: rest.isIt,
    programme: programme === null ? null : programmeBody(programme),
    mayJoin: rest.mayJoin,
    enrolment:
      enrolment === null
        ? null
        : {
            roles: [...enrolment.roles],
            capacity: enrolment.capacity,
            goals: [...enrolment.goals],
            pausedUntil: enrolment.pausedUntil?.toString() ?? null,
            imported: [...rest.imported],
            version: enrolment.version,
          },
    profile: profile === null ? null : profileBody(profile),
    questions: rest.questions.map(askedBody),
    answers: Object.fromEntries(
      rest.answers.map(({ questionId, value }) => [questionId, typeof value === 'object' ? [...value] : value]),
    ),
    isElsewhere: rest.isElsewhere,
    departments: [...departments],
    guessedZone: person.workingHours?.isGuess === true ? person.workingHours.timeZone : null,
    now: now.toString(),
  };
}
