import { Temporal } from 'temporal-polyfill';
import type { Profile } from '#domain/enrolment/profile.ts';
import type { WhoAmI } from '#operations/people/who-am-i.ts';
import type { Me, ProfileBody } from '../../contract/me.ts';
import { personCard } from '../people/present-person.ts';
import { programmeBody } from '../programme/present-programme.ts';

export function meBody({ person, programme, enrolment, now, departments, ...rest }: WhoAmI): Me {
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
            profile: profileBody(enrolment.profile),
            pausedUntil: enrolment.pausedUntil?.toString() ?? null,
            imported: [...rest.imported],
            version: enrolment.version,
          },
    departments: [...departments],
    now: now.toString(),
  };
}

function profileBody(profile: Profile): ProfileBody {
  const clock = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' });
  return {
    offered: profile.offered.map((each) => ({ ...each })),
    wanted: profile.wanted.map((each) => ({ ...each })),
    goals: [...profile.goals],
    workingStyle: { ...profile.workingStyle },
    ...(profile.partnerStyle === undefined ? {} : { partnerStyle: profile.partnerStyle }),
    ...(profile.careerWish === undefined ? {} : { careerWish: profile.careerWish }),
    ...(profile.careerWays === undefined ? {} : { careerWays: [...profile.careerWays] }),
    languages: [...profile.languages],
    place: profile.place,
    preferredTimes: profile.preferredTimes.map(({ weekday, from, until }) => ({
      weekday,
      from: clock(from),
      until: clock(until),
    })),
  };
}

export function profileFrom(body: ProfileBody): Profile {
  return {
    ...body,
    preferredTimes: body.preferredTimes.map(({ weekday, from, until }) => ({
      weekday,
      from: Temporal.PlainTime.from(from),
      until: Temporal.PlainTime.from(until),
    })),
  };
}
