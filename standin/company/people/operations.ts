import type { Department } from '../employee.ts';

/** Staff of the control room and of the field start early. */
const early = ['07:00', '16:00'] as const;

export const controlRoom: Department = {
  name: 'Driftcentral',
  employees: [
    { givenName: 'Henrik', surname: 'Norberg', jobTitle: 'Driftchef', town: 'Umeå', manager: 'annika.lindvall' },
    { givenName: 'Eva', surname: 'Burman', jobTitle: 'Skiftledare', town: 'Umeå', manager: 'henrik.norberg' },
    {
      givenName: 'Johan',
      surname: 'Sehlin',
      jobTitle: 'Driftoperatör',
      town: 'Umeå',
      manager: 'eva.burman',
      hours: early,
    },
    {
      givenName: 'Nadia',
      surname: 'Karimi',
      jobTitle: 'Driftoperatör',
      town: 'Umeå',
      manager: 'eva.burman',
      hours: early,
    },
    {
      givenName: 'Oskar',
      surname: 'Vikström',
      jobTitle: 'Driftoperatör',
      town: 'Umeå',
      manager: 'eva.burman',
      parentalLeave: true,
    },
    {
      givenName: 'Emma',
      surname: 'Brännström',
      jobTitle: 'Drifttekniker',
      town: 'Umeå',
      manager: 'eva.burman',
      keptFree: [
        { weekday: 2, from: 13 * 60, until: 15 * 60 },
        { weekday: 4, from: 9 * 60, until: 11 * 60 },
      ],
    },
    { givenName: 'Aila', surname: 'Sarri', jobTitle: 'Underhållsplanerare', town: 'Umeå', manager: 'henrik.norberg' },
    {
      givenName: 'Ville',
      surname: 'Lehtonen',
      jobTitle: 'Prognosingenjör',
      town: 'Umeå',
      manager: 'henrik.norberg',
      language: 'en-GB',
    },
  ],
};

export const fieldService: Department = {
  name: 'Fältservice',
  employees: [
    { givenName: 'Maria', surname: 'Holmqvist', jobTitle: 'Servicechef', town: 'Malmö', manager: 'annika.lindvall' },
    {
      givenName: 'Stefan',
      surname: 'Persson',
      jobTitle: 'Arbetsledare syd',
      town: 'Malmö',
      manager: 'maria.holmqvist',
    },
    {
      givenName: 'Dragan',
      surname: 'Marić',
      jobTitle: 'Servicetekniker',
      town: 'Malmö',
      manager: 'stefan.persson',
      hours: early,
    },
    {
      givenName: 'Alva',
      surname: 'Rydell',
      jobTitle: 'Servicetekniker',
      town: 'Malmö',
      manager: 'stefan.persson',
      hours: early,
    },
    {
      givenName: 'Kofi',
      surname: 'Mensah',
      jobTitle: 'Servicetekniker',
      town: 'Malmö',
      manager: 'stefan.persson',
      language: 'en-GB',
      hours: early,
    },
    {
      givenName: 'Lisbeth',
      surname: 'Ågren',
      jobTitle: 'Servicekoordinator',
      town: 'Malmö',
      manager: 'maria.holmqvist',
      daysOff: ['wednesday'],
    },
    { givenName: 'Anders', surname: 'Hallin', jobTitle: 'Arbetsledare norr', town: 'Umeå', manager: 'maria.holmqvist' },
    {
      givenName: 'Tuva',
      surname: 'Sjödin',
      jobTitle: 'Servicetekniker',
      town: 'Umeå',
      manager: 'anders.hallin',
      hours: early,
    },
    {
      givenName: 'Peter',
      surname: 'Granlund',
      jobTitle: 'Servicetekniker',
      town: 'Umeå',
      manager: 'anders.hallin',
      hours: early,
      account: 'no-mailbox',
    },
    { givenName: 'Nils', surname: 'Forsman', jobTitle: 'Trainee', town: 'Umeå', manager: 'anders.hallin' },
  ],
};
