/** Nästa gång: vara med igen, bli tillfrågad, eller inte. Och ordet till alla när ett program är slut. */
import type { NextTimeWish } from '#domain/enrolment/next-time.ts';

const wish = {
  yes: 'Ja, räkna med mig nästa gång',
  ask: 'Fråga mig då',
  no: 'Nej tack',
} satisfies Record<NextTimeWish, string>;

const said = {
  yes: 'Du är med nästa gång, i samma roll. Du får ett besked när det blir dags, och kan tacka nej då.',
  ask: 'Du får en fråga nästa gång.',
  no: 'Du får ingen fråga nästa gång.',
} satisfies Record<NextTimeWish, string>;

const farewell = {
  title: (programme: string): string => `${programme} är slut`,
  thanks: 'Tack för att du var med.',
  waited:
    'Den här gången hittade vi ingen åt dig. Det säger inget om dig, och vi hade gärna sett att det blev annorlunda. Tack för att du väntade.',
  ask: 'Vill du vara med nästa gång?',
  next: (name: string): string => `Nästa gång heter det ${name}.`,
  wish,
  said,
};

const again = {
  title: (programme: string): string => `Vill du vara med i ${programme}?`,
  body: (from: string, role: string): string =>
    `Du var med i ${from} som ${role}. Med ett tryck är du med igen, med samma profil.`,
  role: { mentor: 'mentor', mentee: 'adept', both: 'mentor och adept' },
  yes: 'Ja, jag är med',
  no: 'Nej, inte den här gången',
};

export const bot = {
  farewell: { ...farewell, summary: (programme: string): string => `${programme} är slut, tack för att du var med` },
  again: {
    ...again,
    joined: (programme: string): string => `Du är med i ${programme}`,
    joinedBody: 'Gå gärna igenom din profil och skriv vad du hoppas på den här gången.',
    asWished: (from: string): string =>
      `Du sa i ${from} att du ville vara med igen. Har du ändrat dig lämnar du programmet på din profil.`,
    applied: (programme: string): string => `Din ansökan till ${programme} är skickad`,
    appliedBody: 'Innan du är med behövs ett ja. Svaret kommer här.',
    declined: 'Noterat, inte den här gången',
    declinedBody: 'Du får inga fler frågor om det här programmet.',
    over: 'Det går inte längre att gå med',
    overBody: 'Programmet tar inte emot fler just nu.',
    needsMore: 'Något saknas i din profil. Gå med på din profilsida, så fyller du i det där.',
    profile: 'Öppna min profil',
  },
};

export const mail = {
  farewell: 'Hur det blev med dina samarbeten läser du i Lodestar. Vill du vara med nästa gång säger du det där.',
  again: 'Svara i Lodestar.',
};

export const tab = {
  nextTime: {
    farewell,
    again,
    joined: 'Noterat, du vill vara med.',
    declined: 'Noterat. Du får inga fler frågor om det här programmet.',
    leave: {
      legend: 'Och nästa gång programmet hålls?',
      ask: 'Fråga mig då. Min profil finns kvar.',
      no: 'Fråga mig inte igen om det här programmet.',
      missing: 'Välj vad som gäller nästa gång.',
    },
  },
};
