/** Hur det blir när tiden tillsammans är slut: frågan till var och en, och vad det blev. */
import type { PartingWish } from '#domain/pairing/parting.ts';

const shared = {
  title: (name: string): string => `Hur vill du att det blir sedan, med ${name}?`,
  lead: (day: string): string => `Er tid i programmet går till ${day}. Du kan ändra dig fram till dess.`,
  wish: {
    end: 'Avsluta här',
    outside: 'Fortsätta utanför programmet',
    next: 'Fortsätta i nästa program',
  } satisfies Record<PartingWish, string>,
  anotherTerm: 'Fortsätta en period till',
  means: {
    end: 'Ni tackar varandra och slutar ses i programmet.',
    outside: 'Mötena ligger kvar i Outlook som era egna. Lodestar släpper dem och frågar inget mer.',
    next: 'Ni fortsätter tillsammans i nästa program, och får nya möten bokade.',
  } satisfies Record<PartingWish, string>,
  anotherTermMeans: 'Ni fortsätter tillsammans en period till, och får nya möten bokade.',
  needsAll: 'För att fortsätta behöver ni vilja samma sak. Annars avslutas det här.',
};

/** Vad det blev, sagt till en av dem. `stays`: mötesserien ligger kvar i Outlook. */
const outcome = {
  end: (name: string): string => `Tack för tiden tillsammans med ${name}. Ta gärna kontakt igen på egen hand.`,
  outside: (name: string, stays: boolean): string =>
    stays
      ? `Du och ${name} fortsätter på egen hand. Mötena ligger kvar i Outlook och är era egna nu: ändra och ställ in dem där. Är inget kommande möte flyttat går serien ett halvår till.`
      : `Du och ${name} fortsätter på egen hand. Boka gärna nästa möte redan nu.`,
  next: (name: string): string =>
    `Du och ${name} fortsätter tillsammans. När ni båda är med i nästa omgång av programmet bokas nya möten.`,
};

export const bot = {
  parting: {
    ...shared,
    outcome,
    summary: (name: string): string => `Hur blir det sedan med ${name}?`,
    yours: (wish: string): string => `Ditt svar: ${wish}.`,
    over: 'Frågan är avslutad',
    overBody: 'Samarbetet är avslutat. Hur det blev står i Lodestar.',
    goesOn: {
      outside: 'Ni fortsätter utanför programmet',
      next: 'Ni fortsätter tillsammans',
    },
  },
};

export const mail = {
  parting: 'Svara i Lodestar, när det passar före dess.',
};

export const tab = {
  parting: {
    ...shared,
    outcome,
    legend: 'Vad vill du?',
    goesOnIn: 'Öppna fortsättningen',
    save: 'Spara svaret',
    saved: 'Sparat. Du kan ändra dig fram till sista dagen.',
    home: {
      title: (name: string): string => `Hur blir det sedan med ${name}?`,
      body: (day: string): string => `Er tid i programmet går till ${day}. Säg vad du vill före dess.`,
      action: 'Svara',
    },
  },
};
