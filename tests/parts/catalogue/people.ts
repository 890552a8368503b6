import type { RowPerson } from '#teams-app/contract/matching-rows.ts';

/** Invented, as everybody here is. */
export const emma: RowPerson = {
  id: '1f0e8a52-5c1f-4f2e-9f4e-000000000001',
  name: 'Emma Brännström',
  jobTitle: 'Drifttekniker',
  department: 'Driftcentral',
  place: 'Umeå',
  hasPhoto: false,
};

export const johanna: RowPerson = {
  ...emma,
  id: '1f0e8a52-5c1f-4f2e-9f4e-000000000002',
  name: 'Johanna Rehn',
  jobTitle: 'Projektchef kundprojekt',
  department: 'Kund och marknad',
  place: 'Göteborg',
};

export const longNamed: RowPerson = {
  ...emma,
  id: '1f0e8a52-5c1f-4f2e-9f4e-000000000003',
  name: 'Maximiliana Konstantinopoulou-Västerlövsta af Trolle-Ljungby',
  jobTitle: 'Tillförordnad avdelningschef för verksamhetsutveckling och kvalitetsledning',
  place: 'Örnsköldsvik',
};

export const several: readonly RowPerson[] = [
  johanna,
  emma,
  longNamed,
  { ...emma, id: '1f0e8a52-5c1f-4f2e-9f4e-000000000004', name: 'Ali Demir' },
  { ...emma, id: '1f0e8a52-5c1f-4f2e-9f4e-000000000005', name: 'Åsa' },
];
