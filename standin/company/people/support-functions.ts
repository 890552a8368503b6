import type { Department } from '../employee.ts';

export const finance: Department = {
  name: 'Ekonomi och inköp',
  employees: [
    { givenName: 'Fredrik', surname: 'Sandell', jobTitle: 'Ekonomichef', town: 'Göteborg', manager: 'annika.lindvall' },
    {
      givenName: 'Birgitta',
      surname: 'Norling',
      jobTitle: 'Redovisningsekonom',
      town: 'Göteborg',
      manager: 'fredrik.sandell',
      afternoonsOff: [5],
    },
    { givenName: 'Pontus', surname: 'Alm', jobTitle: 'Controller', town: 'Göteborg', manager: 'fredrik.sandell' },
    {
      givenName: 'Jonas',
      surname: 'Wikander',
      jobTitle: 'Inköpsansvarig',
      town: 'Västerås',
      manager: 'fredrik.sandell',
    },
    { givenName: 'Elif', surname: 'Yıldız', jobTitle: 'Inköpare', town: 'Västerås', manager: 'jonas.wikander' },
    { givenName: 'Maja', surname: 'Strand', jobTitle: 'Inköpsassistent', town: 'Malmö', manager: 'jonas.wikander' },
  ],
};

export const officeServices: Department = {
  name: 'Kontorsservice',
  employees: [
    { givenName: 'Camilla', surname: 'Rosén', jobTitle: 'Kontorschef', town: 'Göteborg', manager: 'fredrik.sandell' },
    {
      givenName: 'Ingrid',
      surname: 'Falk',
      jobTitle: 'Receptionist',
      town: 'Göteborg',
      manager: 'camilla.rosen',
      hours: ['07:30', '16:30'],
    },
    {
      givenName: 'Ahmed',
      surname: 'Warsame',
      jobTitle: 'Receptionist',
      town: 'Malmö',
      manager: 'camilla.rosen',
      hours: ['07:30', '16:30'],
    },
    {
      givenName: 'Petra',
      surname: 'Lundmark',
      jobTitle: 'Kontorsadministratör',
      town: 'Umeå',
      manager: 'camilla.rosen',
      afternoonsOff: [1, 5],
    },
    {
      givenName: 'Rut',
      surname: 'Bäckman',
      jobTitle: 'Vaktmästare',
      town: 'Umeå',
      manager: 'camilla.rosen',
      hours: ['07:00', '16:00'],
      account: 'no-teams',
    },
  ],
};

export const informationTechnology: Department = {
  name: 'IT',
  employees: [
    { givenName: 'Mikael', surname: 'Dahlberg', jobTitle: 'IT-chef', town: 'Västerås', manager: 'annika.lindvall' },
    {
      givenName: 'Sofia',
      surname: 'Engman',
      jobTitle: 'IT-administratör',
      town: 'Göteborg',
      manager: 'mikael.dahlberg',
      appRoles: ['IT'],
    },
    { givenName: 'Daniel', surname: 'Kivelä', jobTitle: 'Supporttekniker', town: 'Umeå', manager: 'mikael.dahlberg' },
    {
      givenName: 'Deepa',
      surname: 'Rao',
      jobTitle: 'Application Manager',
      town: 'Bengaluru',
      manager: 'mikael.dahlberg',
      language: 'en-GB',
      hours: ['09:30', '18:30'],
    },
  ],
};
