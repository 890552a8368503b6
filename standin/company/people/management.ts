import type { Department } from '../employee.ts';

export const management: Department = {
  name: 'Ledning',
  employees: [
    { givenName: 'Annika', surname: 'Lindvall', jobTitle: 'Verkställande direktör', town: 'Göteborg' },
    {
      givenName: 'Gunilla',
      surname: 'Staaf',
      jobTitle: 'Ledningsassistent',
      town: 'Göteborg',
      manager: 'annika.lindvall',
      daysOff: ['friday'],
    },
  ],
};

export const humanResources: Department = {
  name: 'HR',
  employees: [
    {
      givenName: 'Karin',
      surname: 'Hedlund',
      jobTitle: 'HR-chef',
      town: 'Göteborg',
      manager: 'annika.lindvall',
      appRoles: ['HR'],
    },
    {
      givenName: 'Tobias',
      surname: 'Nyström',
      jobTitle: 'HR-partner',
      town: 'Umeå',
      manager: 'karin.hedlund',
      appRoles: ['HR'],
    },
    {
      givenName: 'Lena',
      surname: 'Grahn',
      jobTitle: 'Löneadministratör',
      town: 'Västerås',
      manager: 'karin.hedlund',
      afternoonsOff: [3, 5],
    },
    { givenName: 'Malin', surname: 'Öberg', jobTitle: 'Kompetensutvecklare', town: 'Malmö', manager: 'karin.hedlund' },
    { givenName: 'Samira', surname: 'Haddad', jobTitle: 'Rekryterare', town: 'Göteborg', manager: 'karin.hedlund' },
  ],
};
