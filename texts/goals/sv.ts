/** Målen. */

export const tab = {
  goals: {
    add: 'Skriv ett mål',
    lead: (reached: number, onTheWay: number, proposed: number): string =>
      [
        ...(reached === 0 ? [] : [reached === 1 ? 'Ett mål är nått.' : `${reached} mål är nådda.`]),
        ...(onTheWay === 0 ? [] : [onTheWay === 1 ? 'Ett mål är på väg.' : `${onTheWay} mål är på väg.`]),
        ...(proposed === 0 ? [] : [proposed === 1 ? 'Ett är föreslaget.' : `${proposed} är föreslagna.`]),
      ].join(' '),
    emptyMine: 'Vad vill du ha nått när ni är klara? Ett mål räcker för att börja.',
    emptyTheirs: (name: string): string =>
      `${name} har inte skrivit något mål än. Fråga gärna om det nästa gång ni ses.`,
    formTitle: 'Ett nytt mål',
    title: 'Vad vill du nå?',
    titlePlaceholder: 'Leda ett projekt från start till mål',
    titleHelp:
      'Börja med ett verb. ”Bli bättre på att leda” är svårt att pricka av; ”Leda vårens införande i Västerås” går.',
    measure: 'Hur märker ni att det är nått?',
    measurePlaceholder: 'Projektet är levererat och teamet har gett återkoppling',
    dueOn: 'Till när?',
    dueHelp: 'Valfritt. Ett datum gör det lättare att följa upp.',
    create: 'Spara målet',
    created: 'Målet är sparat.',
    moved: (percent: string): string => `Sparat: ${percent} på väg.`,
    titleMissing: 'Skriv vad du vill nå.',
    due: (day: string): string => `till ${day}`,
    progress: (title: string): string => `Framsteg för ${title}`,
    progressValue: (percent: string): string => `${percent} på väg`,
    drop: 'Lägg ner målet',
    dropTitle: 'Lägga ner målet?',
    dropBody: (title: string): string =>
      `”${title}” tas bort ur listan för er båda. Det är helt i sin ordning att ändra sig.`,
    reached: 'Nått',
    dropped: (title: string): string => `”${title}” är nedlagt.`,
    measureLabel: 'Märks på',
    propose: 'Föreslå ett mål',
    proposeTitle: 'Föreslå ett mål',
    titleTheirs: 'Vad kan vara bra att nå?',
    sendProposal: 'Skicka förslaget',
    accept: 'Säg ja till målet',
    acceptedNow: (title: string): string => `Ni står båda bakom ”${title}”.`,
    proposedToYou: 'Förslag från din mentor. Det blir ditt mål när du säger ja.',
    proposedByYou: 'Ditt förslag. Det blir ett mål när din adept säger ja.',
    waitsForYou: 'Ett nytt mål. Säg ja om du också tycker att det är bra.',
    waitsForMentor: 'Din mentor har inte sagt ja än. Du kan börja ändå.',
    fromJoining: 'Det här hoppades du på när du gick med.',
    take: 'Gör till ett mål',
  },
};
