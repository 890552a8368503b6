import { enrolmentEndpoints } from '#teams-app/contract/enrolment.ts';
import { programmeFor, enrolmentFor } from '#demo/sample/load-sample.ts';
import { sampleEnrolments } from '#demo/sample/enrolments.ts';
import { invitingEndpoints } from '#teams-app/contract/inviting.ts';
import { programmeEndpoints } from '#teams-app/contract/programme.ts';
import { settledSeries } from '../support/main-job.ts';
import type { TabClient } from '../support/tab-client.ts';
import { keepApart } from '../simulate/drive/human-resources.ts';
import { forAll } from '../simulate/drive/all.ts';
import type { Company, Member, Pair } from '../simulate/drive/participants.ts';
import { cast } from './cast.ts';
import { days } from './calendar.ts';

/** A programme under way, and HR within it. */
export interface Begun {
  readonly id: string;
  readonly hr: TabClient;
}

/** HR opens the programme, and invites those who will join and some who will not answer. */
export async function openProgramme(company: Company): Promise<Begun> {
  const { hr, product, hrOid } = company;
  const suggestion = await hr.call(programmeEndpoints.suggestion, {});
  const { id } = await hr.call(programmeEndpoints.create, {
    body: {
      ...programmeFor(suggestion, days.programmeStarts),
      startsOn: days.programmeStarts,
      endsOn: days.programmeEnds,
      ownRhythm: { cadences: ['every-two-weeks', 'monthly'], minutes: { least: 30, most: 60 } },
    },
  });
  const within = product.as(hrOid, id);
  const early = sampleEnrolments.map(({ mail }) => mail).filter((mail) => !isLate(mail));
  await invite({ id, hr: within }, early);
  return { id, hr: within };
}

export async function invite({ id, hr }: Begun, mails: readonly string[]): Promise<void> {
  const choice = { kind: 'list' as const, addresses: mails.join('\n') };
  await hr.call(invitingEndpoints.invite, { params: { programmeId: id }, body: { choice } });
}

export function isLate(mail: string): boolean {
  return cast.late.includes(mail);
}

/** They fill in the form in the tab, as it stands in the sample. */
export async function join({ tab, product }: Company, { id }: Begun, members: readonly Member[]): Promise<void> {
  await forAll(members, async ({ oid, mail }) => {
    const sample = sampleEnrolments.find((each) => each.mail === mail);
    if (sample === undefined) throw new Error(`${mail} is not in the sample.`);
    const enrolled = await tab.call(oid, enrolmentEndpoints.enrol, {
      params: { programmeId: id },
      body: enrolmentFor(sample),
    });
    if (enrolled === null) throw new Error(`${mail} could not join.\n${product.log()}`);
  });
}

/** HR proposes pairs, reads them, publishes, and the series are booked. Answers the pairs that have begun. */
export async function match(company: Company, { id, hr }: Begun): Promise<readonly Pair[]> {
  const proposed = await hr.propose();
  const { proposals } = await keepApart({ hr }, proposed);
  await hr.approveRound();
  await company.rest.untilQuiet();
  await settledSeries(company.product, hr);
  await company.rest.untilQuiet();
  const pairs = await forAll(proposals, async ({ mentee, mentor }) => {
    const { pairings } = await company.tab.home(mentee.id);
    return pairings
      .filter(({ kind, partner }) => kind === 'pair' && partner.id === mentor.id)
      .map((pairing): Pair => {
        const endsAt = Date.parse(pairing.endsOn);
        return { id: pairing.id, organiser: mentee.id, guest: mentor.id, programmeId: id, group: null, endsAt };
      });
  });
  return pairs.flat();
}

/** HR prepares a second programme for January, and has somebody else lead it. */
export async function prepareSecond({ hr, product }: Company): Promise<string> {
  const suggestion = await hr.call(programmeEndpoints.suggestion, {});
  const { id } = await hr.call(programmeEndpoints.create, {
    body: {
      ...suggestion,
      name: { sv: 'Ny som chef', en: 'New as a manager' },
      purpose: {
        sv: 'Den som leder andra för första gången får någon att tänka högt med under det första året.',
        en: 'Whoever leads others for the first time gets somebody to think aloud with during the first year.',
      },
      startsOn: '2027-01-18',
      endsOn: '2027-10-29',
      cadence: 'monthly',
      meetingMinutes: 60,
      status: 'draft',
    },
  });
  const { oid: personId } = await product.standin.personOf(cast.launchLead);
  await product.as((await product.standin.personOf(cast.hr)).oid, id).call(programmeEndpoints.appoint, {
    params: { programmeId: id },
    body: { personId },
  });
  return id;
}
