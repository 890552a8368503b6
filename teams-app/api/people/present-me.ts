import type { Applying, MyPairing, MyProgramme, WhoAmI } from '#operations/people/who-am-i.ts';
import type { Me, MyPairing as MyPairingBody, MyProgramme as MyProgrammeBody } from '../../contract/people.ts';
import { askedBody } from '../enrolment/present-question.ts';
import { profileBody } from '../enrolment/present-profile.ts';
import { personCard } from '../present-person.ts';
import { ledProgramme, programmeBody } from '../programme/present-programme.ts';

export function meBody({
  person,
  programmes,
  profile,
  led,
  starting,
  pairings,
  now,
  departments,
  ...rest
}: WhoAmI): Me {
  return {
    person: personCard(person),
    isHr: rest.isHr,
    isIt: rest.isIt,
    programmes: programmes.map(myProgrammeBody),
    profile: profile === null ? null : profileBody(profile),
    obstacle: rest.obstacle,
    pairings: pairings.map(myPairingBody),
    led: led.map((each) => ledProgramme(each, { now, isStarting: starting.has(each.id) })),
    departments: [...departments],
    guessedZone: person.workingHours?.isGuess === true ? person.workingHours.timeZone : null,
    now: now.toString(),
  };
}

function myPairingBody({ pairing, partner, partners, programmeName }: MyPairing): MyPairingBody {
  return {
    id: pairing.id,
    programmeId: pairing.programmeId,
    kind: pairing.kind,
    status: pairing.status,
    givenName: partner.givenName,
    people: partners.map(({ id, name, givenName, hasPhoto }) => ({ id, name, givenName, hasPhoto })),
    programmeName: { ...programmeName },
  };
}

function myProgrammeBody({ programme, mayJoin, enrolment, applying, imported, ...rest }: MyProgramme): MyProgrammeBody {
  return {
    programme: programmeBody(programme),
    mayJoin,
    applying: applying && applyingBody(applying),
    enrolment:
      enrolment === null
        ? null
        : {
            roles: [...enrolment.roles],
            capacity: enrolment.capacity,
            goals: [...enrolment.goals],
            pausedUntil: enrolment.pausedUntil?.toString() ?? null,
            imported: [...imported],
            version: enrolment.version,
          },
    questions: rest.questions.map(askedBody),
    answers: Object.fromEntries(
      rest.answers.map(({ questionId, value }) => [questionId, typeof value === 'object' ? [...value] : value]),
    ),
    consents: rest.consents.map(({ kind, givenAt }) => ({ kind, givenAt: givenAt.toString() })),
    isElsewhere: rest.isElsewhere,
    isInvited: rest.isInvited,
  };
}

function applyingBody({ application, goals, version, waitsUntil }: Applying): MyProgrammeBody['applying'] {
  const { state, roles, capacity, managerId, managersAnswer, reason, words } = application;
  return {
    state: state === 'refused' ? 'refused' : 'waiting',
    roles: [...roles],
    capacity,
    goals: [...goals],
    waitsForManager: managerId !== null && managersAnswer === null,
    reason,
    words,
    waitsUntil: waitsUntil?.toString() ?? null,
    version,
  };
}
