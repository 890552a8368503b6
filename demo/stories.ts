import { address } from '#standin/company/identity.ts';
import type { Demonstration } from '#standin/control/demonstration.ts';
import type { WorldName } from './world/names.ts';
import { demonstrationPersonas } from './personas.ts';
import { sampleEnrolments } from './sample/enrolments.ts';

type Story = Demonstration['stories'][number];

const { hrLead, itAdministrator, mentee, mentor } = demonstrationPersonas;

/** For somebody who has never heard of Lodestar. */
export const introduction = {
  title: {
    sv: 'Mentorprogrammet sköter sig. Samtalen får ta plats.',
    en: 'The programme runs itself. The conversations get the room they need.',
  },
  text: {
    sv: 'Lodestar hittar mentorer och adepter som passar, bokar mötena i Outlook och frågar efteråt hur det gick. Allt i Teams.',
    en: 'Lodestar finds mentors and mentees who suit each other, books their meetings in Outlook and asks afterwards how it went. All in Teams.',
  },
} as const;

const it: Story = {
  mail: itAdministrator,
  role: { sv: 'Är IT-administratör', en: 'Is the IT administrator' },
  story: {
    sv: 'Kopplar Lodestar till Microsoft 365 och vill ge så lite åtkomst som möjligt.',
    en: 'Connects Lodestar to Microsoft 365 and wants to give as little access as possible.',
  },
};

const newcomer: Story = {
  mail: mentee,
  role: { sv: 'Har inte gått med än', en: 'Has not joined yet' },
  story: {
    sv: 'Vill leda sitt första projekt och undrar om en mentor kan hjälpa till.',
    en: 'Wants to lead a first project and wonders whether a mentor could help.',
  },
};

/** Whom to begin as in each world, the best first. Each story is true when the world begins. */
export const stories: Readonly<Record<Exclude<WorldName, 'lived-in'>, readonly Story[]>> = {
  empty: [
    {
      mail: hrLead,
      role: {
        sv: 'Ska starta ett program, bra att börja med',
        en: 'Is about to start a programme, good to begin with',
      },
      story: {
        sv: 'Har inget program än. Vill komma igång före lunch.',
        en: 'Has no programme yet. Would like to be under way before lunch.',
      },
      first: true,
    },
    newcomer,
    {
      mail: mentor,
      role: { sv: 'Kan bli mentor', en: 'Could be a mentor' },
      story: {
        sv: 'Har lett kundprojekt i många år och undrar hur mycket tid det tar.',
        en: 'Has led customer projects for many years and wonders how much time it takes.',
      },
    },
    it,
  ],
  launch: [
    {
      mail: hrLead,
      role: { sv: 'Leder programmet, bra att börja med', en: 'Leads the programme, good to begin with' },
      story: {
        sv: `Har öppnat Medvind, och ${sampleEnrolments.length} kollegor är med. Nu ska de få sina mentorer.`,
        en: `Has opened Tailwind, and ${sampleEnrolments.length} colleagues have joined. Now they are to get their mentors.`,
      },
      first: true,
    },
    newcomer,
    {
      mail: address('tuva.sjodin'),
      role: { sv: 'Är med och vill ha en mentor', en: 'Has joined and wants a mentor' },
      story: {
        sv: 'Vill bli arbetsledare, och trygg i att säga ifrån.',
        en: 'Wants to become a supervisor, and to feel safe speaking up.',
      },
    },
    {
      mail: address('bjorn.almgren'),
      role: { sv: 'Är mentor och har plats för två', en: 'Is a mentor with room for two' },
      story: {
        sv: 'Vill lära ut elkraft från grunden, och undrar vem det blir.',
        en: 'Wants to teach power engineering from the ground up, and wonders who it will be.',
      },
    },
    it,
  ],
};
