/** Målen. */

export const tab = {
  goals: {
    add: 'Lägg till ett mål',
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
  },
};
