import { Temporal } from 'temporal-polyfill';
import type { KeptProfile } from '#domain/enrolment/profile.ts';
import type { ProfileInput } from '#operations/enrolment/enrol.ts';
import type { KeptProfileBody } from '../../contract/enrolment.ts';

export function profileBody({ told: profile, room, version }: KeptProfile): KeptProfileBody {
  const clock = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' });
  return {
    offered: profile.offered.map((each) => ({ ...each })),
    wanted: profile.wanted.map((each) => ({ ...each })),
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
    room,
    version,
  };
}

export function profileFrom({ room, version, ...body }: KeptProfileBody): ProfileInput {
  const preferredTimes = body.preferredTimes.map(({ weekday, from, until }) => ({
    weekday,
    from: Temporal.PlainTime.from(from),
    until: Temporal.PlainTime.from(until),
  }));
  return { told: { ...body, preferredTimes }, room, version };
}
