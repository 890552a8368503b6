import { enrolmentFor } from '#demo/sample/load-sample.ts';
import { afternoons, mail, mornings, wish, type SampleEnrolment } from '#demo/sample/enrolment.ts';
import { enrolmentEndpoints } from '#teams-app/contract/enrolment.ts';
import type { Company } from '../simulate/drive/participants.ts';

/** Two who join after the last round, and wait for the next. */
export const newcomers: readonly SampleEnrolment[] = [
  {
    mail: mail('maja.strand'),
    roles: ['mentee'],
    capacity: 0,
    offered: [],
    wanted: [wish('public-procurement', [1, 3], 3), wish('networking', [2, 4], 2)],
    goals: ['Jag vill våga leda en egen upphandling.'],
    languages: ['sv', 'en'],
    workingStyle: [-1, -1, 1, 1, 1, 0],
    preferredTimes: [...mornings(2, 4)],
    place: 'Malmö',
  },
  {
    mail: mail('pontus.alm'),
    roles: ['mentee'],
    capacity: 0,
    offered: [],
    wanted: [wish('presentation', [2, 4], 3), wish('leadership', [1, 3], 2)],
    goals: ['Jag vill berätta om siffror så att andra lyssnar.'],
    languages: ['sv', 'en'],
    workingStyle: [-2, -1, -1, 0, 0, -1],
    preferredTimes: [...afternoons(3), ...mornings(5)],
    place: 'Göteborg',
  },
];

/** They join from the tab, with the app that they have installed. */
export async function joinAsNewcomers(
  {
    product: { standin },
    tab,
  }: { readonly product: Pick<Company['product'], 'standin'>; readonly tab: Company['tab'] },
  programmeId: string,
): Promise<void> {
  for (const enrolment of newcomers) {
    const { oid } = await standin.personOf(enrolment.mail);
    await standin.install(oid);
    const given = { params: { programmeId }, body: enrolmentFor(enrolment) };
    if ((await tab.call(oid, enrolmentEndpoints.enrol, given)) === null)
      throw new Error(`${enrolment.mail} could not join.`);
  }
}
