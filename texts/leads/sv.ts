/** Till dem som leder ett program: kort om vad som behöver dem, och meddelanden till en lista. */
import type { AlertKind } from '#domain/leads/alerts.ts';
import type { DeliveryOutcome, namedOutcomes } from '#domain/leads/lead-message.ts';
import type { ReceiverList } from '#domain/leads/receivers.ts';

/** På kortet till den som leder. */
export const alerts = {
  title: 'Det här behöver dig',
  roundReady: 'En omgång är klar att titta på.',
  endsSoon:
    'Programmet slutar inom sex veckor. Det avslutas av sig självt en vecka efter sista dagen, om den inte flyttas.',
  applicants: (count: number): string =>
    count === 1 ? 'En person väntar på ja för att få vara med.' : `${count} personer väntar på ja för att få vara med.`,
  nobodyLeft: (count: number): string =>
    count === 1 ? 'En adept har ingen mentor kvar att välja.' : `${count} adepter har ingen mentor kvar att välja.`,
  waitingLong: (count: number, days: number): string =>
    count === 1
      ? `En person har väntat längre än ${days} dagar.`
      : `${count} personer har väntat längre än ${days} dagar.`,
};

export const bot = {
  alert: {
    more: (count: string): string => `och ${count} till`,
    programmesMore: (count: number): string =>
      count === 1 ? 'Ett program till behöver dig.' : `${count} program till behöver dig.`,
    open: {
      'hr/overview': 'Se vad som behöver dig',
      'hr/matching': 'Titta på omgången',
      'hr/people': 'Se vilka som väntar',
      'hr/programme': 'Öppna programmet',
    },
    openIn: (programme: string): string => `Öppna ${programme}`,
    wish: (name: string): string => `${name} vill att du hör av dig`,
    wishBody: (givenName: string): string =>
      `Du får inte veta vad ${givenName} har svarat på uppföljningen, och den ${givenName} träffar får inte veta att ${givenName} frågar.`,
    write: (givenName: string): string => `Skriv till ${givenName}`,
    takeUp: 'Jag tar det',
    taken: 'Du har tagit hand om det',
    takenBody: 'De andra som leder ser att du gör det. Hör av dig till personen, och markera Klart när det är gjort.',
    choose: 'Ändra vad du får veta',
  },
  /** HR har utsett någon att leda ett program. */
  appointed: {
    title: (programme: string): string => `Du leder ${programme}`,
    body: 'HR har utsett dig. Under Programmet i Lodestar ser du vilka som är med, matchningen och mötena, för det här programmet och inga andra.',
    next: 'Boten säger till när något behöver dig. Vad du vill få veta väljer du på programmets sida.',
    open: 'Öppna programmet',
  },
  /** Programmet har avslutats utan att någon tryckte på något. */
  programmeReport: {
    title: (programme: string): string => `${programme} har avslutats av sig självt`,
    body: 'Sista dagen har varit. Alla som är med har fått en hälsning, och kommande möten är borta ur Outlook, utom för dem som alla vill fortsätta på egen hand.',
    next: 'Ska det hållas igen skapar du en kopia. Då kan du ta med dem som väntade och dem som vill vara med nästa gång.',
    open: 'Öppna programmet',
  },
  leadMessage: {
    from: (programme: string): string => `Från dem som leder ${programme}`,
  },
};

/** Mejlet i stället för kortet till den som leder. */
export const mail = {
  something: (programme: string): string => `Något i ${programme} behöver dig. Vad det är ser du i Lodestar.`,
  why: 'Lodestar skickar det här som mejl för att boten i Teams inte når dig, och för att du leder programmet.',
  wayOut: 'Välj vad du får veta',
};

export const hr = {
  alerts: {
    body: 'Boten säger till när något behöver dig: en önskan om hjälp direkt, allt annat samlat högst en gång om dagen på din arbetstid.',
    follow: 'Säg till mig om det här programmet',
    kinds: 'Säg till när',
    kind: {
      help: 'någon vill ha hjälp',
      applicants: 'någon väntar på ja för att få vara med',
      trouble: 'ett mentorpar har fått problem',
      'round-ready': 'en omgång är klar att titta på',
      unanswered: 'någon inte svarar eller inte går att nå',
      'waiting-long': 'någon har väntat länge',
      'ends-soon': 'programmet slutar inom sex veckor',
    } satisfies Record<AlertKind, string>,
    days: 'Så många dagar räknas som länge',
    daysWrong: (least: number, most: number): string => `Skriv ett helt tal mellan ${least} och ${most}.`,
    nobody: 'Ingen får kort om det här programmet. Följ det själv, eller utse en programledare.',
    own: 'Du får aldrig kort om ett samarbete där du själv är med.',
  },
  messages: {
    title: 'Skriv till flera',
    lead: 'Ett meddelande i Teams till alla på en lista. Ingen som får det ser vilken lista det var.',
    list: 'Vem ska få det?',
    lists: {
      everybody: 'Alla',
      mentors: 'Mentorer',
      mentees: 'Adepter',
      waiting: 'Väntar på en match',
      'mentors-with-room': 'Mentorer med plats',
      'not-met': 'Har inte setts på sex veckor',
    } satisfies Record<ReceiverList, string>,
    subject: { sv: 'Rubrik på svenska', en: 'Rubrik på engelska' },
    body: { sv: 'Text på svenska', en: 'Text på engelska' },
    missing: 'Skriv rubrik och text på varje språk som programmet har.',
    nobody: 'Ingen är på den listan just nu.',
    preview: 'Så läser de det',
    emptySubject: 'Rubrik',
    emptyBody: 'Din text',
    rules:
      'Det skickas om tio minuter, till var och en på deras arbetstid. Ingen får mer än två sådana meddelanden i veckan från alla program tillsammans; den som redan fått två får ditt senare.',
    send: (count: string): string => `Skicka till ${count}`,
    written: (count: string): string => `Det skickas till ${count} om tio minuter. Du kan stoppa det till dess.`,
    over: 'I ett program som inte är öppet går det inte att skriva till flera.',
    sent: 'Skickat',
    none: 'Inget är skickat än.',
    to: (list: string, writer: string, day: string): string => `${list} · ${writer} · ${day}`,
    toNobodyKnown: (list: string, day: string): string => `${list} · ${day}`,
    stop: 'Stoppa',
    stopNamed: (subject: string): string => `Stoppa ${subject}`,
    stopped: 'Stoppat. Den som redan har fått det har kvar det.',
    isStopped: 'Stoppat',
    log: 'Vem har fått det?',
    logNamed: (subject: string): string => `Vem har fått ${subject}?`,
    outcome: {
      waits: (count: string): string => `${count} väntar`,
      delivered: (count: string): string => `${count} har fått det`,
      late: (count: string): string => `${count} fick det senare`,
      mailed: (count: string): string => `${count} fick mejl i stället`,
      unreachable: (count: string): string => `${count} gick inte att nå`,
      'not-sent': (count: string): string => `${count} fick det inte`,
    } satisfies Record<DeliveryOutcome, (count: string) => string>,
    /** Om var och en, i listan över vem som har fått det. */
    how: {
      delivered: 'Har fått det',
      late: 'Fick det senare',
      mailed: 'Fick mejl i stället',
      unreachable: 'Gick inte att nå',
    } satisfies Record<(typeof namedOutcomes)[number], string>,
    noNames: 'Ingen har fått det än.',
    lock: 'Namnen visar vem som har fått det. Varför någon väntar visas inte: det kan vara ledighet eller ett annat program.',
  },
};
