import type { Department } from '../employee.ts';

export const engineering: Department = {
  name: 'Teknik',
  employees: [
    { givenName: 'Ulrika', surname: 'Sjögren', jobTitle: 'Teknikchef', town: 'Västerås', manager: 'annika.lindvall' },
    {
      givenName: 'Björn',
      surname: 'Almgren',
      jobTitle: 'Gruppchef elkraft',
      town: 'Västerås',
      manager: 'ulrika.sjogren',
    },
    {
      givenName: 'Hanna',
      surname: 'Lidström',
      jobTitle: 'Elkraftsingenjör',
      town: 'Västerås',
      manager: 'bjorn.almgren',
    },
    { givenName: 'Farid', surname: 'Rahimi', jobTitle: 'Elkraftsingenjör', town: 'Västerås', manager: 'bjorn.almgren' },
    {
      givenName: 'Cecilia',
      surname: 'Thorsell',
      jobTitle: 'Mätingenjör',
      town: 'Västerås',
      manager: 'bjorn.almgren',
      parentalLeave: true,
    },
    {
      givenName: 'Wei',
      surname: 'Zhang',
      jobTitle: 'Design Engineer',
      town: 'Västerås',
      manager: 'ulrika.sjogren',
      language: 'en-GB',
    },
    { givenName: 'Gustav', surname: 'Ek', jobTitle: 'Konstruktör', town: 'Västerås', manager: 'ulrika.sjogren' },
  ],
};

export const digitalServices: Department = {
  name: 'Digitala tjänster',
  employees: [
    {
      givenName: 'Josefin',
      surname: 'Arvidsson',
      jobTitle: 'Gruppchef digitala tjänster',
      town: 'Göteborg',
      manager: 'ulrika.sjogren',
    },
    {
      givenName: 'Arjun',
      surname: 'Nair',
      jobTitle: 'Data Engineer',
      town: 'Bengaluru',
      manager: 'josefin.arvidsson',
      language: 'en-GB',
      hours: ['10:00', '19:00'],
    },
    {
      givenName: 'Priya',
      surname: 'Menon',
      jobTitle: 'Data Scientist',
      town: 'Bengaluru',
      manager: 'josefin.arvidsson',
      language: 'en-GB',
      hours: ['10:00', '19:00'],
    },
    {
      givenName: 'Viktor',
      surname: 'Sandahl',
      jobTitle: 'Systemutvecklare',
      town: 'Göteborg',
      manager: 'josefin.arvidsson',
      hours: ['09:00', '18:00'],
    },
    {
      givenName: 'Ebba',
      surname: 'Lagerlund',
      jobTitle: 'UX-designer',
      town: 'Göteborg',
      manager: 'josefin.arvidsson',
      daysOff: ['monday'],
    },
    {
      givenName: 'Amina',
      surname: 'Yusuf',
      jobTitle: 'Dataanalytiker',
      town: 'Göteborg',
      manager: 'josefin.arvidsson',
    },
  ],
};
