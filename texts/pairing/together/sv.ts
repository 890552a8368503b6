/** Det som en föreslår och alla ska vara med på: hoppa över eller flytta nästa möte, eller ses i en annan takt. */
const shared = {
  rhythm: (cadence: string, minutes: string): string => `${cadence}, ${minutes} minuter`,
  title: {
    'skip-next': (name: string, when: string): string => `${name} föreslår att mötet ${when} ställs in`,
    'move-next': (name: string, when: string): string => `${name} föreslår att mötet ${when} flyttas`,
    rhythm: (name: string, rhythm: string): string => `${name} föreslår en annan takt: ${rhythm}`,
  },
  body: {
    'skip-next': (_present: string): string => 'Om alla säger ja ställs det in i Outlook. Annars står det kvar.',
    'move-next': (_present: string): string =>
      'Om alla säger ja letar vi fram tider att välja bland. Annars står mötet kvar.',
    rhythm: (present: string): string =>
      `I dag gäller ${present}. Om alla säger ja bokas kommande möten om i Outlook. Annars är allt som förut.`,
  },
  silence: (until: string): string => `Utan svar före ${until} ändras inget.`,
  yes: 'Ja, det passar',
  no: 'Nej, som förut',
};

export const bot = {
  together: {
    ...shared,
    waiting: 'Du har sagt ja. Vi väntar på de andra.',
    agreed: {
      'skip-next': {
        title: (when: string): string => `Alla är med på det: mötet ${when} ställs in`,
        body: 'Det syns i Outlook om en liten stund.',
      },
      'move-next': {
        title: (when: string): string => `Alla är med på det: mötet ${when} flyttas`,
        body: 'Tider att välja bland kommer hit till chatten.',
      },
      rhythm: {
        title: (rhythm: string): string => `Alla är med på det: ${rhythm}`,
        body: 'De kommande mötena bokas om i Outlook. De som har varit står kvar.',
      },
    },
    over: {
      open: 'Förslaget väntar på svar',
      declined: 'Det blir som förut',
      withdrawn: 'Förslaget är tillbakadraget',
      lapsed: 'Alla svarade inte i tid',
    },
    unchanged: 'Inget har ändrats.',
    /** Ett ja som inte längre går att göra något av. */
    notNow: 'Det går inte längre att genomföra. Inget har ändrats.',
  },
};

export const tab = {
  together: {
    ...shared,
    mine: {
      'skip-next': (when: string): string => `Du har föreslagit att mötet ${when} ställs in.`,
      'move-next': (when: string): string => `Du har föreslagit att mötet ${when} flyttas.`,
      rhythm: (rhythm: string): string => `Du har föreslagit en annan takt: ${rhythm}.`,
    },
    saidYes: 'Du har sagt ja. Vi väntar på de andra.',
    agreed: 'Då är alla med på det. Outlook uppdateras strax.',
    yesNoted: 'Noterat. Vi väntar på de andra.',
    declined: 'Noterat. Allt är som förut.',
    withdraw: 'Dra tillbaka förslaget',
    withdrawn: 'Förslaget är tillbakadraget. Allt är som förut.',
    sent: (name: string): string => `Skickat. Inget ändras förrän ${name} har sagt ja.`,
    open: 'Ändra hur ofta ni ses',
    dialogTitle: 'Ses i en annan takt',
    dialogBody: (name: string, present: string): string =>
      `I dag gäller ${present}. Inget ändras förrän ${name} har sagt ja. Sedan bokas de kommande mötena om i Outlook.`,
    cadence: 'Hur ofta',
    minutes: 'Minuter per möte',
    minutesHelp: (least: string, most: string): string => `Mellan ${least} och ${most}.`,
    unchanged: 'Välj en annan takt eller längd än den ni har.',
    backToProgramme: 'Tillbaka till programmets takt',
    action: 'Skicka förslaget',
    own: 'Er egen takt',
    home: {
      title: 'Ett förslag väntar på dig',
      body: (name: string): string => `Det gäller dina möten med ${name}. Inget ändras förrän du har svarat.`,
      action: 'Se förslaget',
    },
  },
};
