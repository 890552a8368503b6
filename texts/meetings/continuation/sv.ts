/** En serie som kapats i Outlook: är den nya serien fortsättningen? */
const shared = {
  title: (from: string): string => `Mötena från och med ${from} är flyttade i Outlook`,
  one: (first: string): string => `Där finns nu en ny serie som börjar ${first}. Är den fortsättningen på era möten?`,
  several: 'Där finns nu flera nya serier. Vilken är fortsättningen på era möten?',
  yes: 'Ja, det är våra möten',
  no: 'Nej',
  /** En av flera serier, på en knapp. */
  from: (start: string): string => `Den från ${start}`,
  none: 'Ingen av dem',
  /** Vad som händer om ingen svarar. */
  silence: {
    yes: (until: string): string => `Svarar ingen av er före ${until} räknas den som era möten.`,
    no: (until: string): string => `Svarar ingen av er före ${until} räknas de gamla mötena som borttagna.`,
  },
};

export const bot = {
  continuation: {
    ...shared,
    summary: (givenName: string): string => `Mötena med ${givenName} är flyttade i Outlook`,
    accepted: {
      title: 'Era möten går vidare i den nya serien',
      you: 'Du har svarat ja.',
      partner: (givenName: string): string => `${givenName} har svarat ja.`,
      someone: 'En av er har svarat ja.',
      nobody: 'Ingen svarade i tid, och serien passar in efter era möten.',
      body: 'Lodestar följer den och frågar efter varje möte som förut.',
    },
    declined: {
      title: 'Den nya serien räknas inte som era möten',
      you: 'Du har svarat nej.',
      partner: (givenName: string): string => `${givenName} har svarat nej.`,
      someone: 'En av er har svarat nej.',
      nobody: 'Ingen svarade i tid.',
      body: 'De gamla mötena är borttagna. Lodestar föreslår en annan tid för nästa, och den nya serien lämnas i fred.',
    },
    vanished: {
      title: 'Frågan gäller inte längre',
      body: 'Det ser annorlunda ut i Outlook nu. Hur det är ser du i fliken.',
    },
  },
};

export const tab = {
  continuation: {
    ...shared,
    saidYes: 'Noterat. Lodestar följer den nya serien.',
    saidNo: 'Noterat. De gamla mötena räknas som borttagna, och den nya serien lämnas i fred.',
    home: {
      title: 'Är det här era möten?',
      body: (from: string): string => `Mötena från och med ${from} är flyttade i Outlook, till en ny serie.`,
      action: 'Svara',
    },
  },
};
