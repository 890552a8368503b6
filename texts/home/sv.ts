/** Startsidan. */

export const tab = {
  home: {
    greeting: (name: string): string => `Hej ${name}`,
    guessedZone: (zone: string): string =>
      `Din kalender anger ingen vanlig tidszon. Vi räknar med ${zone}. Stämmer det inte ändrar du tidszonen i Outlook, under Inställningar och Kalender.`,
    toDo: 'Att göra nu',
    later: 'Sedan',
    open: 'Visa',
    invited: 'Du är inbjuden',
    invitedTo: (programme: string): string => `Du är inbjuden till ${programme}`,
    openToMe: 'Fler program du kan gå med i',
    surveyTitle: (name: string): string => `Hur var mötet med ${name}?`,
    surveyBody: (when: string): string => `Ni sågs ${when}. Det tar under en minut att svara.`,
    surveyAction: 'Svara',
    goalTitle: 'Sätt ditt första mål',
    goalBody: (name: string): string => `Med ett mål vet du och ${name} vad ni ska prata om nästa gång ni ses.`,
    goalAction: 'Skriv ett mål',
    offerTitle: (name: string): string => `Välj en ny tid med ${name}`,
    offerBody: {
      meeting: (when: string): string => `Vi har hittat andra tider för mötet ${when}. De passar er båda.`,
      standing: 'Vi har hittat nya stående tider att välja på.',
    },
    offerAction: 'Se tiderna',
    waitingTitle: 'Vi letar efter någon som passar dig',
    waitingBody: 'Du får ett meddelande i Teams så snart någon är klar för dig, så du behöver inte bevaka sidan.',
    waitingAction: 'Se över min profil',
    nothingTitle: 'Inget att göra just nu',
    nothingBody: 'Allt är på plats. Vi hör av oss i Teams när det är dags för något.',
    nextMeeting: 'Nästa möte',
    people: 'Dina personer',
    earlier: 'Tidigare',
    yourMentor: 'Din mentor',
    yourMentee: 'Din adept',
    earlierMentor: 'Tidigare mentor',
    earlierMentee: 'Tidigare adept',
    goals: 'Dina mål',
    allGoals: 'Alla mål',
  },
};

export const bot = {
  /** Svar på det man skriver till boten. */
  answers: {
    unknown: 'Det förstod jag inte. Skriv något av det här:',
    ask: 'Skriv till exempel:',
    examples: [
      '”Nästa möte”: när och med vem du ses',
      '”Min mentor”: vilka du möter',
      '”Flytta”: hitta en annan tid',
      '”Pausa”: ta en paus från mötena',
      '”Svarar inte”: om du inte når din mentor eller adept',
      '”Mål”: hur det går med målen',
      '”Språk”: vilket språk jag skriver på',
    ],
    rest: 'Jag säger till när du har fått en mentor eller adept, när mötena är bokade och när det är dags att svara om ett möte.',
    nobody: {
      title: 'Du har ingen mentor eller adept just nu',
      waiting: 'Du är med, och vi letar efter någon som passar dig. Jag skriver här när det är klart.',
      notIn: 'Du är inte med i något program just nu.',
    },
    nextMeeting: {
      title: 'Dina nästa möten',
      one: (givenName: string, when: string): string => `${givenName}: ${when}`,
      none: (givenName: string): string => `${givenName}: inget möte är bokat just nu`,
    },
    people: {
      title: 'Dem möter du i programmet',
      mentor: (name: string): string => `${name}, din mentor`,
      mentee: (name: string): string => `${name}, din adept`,
      group: (names: string): string => `Gruppen med ${names}`,
    },
    move: {
      title: 'Vilket möte vill du flytta?',
      body: 'Jag letar efter tider som passar er och frågar er båda. Mötet står kvar tills ni har valt.',
      action: (givenName: string): string => `Andra tider med ${givenName}`,
      none: 'Det finns inget möte att flytta just nu.',
    },
    pause: {
      title: 'Vem vill du pausa mötena med?',
      body: 'Du väljer hur länge i fliken. Inget ändras förrän du har bekräftat där.',
      action: (givenName: string): string => `Pausa med ${givenName}`,
      none: 'Det finns inga möten att pausa just nu.',
    },
    goals: {
      title: 'Mål',
      one: (givenName: string, title: string, percent: string): string => `Med ${givenName}: ${title}, ${percent}`,
      none: 'Inga mål är satta än. De skrivs i fliken.',
    },
    language: {
      title: 'Jag skriver på svenska',
      body: 'Jag använder samma språk som ditt Teams. Byter du språk i inställningarna i Teams följer jag med.',
    },
  },
};
