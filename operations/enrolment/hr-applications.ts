import type { Temporal } from 'temporal-polyfill';
import { waitsUntil, type Application } from '#domain/enrolment/application.ts';
import type { PersonProfile } from '#domain/enrolment/profile.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';
import type { ActorIn, Context } from '../context.ts';
import type { Person } from '../ports/people.ts';

/** Somebody who wants to join, or to be a mentor as well, as those who lead the programme see it. */
export interface ApplicationView {
  readonly application: Application;
  readonly person: Person;
  /** Without what they wrote in their own words. */
  readonly profile: Pick<PersonProfile, 'offered' | 'wanted' | 'languages'>;
  /** Takes part already, and asks for a further role. */
  readonly isEnrolled: boolean;
  readonly manager: Person | null;
  /** The directory names another manager than the one who was asked. */
  readonly hasOtherManager: boolean;
  /** Of somebody who was refused: until when they cannot ask again by themselves. */
  readonly waitsUntil: Temporal.Instant | null;
}

/** Those who wait for a yes, the longest waiting first, and then those who were refused. Throws `NotAllowed` for others. */
export async function applicationsForLead(context: Context, actor: ActorIn): Promise<readonly ApplicationView[]> {
  return readAsHr(context, actor, 'applications', async (reader, programme) => {
    const applications = await reader.openApplications(programme.id);
    const ids = applications.map(({ personId }) => personId);
    const people = await peopleById(reader, ids);
    const managerIds = applications.flatMap(({ managerId }) => (managerId === null ? [] : [managerId]));
    const managers = await peopleById(reader, managerIds);
    const profiles = await reader.profiles(ids);
    const enrolments = new Map((await reader.enrolmentsOf(programme.id, ids)).map((each) => [each.id, each]));
    const views = applications.flatMap((application): readonly ApplicationView[] => {
      const person = people.get(application.personId);
      const enrolment = enrolments.get(application.enrolmentId);
      const told = profiles.get(application.personId)?.told;
      if (person === undefined || told === undefined || enrolment === undefined) return [];
      if (enrolment.status === 'withdrawn') return [];
      const { offered, wanted, languages } = told;
      return [
        {
          application,
          person,
          profile: { offered, wanted, languages },
          isEnrolled: enrolment.status === 'enrolled',
          manager: (application.managerId && managers.get(application.managerId)) ?? null,
          hasOtherManager: application.managerId !== null && application.managerId !== person.managerId,
          waitsUntil: waitsUntil(application, context.now()),
        },
      ];
    });
    const isRefused = ({ application }: ApplicationView) => Number(application.state === 'refused');
    return views.toSorted((one, other) => isRefused(one) - isRefused(other));
  });
}
