import { address, objectIdOf } from './identity.ts';
import type { CompanyGroup, CompanyPerson } from './port.ts';

/** Some groups of the directory, of the kinds that a product meets: nested, mixed, empty, and one that hides its members. */
export function sampleGroups(people: readonly CompanyPerson[]): readonly CompanyGroup[] {
  const managers = new Set(people.map(({ managerOid }) => managerOid));
  const inTown = (town: string) =>
    oidsOf(people.filter(({ city, userType }) => city === town && userType === 'Member'));
  const umea = group('kontor-umea', { displayName: 'Kontor Umeå', members: inTown('Umeå') });
  const malmo = group('kontor-malmo', { displayName: 'Kontor Malmö', members: inTown('Malmö') });
  const guests = oidsOf(people.filter(({ userType }) => userType === 'Guest'));
  return [
    umea,
    malmo,
    group('kontoren-i-norr-och-soder', {
      displayName: 'Kontoren i norr och söder',
      description: 'Alla i Umeå och Malmö, och de konsulter som sitter där',
      members: [umea.id, malmo.id, ...guests],
    }),
    group('chefer', { displayName: 'Chefer', members: oidsOf(people.filter(({ oid }) => managers.has(oid))) }),
    group('trainee', { displayName: 'Kommande traineer', members: [] }),
    group('facklig-samverkan', {
      displayName: 'Facklig samverkan',
      visibility: 'HiddenMembership',
      members: inTown('Västerås').slice(0, 3),
    }),
  ];
}

function oidsOf(people: readonly CompanyPerson[]): readonly string[] {
  return people.map(({ oid }) => oid);
}

function group(local: string, own: Omit<CompanyGroup, 'id'>): CompanyGroup {
  return { id: objectIdOf(address(`grupp-${local}`)), ...own };
}
