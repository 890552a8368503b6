/** Startsidan. */

export const tab = {
  home: {
    greeting: (name: string): string => `Hej ${name}`,
    toDo: 'Att göra nu',
    surveyTitle: (name: string): string => `Hur var mötet med ${name}?`,
    surveyBody: (when: string): string => `Ni sågs ${when}. Det tar under en minut att svara.`,
    surveyAction: 'Svara',
    moreSurveys: (count: number): string =>
      count === 1 ? 'Ett möte till väntar på ditt svar.' : `${count} möten till väntar på ditt svar.`,
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
    waitingBody:
      'HR går igenom förslagen. Du får ett meddelande i Teams så snart du har en match, så du behöver inte bevaka sidan.',
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
  },
};
