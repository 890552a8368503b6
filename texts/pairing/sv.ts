/** Mentorparet: början, paus och avslut. */
import { bot as botTogether, tab as tabTogether } from './together/sv.ts';
import { bot as botParting, mail as mailParting, tab as tabParting } from './parting/sv.ts';
import type { EndReason } from '#domain/pairing/end-reason.ts';
import { bot as botSilence, tab as tabSilence } from './silence/sv.ts';

/** Hur många möten planen har, och hur det har gått med dem. */
interface PlanInNumbers {
  readonly all: number;
  readonly held: number;
  readonly off: number;
  readonly left: number;
  readonly moved: number;
}

export const bot = {
  ...botTogether,
  ...botSilence,
  ...botParting,
  introduction: {
    summary: (partner: string): string => `Du har matchats med ${partner}`,
    toMentee: (partner: string): string => `${partner} blir din mentor`,
    toMentor: (partner: string): string => `${partner} blir din adept`,
    programme: (name: string): string => `Ni är nu ett mentorpar i ${name}.`,
    why: 'Varför ni två',
    write: (givenName: string): string => `Skriv till ${givenName}`,
    draft: (givenName: string): string => `Hej ${givenName}. Kul att vi ska ses.`,
    noFit: 'Det passar inte',
    next: (givenName: string): string =>
      `Mötena med ${givenName} bokas nu i er Outlook. Du får ett besked här när det är klart.`,
  },
  paused: {
    summary: (givenName: string): string => `Mötena med ${givenName} är pausade`,
    title: (givenName: string, day: string): string => `Mötena med ${givenName} är pausade till ${day}`,
    body: 'Mötena under pausen tas bort ur Outlook. Sedan fortsätter de som vanligt.',
  },
  ended: {
    summary: (givenName: string): string => `Du och ${givenName} är inte längre ett mentorpar`,
    title: {
      over: (_givenName: string): string => 'Ert samarbete är avslutat',
      completed: (_givenName: string): string => 'Tack för tiden som mentorpar',
      'partner-left': (givenName: string): string => `${givenName} deltar inte längre i programmet`,
      'programme-over': (_givenName: string): string => 'Programmet är slut',
    },
    body: {
      over: (givenName: string): string =>
        `Tack för tiden tillsammans med ${givenName}. Mötena framöver tas bort ur Outlook.`,
      completed: (givenName: string): string =>
        `Du och ${givenName} har haft hela den tid som programmet ger er. Ta gärna kontakt igen på egen hand.`,
      'partner-left': (_givenName: string): string =>
        'Samarbetet är därför avslutat, och mötena framöver tas bort ur Outlook.',
      'programme-over': (givenName: string): string =>
        `Tack för tiden tillsammans med ${givenName}. Ta gärna kontakt igen på egen hand.`,
    },
    nextRound: {
      'first-in-line': 'Du står först i kön till nästa omgång.',
      chooses: 'Du väljer själv en ny mentor. Vi skriver här när det finns förslag.',
      'is-asked': 'Nästa adept som vill ha dig som mentor frågar dig här.',
      soon: 'I morgon bitti ställs du i kön, med din plats kvar.',
      aside: 'Säg till när du vill ha någon ny.',
    },
    standAside: 'Jag står över',
    takePart: 'Jag vill ha en ny',
  },
};

export const mail = {
  ...mailParting,
  introduction: (givenName: string): string =>
    `Mötena med ${givenName} bokas nu i Outlook. Varför just ni två passar ihop läser du i Lodestar.`,
  ended: 'Vill du ha en ny mentor eller adept säger du det i Lodestar.',
};

export const tab = {
  ...tabTogether,
  ...tabSilence,
  ...tabParting,
  pairing: {
    tabs: 'Samarbetets delar',
    overview: 'Översikt',
    meetings: 'Möten',
    goals: 'Mål',
    why: 'Varför ni två',
    theGoals: 'Målen',
    show: 'Visa',
    since: (part: string, day: string): string => `${part} sedan ${day}`,
    localTime: (time: string, place: string): string =>
      place === '' ? `Klockan är ${time} där nu` : `${time} i ${place} nu`,
    speaks: (languages: string): string => `Talar ${languages}`,
    /** De flyttade är bokade också, så de räknas en gång. */
    meetingsPlan: (planned: number, moved: number, skipped: number): string =>
      `${planned + skipped === 1 ? '1 möte' : `${planned + skipped} möten`}: ${[
        planned - moved === 1 ? '1 bokat' : `${planned - moved} bokade`,
        ...(moved === 0 ? [] : [moved === 1 ? '1 flyttat' : `${moved} flyttade`]),
        ...(skipped === 0 ? [] : [skipped === 1 ? '1 inställt' : `${skipped} inställda`]),
      ].join(', ')}`,
    noneAhead: 'Inga fler möten är bokade.',
  },
  /** Planen i ord: det som har blivit av och det som är kvar. */
  plan: {
    title: 'Hela planen',
    soFar: 'Hittills',
    noneYet: 'Inget möte har varit än.',
    held: (held: number, of: number): string =>
      of === 1 && held === 1 ? 'Ert första möte har blivit av.' : `${held} av ${of} möten har blivit av.`,
    left: (left: number, moved: number, until: string): string =>
      `${left === 1 ? 'Ett möte till är bokat' : `${left} möten till är bokade`}${moved === 0 ? '' : `, ${moved === 1 ? 'ett flyttat' : `${moved} flyttade`}`}. Er tid går till ${until}.`,
    short: (held: number, left: number): string => `${held} har blivit av, ${left} är kvar.`,
    label: ({ all, held, off, left, moved }: PlanInNumbers): string =>
      `${all} möten: ${held} genomförda, ${off} inställda eller uteblivna, ${left} kvar, varav ${moved} flyttade`,
  },
  milestone: {
    first: 'Ni har haft ert första möte.',
    half: (held: number): string => `Ni är halvvägs, med ${held} möten bakom er.`,
  },
  closing: {
    title: (held: number, months: number, goals: number): string =>
      [
        ...(months === 0 ? [] : [months === 1 ? 'En månad' : `${months} månader`]),
        held === 1 ? '1 möte' : `${held} möten`,
        ...(goals === 0 ? [] : [goals === 1 ? '1 mål nått' : `${goals} mål nådda`]),
      ].join(', '),
    last: (day: string): string => `Ni sågs senast ${day}.`,
    stays: 'Era möten och mål finns kvar här.',
    reached: 'Mål som är nådda',
  },
  ending: {
    reason: 'Varför? (valfritt)',
    reasonNone: 'Jag säger inte varför',
    reasons: {
      'no-common-ground': 'Vi hittade inte varandra',
      'no-time': 'Tiden räcker inte',
      'goals-reached': 'Vi har nått det vi ville',
      'changed-work': 'Jobbet har ändrats',
      'other-experience': 'En annan erfarenhet behövs',
      'prefer-not-to-say': 'Vill helst inte säga',
    } satisfies Record<EndReason, string>,
    next: 'Sedan frågar vi er båda om ni vill ha någon ny. Var och en svarar för sig, när det passar.',
    nextInGroup: 'Sedan frågar vi om du vill ha någon ny. Svara när det passar.',
  },
};
