import { Temporal } from 'temporal-polyfill';
import type { Profile } from '#domain/enrolment/profile.ts';
import type { ProfileBody } from '../../contract/enrolment.ts';

export function profileBody(profile: Profile): ProfileBody {
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
