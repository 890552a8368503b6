/** Bokningen i Outlook, och HR:s lista över möten. */

export const invitation = {
  subject: (first: string, second: string) => `Mentormöte: ${first} och ${second}`,
  groupSubject: {
    group: (names: string) => `Mentorgrupp: ${names}`,
    circle: (names: string) => `Mentorcirkel: ${names}`,
  },
  lead: (programme: string) =>
    `Ett återkommande möte i ${programme}. Flytta eller tacka nej här i Outlook, så följer Lodestar med.`,
  /** Inbjudan är densamma för alla möten i serien. */
  agendaTitle: {
    opening: 'Förslag till första mötet',
    middle: 'Förslag till mötena däremellan',
    closing: 'Förslag till sista mötet',
  },
  agendaItem: (minutes: number, item: string) => `${minutes} min: ${item}`,
  private: 'Det ni säger stannar mellan er.',
  privateInGroup: 'Det ni säger stannar i gruppen.',
  skipped: {
    clash: 'Mötet utgår: ingen gemensam ledig tid fanns i perioden.',
    holiday: 'Mötet utgår: det är helgdag.',
    leave: 'Mötet utgår: en av er är ledig.',
    enough: 'Mötet utgår: månaden har redan så många möten som ni har valt.',
    hours: 'Mötet utgår: det ligger utanför era arbetstider.',
    asked: 'Mötet utgår: en av er ställde in det.',
    paused: 'Mötet utgår: ni har paus.',
    'programme-over': 'Mötet utgår: programmet är slut då.',
  },
  /** Vad som står i avbokningen när det inte blir fler möten i serien. */
  ended: {
    'pairing-ended': 'Mentorskapet är avslutat och mötena utgår. Tack för den här tiden.',
    'person-left': 'Mötena utgår, för en av er är inte längre med i programmet.',
    'programme-ended': 'Programmet är slut och mötena utgår. Tack för den här tiden.',
    replaced: 'Mötena utgår här och bokas på en annan tid.',
    'asked-by-hr': 'HR har avslutat mötesserien.',
  },
};

export const tab = {
  /** Vad som hindrar bokningen, sagt till de två. `name` är den det gäller. */
  seriesTrouble: {
    'no-mailbox': (name: string): string =>
      `Vi kunde inte boka i kalendern hos ${name}: postlådan saknas. HR vet om det och tar hjälp av IT.`,
    'mailbox-out-of-scope': (name: string): string =>
      `Lodestar får inte boka i kalendern hos ${name} än. HR vet om det och tar hjälp av IT.`,
    'rights-missing': (): string => 'Lodestar får inte boka i Outlook just nu. HR vet om det och tar hjälp av IT.',
    'mailbox-full': (name: string): string =>
      `Postlådan hos ${name} är full, så vi kunde inte boka. Vi försöker igen om några timmar.`,
    'calendar-unreadable': (name: string): string =>
      `Kalendern hos ${name} gick inte att läsa. Vi försöker igen, och HR vet om det.`,
    'hours-unknown': (name: string): string =>
      `Kalendern hos ${name} säger inte vilken tidszon och vilka arbetstider som gäller. ${name} kan ange dem i Outlook, under Inställningar och Kalender. Sedan bokar vi av oss själva.`,
    'no-common-time': (): string =>
      'Vi hittade ingen tid som passar er båda under hela perioden. HR hör av sig om vad ni kan ändra.',
    'refused-by-outlook': (): string => 'Outlook sa nej till bokningen. HR vet om det och försöker igen.',
    'no-teams-link': (): string => 'Mötena är bokade men saknar Teams-länk. Vi försöker lägga till den.',
    'series-gone': (): string => 'Mötena har tagits bort ur Outlook. HR vet om det. Vill ni fortsätta bokar vi nya.',
    'guest-without-meetings': (name: string): string =>
      `Era kommande möten finns inte i kalendern hos ${name}. Vill ni fortsätta träffas, bjud in igen i Outlook. HR vet om det.`,
    'split-in-outlook': (): string => 'Mötena är flyttade i Outlook. Vi frågar er om den nya serien är fortsättningen.',
    'outlook-unavailable': (): string => 'Outlook svarar inte just nu. Vi försöker igen av oss själva.',
  },
};

export const hr = {
  meetings: {
    title: 'Möten',
    planned: (planned: string, all: string): string => `${planned} av ${all} mentorpar ses som planerat`,
    allPlanned: (all: string): string =>
      all === '1' ? 'Mentorparet ses som planerat' : `Alla ${all} mentorpar ses som planerat`,
    allNew: (all: string): string =>
      all === '1' ? 'Ett mentorpar ska ses första gången' : `${all} mentorpar ska ses första gången`,
    over: 'Inga möten pågår',
    lead: {
      stopped: (count: string): string => (count === '1' ? 'Ett har stannat.' : `${count} har stannat.`),
      'not-met': (count: string): string => (count === '1' ? 'Ett har inte setts än.' : `${count} har inte setts än.`),
      paused: (count: string): string => (count === '1' ? 'Ett pausar.' : `${count} pausar.`),
    },
    empty: 'Inga möten än',
    emptyBody: 'När du godkänner mentorpar bokas deras möten av sig själva och syns här.',
    emptyAction: 'Till matchningen',
    search: 'Sök på namn',
    filter: 'Visa',
    all: 'Alla',
    state: {
      stopped: 'Har stannat',
      'not-met': 'Har inte setts än',
      planned: 'Som planerat',
      paused: 'Pausar',
      ended: 'Avslutade',
    },
    booking: { wanted: 'Tiden söks', changing: 'Ändras i Outlook' },
    neverMet: 'De har inte setts än.',
    lastMet: (day: string): string => `De sågs senast ${day}.`,
    ask: 'Fråga hur det går',
    askFor: (names: string): string => `Fråga ${names} hur det går, i Teams`,
    since: (day: string): string => `Matchades ${day}`,
    held: (held: string, due: string): string => `${held} av ${due} har blivit av`,
    next: 'nästa',
    timeIn: (time: string, place: string): string => `${time} i ${place}`,
    noHits: 'Inget mentorpar stämmer med sökningen.',
    clear: 'Visa alla',
    menu: (names: string): string => `Fler val för ${names}`,
    end: 'Avsluta serien',
    endTitle: 'Avsluta mötena?',
    endBody: (names: string): string =>
      `De kommande mötena för ${names} tas bort ur Outlook hos båda, och det går inte att ångra. Mentorparet finns kvar, och de möten som har varit räknas som förut.`,
    endedToast: (names: string): string => `Mötena för ${names} avslutas.`,
    pausedUntil: (day: string): string => `Paus till ${day}`,
    noNext: 'Inget kommande möte',
    counts: (held: number, planned: number): string =>
      `${held === 1 ? '1 genomfört' : `${held} genomförda`} av ${planned}`,
    confirmed: (count: number): string => (count === 1 ? '1 bekräftat' : `${count} bekräftade`),
    ownRhythm: (cadence: string, minutes: string): string => `Egen takt: ${cadence}, ${minutes} min`,
    extra: (count: number): string => `${count} utanför serien`,
    moved: (count: number): string => (count === 1 ? '1 flyttat' : `${count} flyttade`),
    skipped: (count: number): string => (count === 1 ? '1 inställt' : `${count} inställda`),
  },
};
