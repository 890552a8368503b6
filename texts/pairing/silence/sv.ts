/** När den andra sidan inte hörs av: vad som syns, vad man kan välja, och frågan till den som är tyst. */
import type { SilenceSign } from '#domain/pairing/silence-signs.ts';

const ofBoth = {
  'called-off-twice': 'De två senaste mötena har ställts in i Outlook.',
  'not-met-twice': 'De två senaste mötena blev inte av.',
  'never-met': 'Ni har inte setts än sedan ni presenterades för varandra.',
};

/** Vad som syns, för den som väntar. */
const signs = {
  ...ofBoth,
  'no-answer': (name: string): string => `${name} har inte svarat på inbjudan till de två senaste mötena.`,
  'declined-twice': (name: string): string => `${name} har tackat nej till de två senaste mötena.`,
  'time-unanswered': (name: string): string => `Tiden du valde väntar fortfarande på ett ja från ${name}.`,
} satisfies Record<SilenceSign, string | ((name: string) => string)>;

const shared = {
  signs,
  title: (name: string): string => `Det är tyst från ${name}`,
  saidTitle: (name: string): string => `Hur går det att nå ${name}?`,
  /** Efter det som syns. */
  ask: 'Det brukar ha en vanlig förklaring. Vad vill du göra?',
  said: 'Du har sagt att det är svårt att få kontakt. Vad vill du göra nu?',
  wait: 'Vänta',
  write: (name: string): string => `Skriv till ${name}`,
  draft: (name: string): string =>
    `Hej ${name}, hoppas att allt är bra med dig. Ska vi hitta en tid som passar, eller är något annat bättre just nu? Svara när du hinner.`,
  otherTime: 'Hitta en annan tid',
  newMatch: 'Träffa någon ny',
  leaveGroup: 'Lämna och träffa någon ny',
  help: 'Be om hjälp',
  waits: (day: string): string => `Du väntar. Vi frågar igen ${day}.`,
  left: 'Du väntar. Vi frågar inte fler gånger, men du kan välja något annat när du vill.',
  confirmTitle: 'Avsluta och träffa någon ny?',
  confirm: (name: string): string =>
    `Samarbetet med ${name} avslutas, och mötena framöver tas bort ur Outlook. Ni får båda samma besked, utan skuld och utan att det står vem som bad om det.`,
  confirmInGroup:
    'Du tas bort från mötena i Outlook. De andra får veta att du inte är med längre, men inte varför. Är ni för få kvar, eller är du mentorn, avslutas gruppen.',
  confirmLine:
    'I morgon bitti ställs du i kön med din plats kvar. Det sker inte på en gång, så att det inte märks vem som ville avsluta.',
  confirmAction: 'Avsluta och ställ mig i kön',
  helpAsked: 'Du har bett om hjälp. HR eller en programledare hör av sig till dig.',
};

const stillThere = {
  signs: {
    ...ofBoth,
    'no-answer': 'Inbjudan till de två senaste mötena har inget svar från dig.',
    'declined-twice': 'Du har tackat nej till de två senaste mötena.',
    'time-unanswered': 'En ny mötestid väntar på ditt ja.',
  } satisfies Record<SilenceSign, string>,
  title: (name: string): string => `Vill du fortsätta ses med ${name}?`,
  ask: 'Alla svar är bra svar. Det går lika bra att ta en paus eller avsluta.',
  yes: 'Ja, jag vill ses',
  pause: 'Ta en paus',
  end: 'Avsluta',
  thanks: 'Tack, då fortsätter ni',
  thanksBody: (name: string): string =>
    `Passar tiderna inte kan du be om andra. ${name} kan få läsa att du vill fortsätta.`,
};

export const bot = {
  silence: {
    ...shared,
    summary: (name: string): string => `Det är tyst från ${name}`,
    heard: (name: string): string => `Det har kommit ett livstecken från ${name}`,
    heardBody: 'Du behöver inte välja något här. Ni fortsätter som vanligt.',
    over: 'Det här är inte aktuellt längre',
    ended: 'Samarbetet är avslutat',
    back: 'Tillbaka',
    /** Svaret på ”jag når inte min mentor”. */
    whom: 'Vem är det svårt att nå?',
    whomBody: 'Du får läsa vad vi kan se, och väljer sedan själv. Inget händer förrän du har valt.',
    cannotReach: (name: string): string => `Jag når inte ${name}`,
    nobody: 'Du har ingen mentor eller adept att nå just nu.',
    nothingSeen: (name: string): string =>
      `Vi kan inte se att något är fel, men du vet bäst. Vad vill du göra om ${name}?`,
  },
  stillThere: { ...stillThere, over: 'Här behövs inget svar längre' },
};

export const tab = {
  stillThere,
  silence: {
    ...shared,
    cannotReach: (name: string): string => `Jag når inte ${name}`,
    dialogTitle: (name: string): string => `Svårt att nå ${name}?`,
    nothingSeen: 'Vi kan inte se att något är fel, men du vet bäst. Vad vill du göra?',
    waitBody: (weeks: number): string => `Vi frågar igen om ${weeks} veckor.`,
    writeBody: 'Öppnar en chatt med några vänliga rader som du kan ändra.',
    otherTimeBody: 'Vi letar efter tider som är lediga för alla.',
    newMatchBody: 'Samarbetet avslutas utan skuld, och du behåller din plats i kön.',
    helpBody: 'HR eller en programledare hör av sig till dig.',
    homeAction: 'Välj vad du vill göra',
    waited: 'Du väntar. Vi hör av oss igen.',
    newMatchSaid: 'Samarbetet är avslutat. I morgon bitti ställs du i kön.',
  },
};
