/** Att välja mentor och att bli vald. Skrivet på svenska först; engelskan följer formen. */
import type { AnswerRefusal } from '#domain/choosing/request.ts';

export const bot = {
  suggestions: {
    summary: 'Mentorer att välja bland',
    title: (count: number): string =>
      count === 1 ? 'En mentor som kan passa dig' : `${count === 2 ? 'Två' : 'Tre'} mentorer som kan passa dig`,
    renewed: 'De du valde har inte möjlighet just nu. Det säger inget om dig, så här är nya förslag.',
    lead: 'Rangordna dem du vill fråga. Den du sätter först får frågan. Går det inte frågar vi nästa.',
    choose: 'Välj mentor',
    asked: (name: string): string => `Vi har frågat ${name}`,
    askedBody: 'Du får besked här. Det kan dröja upp till två veckor.',
    see: 'Se hur det går',
    wished: 'Dina önskemål är sparade',
    wishedBody: 'HR har med dem i nästa matchning.',
    over: 'Förslagen gäller inte längre',
    overBody: 'Hur det ser ut nu ser du i fliken.',
  },
  request: {
    summary: (name: string): string => `${name} vill ha dig som mentor`,
    title: (name: string): string => `${name} vill ha dig som mentor`,
    reminder: (name: string): string => `Påminnelse: ${name} väntar på ditt svar`,
    wants: (competences: string): string => `Vill bli bättre på ${competences}.`,
    greeting: (words: string): string => `”${words}”`,
    until: (day: string): string => `Svara gärna snart, senast ${day}. Säger du nej behöver du inte förklara varför.`,
    accept: 'Tacka ja',
    decline: 'Inte just nu',
    accepted: (name: string): string => `Du blir mentor för ${name}`,
    acceptedBody: 'Mötena bokas nu i er Outlook. Du får ett besked här när det är klart.',
    declined: 'Du tackade nej den här gången',
    declinedBody: 'Tack för att du svarade. Frågan har gått vidare, utan att någon får veta varför.',
    over: 'Förfrågan gäller inte längre',
    overBody: 'Du behöver inte göra något.',
    refusals: {
      'request-over': 'Förfrågan gäller inte längre. Du behöver inte göra något.',
      'no-room-left': 'Du har redan så många adepter som du vill ha. Vill du ta emot fler ändrar du det på din profil.',
    } satisfies Record<AnswerRefusal, string>,
  },
};

export const mail = {
  suggestions: 'Läs om dem i Lodestar och rangordna dem du vill fråga.',
  request: 'Svara gärna snart. Säger du nej behöver du inte förklara varför.',
  answer: 'Svara i Lodestar',
};

export const tab = {
  choice: {
    title: 'Välj mentor',
    lead: 'Rangordna upp till tre. Den du sätter först får frågan. Går det inte frågar vi nästa.',
    leadHr: 'Rangordna upp till tre. HR har med dina önskemål i nästa matchning.',
    renewed: 'De du valde har inte möjlighet just nu. Det säger inget om dig, så här är nya förslag.',
    readyTitle: (count: number): string =>
      count === 1
        ? 'Vi har hittat en mentor som kan passa dig'
        : `Vi har hittat ${count === 2 ? 'två' : 'tre'} mentorer som kan passa dig`,
    readyBody: 'Läs om dem och säg vem du vill fråga först.',
    wishTitle: 'Önska mentor',
    wishBody: 'Se vilka som kan passa dig och säg vem du helst vill ha. HR har med det i nästa matchning.',
    action: 'Välj mentor',
    wishAction: 'Se förslagen',
    rank: {
      chosen: 'Vald',
      none: 'Välj',
      first: 'Förstahandsval',
      second: 'Andrahandsval',
      third: 'Tredjehandsval',
      up: (name: string): string => `Flytta upp ${name}`,
      down: (name: string): string => `Flytta ned ${name}`,
    },
    greeting: 'Hälsning',
    greetingHelp: 'Valfritt. Några rader om dig och vad du hoppas på.',
    greetingLeft: (count: string): string => `${count} tecken kvar`,
    ask: (givenName: string): string => `Fråga ${givenName}`,
    save: 'Spara önskemål',
    nobodyYet: 'Välj minst en',
    looking: 'Vi letar efter mentorer',
    lookingBody: 'Just nu har ingen som passar dig plats för fler. Vi tittar igen varje dag och hör av oss i Teams.',
    searching: 'Vi letar efter mentorer som passar dig',
    notNow: 'Du har inget att välja just nu',
    notNowBody: 'Hur det går för dig ser du på startsidan.',
    askedTitle: (name: string): string => `Vi har frågat ${name}`,
    askedBody: (day: string): string => `Du får besked i Teams, senast ${day}.`,
    next: (names: string): string => `Om det inte går frågar vi ${names}.`,
    wishedTitle: 'Dina önskemål är sparade',
    wishedBody: (names: string): string => `${names}. HR har med dem i nästa matchning.`,
    change: 'Ändra',
    takeBack: 'Ta tillbaka',
    takeBackTitle: 'Ta tillbaka frågan?',
    takeBackBody: (name: string): string => `${name} får se att frågan inte gäller längre, men inte varför.`,
    see: 'Se mer',
    sent: (givenName: string): string => `Frågan är skickad till ${givenName}.`,
    saved: 'Dina önskemål är sparade.',
    takenBack: 'Frågan är tillbakatagen.',
  },
  request: {
    title: (name: string): string => `${name} vill ha dig som mentor`,
    wants: (competences: string): string => `Vill bli bättre på ${competences}.`,
    until: (day: string): string => `Svara senast ${day}. Säger du nej behöver du inte förklara varför.`,
    accept: 'Tacka ja',
    decline: 'Inte just nu',
    accepted: (givenName: string): string => `Du blir mentor för ${givenName}. Mötena bokas nu.`,
    declined: 'Tack för att du svarade. Frågan har gått vidare.',
  },
};

export const hr = {
  choosing: {
    title: 'Adepterna väljer själva',
    who: 'Vem väljer',
    chooser: { hr: 'HR matchar i omgångar', self: 'Adepterna väljer själva' },
    whoHelp: {
      hr: 'Ni granskar och publicerar mentorparen. Adepternas önskemål vägs in.',
      self: 'Varje adept får upp till tre förslag och frågar i sin egen ordning. Förslagen går ut så snart du har sparat.',
    },
    lead: 'Vem som frågat vem, och vad någon svarat, ser bara de två.',
    choosing: 'väljer mentor',
    found: 'har fått en mentor',
    waitingTitle: (count: number): string => (count === 1 ? 'En adept väntar' : `${count} adepter väntar`),
    nobodyWaits: 'Ingen adept väntar på en mentor.',
    state: {
      choosing: 'Väljer mentor',
      'nobody-left': 'Ingen mentor med plats passar just nu',
      aside: 'Har inte bett om någon ny',
      paused: 'Pausar',
    },
    since: (day: string): string => `sedan ${day}`,
  },
};
