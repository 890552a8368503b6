/** Ramen omkring allt annat: fliken, boten, felen. */
import { days } from './days/sv.ts';
import { promises } from './promises/sv.ts';

export const api = {
  problem: {
    'sign-in-needed': { title: 'Du behöver logga in.', detail: 'Ladda om fliken i Teams, så loggas du in igen.' },
    'sign-in-version': {
      title: 'Inloggningen till Lodestar är inte färdig.',
      detail: 'Be IT sätta requestedAccessTokenVersion till 2 i appregistreringens manifest i Microsoft Entra.',
    },
    'not-allowed': {
      title: 'Du har inte behörighet till det här.',
      detail: 'Saknar du en roll? Be IT lägga till den.',
    },
    'not-found': { title: 'Det finns inte, eller är inte ditt.', detail: 'Gå tillbaka och ladda om sidan.' },
    conflict: {
      title: 'Någon annan hann före.',
      detail: 'Sidan visar nu hur det ser ut. Gör om ändringen om den behövs.',
    },
    invalid: { title: 'Något är ifyllt fel.', detail: '' },
    'too-large': { title: 'Det är för mycket på en gång.', detail: 'Korta texten och försök igen.' },
    'file-too-large': {
      title: 'Filen är för stor.',
      detail: 'Den får vara högst 5 MB. Dela upp den i flera och importera en i taget.',
    },
    'wrong-format': { title: 'Servern förstod inte anropet.', detail: 'Ladda om fliken och försök igen.' },
    'too-many-requests': { title: 'Det blev för många anrop.', detail: 'Vänta en minut och försök igen.' },
    'outside-unavailable': {
      title: 'Microsoft 365 svarar inte just nu.',
      detail: 'Inget har gått förlorat. Försök igen om en stund.',
    },
    'outside-refused': {
      title: 'Microsoft 365 sa nej.',
      detail: 'Försök igen. Händer det igen, be IT titta på det.',
    },
    'not-ready': { title: 'Tjänsten startar.', detail: 'Försök igen om en stund.' },
    unexpected: { title: 'Något gick fel hos oss.', detail: 'Försök igen om en stund.' },
  },
  errorId: (id: string): string => `Händer det igen, ge IT felets nummer: ${id}.`,
  field: {
    missing: 'Fyll i det här.',
    tooShort: 'Det är för kort eller för lågt.',
    tooLong: 'Det är för långt eller för högt.',
    textTooLong: (most: number): string => `Texten är för lång. Korta den till högst ${most} tecken.`,
    brokenSign: 'Texten har ett osynligt tecken som inte går att spara. Skriv om den och försök igen.',
    dayTooFar: 'Välj en dag mellan åren 2000 och 2199.',
    wrongChoice: 'Välj ett av alternativen.',
    wrong: 'Det här är inte ifyllt rätt.',
  },
  someone: 'någon av de två',
  /** Alla andra i en grupp. */
  theOthers: 'de andra',
  timeFor: (time: string, name: string): string => `${time} för ${name}`,
};

export const bot = {
  promises,
  openTab: 'Öppna Lodestar',
  openProfile: 'Öppna min profil',
  openPairing: 'Öppna samarbetet',
  /** Vad som sägs om låset för den som inte ser det. */
  lock: 'Vem som ser vad',
  welcome: {
    summary: 'Välkommen till Lodestar',
    title: (givenName: string): string => `Hej ${givenName}`,
    what: 'Lodestar matchar mentorer och adepter på företaget, bokar era möten i Outlook och frågar efteråt hur det gick.',
    enrolIn: (programme: string): string => `Gå med i ${programme}`,
    closed: 'Just nu är inget program öppet. Du får ett besked från HR när det är dags.',
    enrolled: 'Du är redan med. Du ändrar det du har fyllt i på din profilsida.',
  },
  help: {
    summary: 'Det här kan Lodestar hjälpa dig med',
    title: 'Det här kan jag hjälpa dig med',
  },
  trouble: {
    summary: 'Det gick inte den här gången',
    title: 'Det gick inte den här gången',
    unexpected: 'Inget har sparats. Försök igen om en stund, eller gör det i fliken.',
    notFound: 'Det kortet handlar om finns inte kvar. Det aktuella ser du i fliken.',
    notAllowed: 'Du kan inte göra det här med ditt konto. Fråga HR om du tror att det är fel.',
    conflict: 'Något ändrades samtidigt. Öppna fliken och se hur det ser ut nu.',
    unknownAction: 'Knappen hör till ett äldre kort. Det aktuella ser du i fliken.',
    unknownPerson: 'Lodestar känner inte till dig än. Nya medarbetare läses in varje natt, så försök igen i morgon.',
  },
};

/** Det som står sist i varje mejl. */
export const mail = {
  why: 'Lodestar skickar det här som mejl för att boten i Teams inte når dig, och för att det gäller din del i mentorprogrammet.',
  wayOut: 'Pausa eller lämna programmet',
};

export const tab = {
  appName: 'Lodestar',
  nav: {
    launch: 'Starta',
    label: 'Lodestar',
    own: 'Ditt mentorskap',
    programmes: 'Alla program',
    switchFrom: (programme: string): string => `${programme}. Byt program`,
    it: 'Drift och säkerhet',
    health: 'Hälsa',
    home: 'Hem',
    me: 'Min profil',
    meShort: 'Jag',
    overview: 'Översikt',
    people: 'Personer',
    matching: 'Matchning',
    meetings: 'Möten',
    programme: 'Program',
    more: 'Mer',
    skip: 'Hoppa till innehållet',
    age: {
      opens: (day: string, week: string): string => `Öppnar ${day} (${week})`,
      month: (month: number, of: number): string => `Månad ${month} av ${of}`,
      rolling: (day: string): string => `Löpande sedan ${day}`,
      over: (day: string): string => `Slutade ${day}`,
    },
  },
  common: {
    loading: 'Hämtar',
    retry: 'Försök igen',
    cancel: 'Avbryt',
    close: 'Stäng',
    back: 'Tillbaka',
    next: 'Fortsätt',
    share: 'Länk till det som visas',
    kept: 'Det du började skriva finns kvar. Det är inte sparat än.',
    discardKept: 'Släng det',
    showMore: (count: string): string => `Visa ${count} till`,
    weekSuffix: (week: number): string => `v.\u00A0${week}`,
    toHome: 'Till startsidan',
    minutes: (count: string): string => `${count}\u00A0min`,
  },
  trouble: {
    noNetwork: 'Du är inte uppkopplad.',
    noNetworkAdvice: 'Det du ser kan vara gammalt, och inget kan skickas. Det löser sig när nätet är tillbaka.',
    offline: 'Vi når inte Lodestar.',
    offlineAdvice: 'Kontrollera nätet och försök igen. Det du skrivit finns kvar.',
    garbled: 'Svaret gick inte att läsa.',
    garbledAdvice: 'Ladda om fliken. Händer det igen, berätta det för IT.',
    signIn: 'Teams kunde inte logga in dig i Lodestar.',
    signInAdvice:
      'Försök igen. Hjälper det inte behöver IT göra klart appens registrering i Microsoft Entra: klienterna ska vara auktoriserade och behörigheterna godkända.',
    consent: 'Lodestar behöver ditt godkännande.',
    consentAdvice: 'Microsoft frågar om Lodestar får logga in dig och veta vem du är. Det görs en gång.',
    consentAsk: 'Fortsätt till Microsoft',
    consentInVain:
      'Microsofts fråga gick inte att visa. Tillåt nya fönster för sidan och försök igen. Hjälper det inte behöver IT godkänna Lodestar i Microsoft Entra.',
    consented: 'Klart. Du kan stänga fönstret.',
    unexpected: 'Något gick fel hos oss.',
    unexpectedAdvice: 'Försök igen om en stund.',
    someoneElseFirst: 'Någon annan hann före. Sidan visar nu hur det ser ut.',
    outsideTeams: 'Öppna Lodestar i Teams',
    outsideTeamsAdvice:
      'Lodestar bor i Microsoft Teams och Outlook. Sök efter Lodestar bland apparna där, så är du inloggad direkt.',
    notFound: 'Sidan finns inte',
    notFoundAdvice: 'Länken är kanske gammal.',
    itOnly: 'Den här sidan är för IT',
    itOnlyAdvice: 'Den kräver IT-rollen för Lodestar i Microsoft Entra.',
    hrOnly: 'Den här sidan är för HR',
    hrOnlyAdvice: 'Du behöver HR-rollen för Lodestar. Be IT lägga till den i Microsoft Entra.',
  },
  days,
  promises,
  lock: {
    withheld: 'För få svar för att visa',
    draft: 'Det du fyller i sparas på den här enheten tills du är klar.',
  },
  someone: 'en av er',
};
