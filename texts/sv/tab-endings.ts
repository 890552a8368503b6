import type { EndReason } from '#domain/pairing/end-reason.ts';
import type { FitAnswer } from '#domain/surveys/response.ts';

/** Fliken när två är osäkra på varandra eller slutar: utan skuld, och var och en bestämmer själv. Svenskan först. */
export const tabEndings = {
  fit: {
    question: 'Känns ni rätt för varandra?',
    help: (name: string): string => `Valfritt. ${name} får inte se vad du svarar, och inget händer av sig självt.`,
    options: {
      good: 'Ja, det känns bra',
      'not-sure': 'Vet inte än',
      'not-a-fit': 'Nej, inte riktigt',
    } satisfies Record<FitAnswer, string>,
    title: { 'not-sure': 'Tack. Det är vanligt att inte veta än', 'not-a-fit': 'Tack för att du säger det' },
    body: {
      'not-sure': (_name: string): string => 'Det här brukar hjälpa:',
      'not-a-fit': (name: string): string =>
        `Alla par passar inte, och det är ingens fel. Inget händer och ${name} får inget veta, förrän du själv väljer något.`,
    },
    tips: {
      expectations: (name: string): string => `Prata med ${name} om vad ni båda hoppas på.`,
      time: 'Ge det två möten till. Det första säger sällan allt.',
      another: 'Känns det ändå fel kan du be om någon annan. Ingen får veta vem som ville det.',
    },
    pause: 'Ta en paus',
    rematch: 'Avsluta och få en ny',
    another: 'Be om någon annan',
    goOn: 'Vi fortsätter',
    lock: 'Bara du ser det här. HR ser bara siffror från minst fem personer.',
  },
  ending: {
    reason: 'Varför? (valfritt)',
    reasonHelp:
      'Det sparas utan ditt namn. HR ser bara hur vanliga olika skäl är, när minst fem par har slutat, aldrig ert.',
    reasonNone: 'Jag säger inte varför',
    reasons: {
      'no-common-ground': 'Vi hittade inte varandra',
      'no-time': 'Tiden räcker inte',
      'goals-reached': 'Vi har nått det vi ville',
      'changed-work': 'Jobbet har ändrats',
      'other-experience': 'En annan erfarenhet behövs',
      'prefer-not-to-say': 'Vill helst inte säga',
    } satisfies Record<EndReason, string>,
    another: 'Vill du ha en ny?',
    yes: 'Ja, gärna',
    no: 'Nej, inte nu',
  },
  nextRound: {
    title: {
      'first-in-line': 'Du står först i kön till nästa omgång',
      chooses: 'Du väljer själv en ny mentor',
      'is-asked': 'Nästa adept frågar dig',
      aside: 'Du står över',
    },
    body: {
      'first-in-line':
        'HR gör nästa omgång när det finns fler att matcha. Du behöver inte göra något, vi hör av oss i Teams.',
      chooses: 'Det finns ingen brådska. Vill du vänta kan du stå över, och komma tillbaka när du vill.',
      'is-asked':
        'Adepterna väljer själva mentor i det här programmet. Du får frågan i Teams och svarar då ja eller nej.',
      aside: 'Du är kvar i programmet men får ingen ny förrän du säger till. Du förlorar inget på att vänta.',
    },
    standAside: 'Jag står över',
    takePart: 'Jag vill ha en ny',
    saved: 'Sparat.',
  },
};
