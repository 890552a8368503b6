/** Till den som en omgång lämnade utan någon: varför, vad som skulle hjälpa, och när nästa försök är. */
import type { LeftWhy } from '#domain/matching/left-alone.ts';

const shared = {
  title: { mentee: 'Den här gången blev det ingen mentor', mentor: 'Den här gången blev det ingen adept' },
  why: {
    'none-left': 'De som passar dig har redan så många som de kan ta. Det säger inget om dig.',
    'none-fits': 'Det fanns ingen som både har plats och kan mötas på dina språk och tider.',
    'fit-too-low': 'Det fanns ingen som låg tillräckligt nära det du söker, och vi gissar hellre inte.',
    'not-needed': 'Det fanns färre adepter än mentorer. Din plats står kvar till nästa gång.',
  } satisfies Record<LeftWhy, string>,
  keptPlace: 'Du står kvar i kön och går före i nästa omgång.',
  nextTry: (day: string): string => `Nästa försök är ${day}.`,
  helps: 'Det här skulle öppna fler möjligheter:',
  way: {
    language: (language: string): string => `Du kan ha samtalen på ${language}`,
    'partner-style': 'Du släpper önskemålet om någon som liknar eller inte liknar dig',
    hours: 'Du kan mötas även utanför tiderna du helst vill ses',
    competences: (names: string): string => `Ingen mentor erbjuder ${names} just nu, så önska gärna något mer`,
    place: 'Du kan tänka dig någon på en annan ort, och ses i Teams',
  },
  press: {
    language: (language: string): string => `Lägg till ${language}`,
    'partner-style': 'Släpp önskemålet',
    hours: 'Alla tider går bra',
  },
};

export const bot = {
  leftAlone: {
    ...shared,
    summary: 'Så gick det i omgången',
    profile: 'Öppna min profil',
    widened: 'Sparat. Det räknas från nästa omgång.',
  },
};

export const tab = {
  leftAlone: {
    ...shared,
    change: { competences: 'Ändra vad du vill lära dig', place: 'Ändra ort' },
    saved: 'Sparat. Det räknas från nästa omgång.',
  },
};
