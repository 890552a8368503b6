/** Uppföljningen efter ett möte. */
import type { FitAnswer, GoalProgress, ResponseRefusal, Usefulness } from '#domain/surveys/response.ts';

export const bot = {
  survey: {
    summary: (givenName: string): string => `Hur var mötet med ${givenName}?`,
    reminderSummary: (givenName: string): string => `Påminnelse: hur var mötet med ${givenName}?`,
    /** Kortets första rad. Den som trycker på ett ansikte säger också att de sågs. */
    title: 'Hur givande var mötet?',
    why: (givenName: string, when: string): string => `Med ${givenName} ${when}. Två tryck.`,
    whyTold: (givenName: string, when: string): string => `${givenName} har noterat att ni sågs ${when}.`,
    whySaid: (when: string): string => `Du har noterat att ni sågs ${when}.`,
    reminder: (givenName: string, when: string): string => `En påminnelse, den enda. Med ${givenName} ${when}.`,
    faces: { 1: 'Inte alls', 2: 'Lite', 3: 'Ganska', 4: 'Givande', 5: 'Mycket' } satisfies Record<Usefulness, string>,
    notMet: 'Vi sågs inte',
    /** När svaret ändras. */
    yours: (answer: string): string => `Du svarade: ${answer}.`,
    keep: 'Behåll svaret',
    notNow: 'Inte nu',
    change: 'Ändra',
    answered: {
      1: 'Inte alls givande. Tack.',
      2: 'Lite givande. Tack.',
      3: 'Ganska givande. Tack.',
      4: 'Givande. Tack.',
      5: 'Mycket givande. Tack.',
    } satisfies Record<Usefulness, string>,
    answeredWithGoal: {
      less: (useful: string): string => `Tack. ${useful}, och längre från målet.`,
      same: (useful: string): string => `Tack. ${useful}, och målet som förut.`,
      closer: (useful: string): string => `Tack. ${useful}, och närmare målet.`,
    } satisfies Record<GoalProgress, (useful: string) => string>,
    useful: {
      1: 'Inte alls givande',
      2: 'Lite givande',
      3: 'Ganska givande',
      4: 'Givande',
      5: 'Mycket givande',
    } satisfies Record<Usefulness, string>,
    answeredNotMet: 'Ni sågs inte. Tack för att du säger det.',
    goalProgress: 'Kom du närmare ditt mål?',
    goalProgressNoGoal: 'Kom du närmare det du vill nå?',
    goalProgressOptions: { less: 'Längre bort', same: 'Som förut', closer: 'Närmare' },
    wellPrepared: 'Var det tydligt vad mötet skulle handla om?',
    wellPreparedOptions: { yes: 'Ja', no: 'Inte riktigt' },
    fit: 'Fungerar det för er?',
    fitHelp: (givenName: string): string => `Valfritt. ${givenName} får inte veta vad du svarar.`,
    fitOptions: { good: 'Ja, det fungerar bra', 'not-sure': 'Vet inte än', 'not-a-fit': 'Nej, inte riktigt' },
    help: 'Jag vill att HR eller en programledare hör av sig',
    noHelp: 'Ingen behöver höra av sig',
    metNoted: (promise: string): string => `Noterat: ni sågs. ${promise}`,
    thanks: (next: string): string => `Tack. Nästa: ${next}.`,
    thanksNoNext: 'Tack för ditt svar.',
    /** Efter ett nej: de kan ha setts en annan gång. */
    metAnyway: 'Vi har setts vid en annan tid',
    nextMeeting: (next: string): string => `Nästa: ${next}`,
    thanksHelp: 'HR och de som leder programmet har fått ditt namn. Någon av dem hör av sig till dig.',
    changeOver: 'Det går inte längre att ändra svaret.',
    refusals: {
      'already-answered': 'Du har redan svarat på det här. Tack.',
      'survey-closed': 'Tiden för att svara har gått ut.',
      'usefulness-missing': 'Välj hur givande mötet var, eller svara att ni inte sågs.',
      'question-not-asked': 'Kortet stämmer inte längre. Svara i fliken i stället.',
    } satisfies Record<ResponseRefusal, string>,
  },
  /** Efter svaret på om det fungerar för de två; bara den som svarade ser det. */
  fit: {
    'not-sure': {
      title: 'Tack. Det är vanligt att inte veta än',
      body: (_givenName: string): string => 'Det här brukar hjälpa:',
    },
    'not-a-fit': {
      title: 'Tack för att du säger det',
      body: (givenName: string): string =>
        `Det fungerar inte alltid, och det är ingens fel. Inget händer och ${givenName} får inget veta, förrän du själv väljer något.`,
    },
    tips: {
      expectations: (givenName: string): string => `Prata med ${givenName} om vad ni båda hoppas på.`,
      time: 'Ge det två möten till. Det första säger sällan allt.',
      another: 'Fungerar det ändå inte kan du be om någon annan. Ingen får veta vem som ville det.',
    },
    pause: 'Ta en paus',
    end: 'Avsluta samarbetet',
    another: 'Be om någon annan',
    goOn: 'Vi fortsätter',
  },
};

export const tab = {
  survey: {
    title: (name: string): string => `Hur var mötet med ${name}?`,
    notMet: { no: 'Vi sågs inte', moved: 'Vi flyttade det' },
    noted: 'Tack.',
    change: 'Ändra',
    goOn: 'Resten av svaret',
    usefulness: 'Hur givande var det?',
    faces: { 1: 'Inte alls', 2: 'Lite', 3: 'Ganska', 4: 'Givande', 5: 'Mycket' },
    goalProgress: (goal: string): string => `Närmare ditt mål ”${goal}”?`,
    goalProgressNoGoal: 'Kom du närmare det du vill nå?',
    goalProgressOptions: { less: 'Längre bort', same: 'Som förut', closer: 'Närmare' },
    wellPrepared: 'Var det tydligt vad mötet skulle handla om?',
    wellPreparedOptions: { yes: 'Ja', no: 'Inte riktigt' },
    help: 'Jag vill att HR eller en programledare hör av sig',
    send: 'Skicka',
    told: (name: string, when: string): string => `${name} har noterat att ni sågs ${when}.`,
    metAnyway: 'Vi har setts vid en annan tid',
    thanks: 'Tack för ditt svar',
    thanksBody: 'Det hjälper er att få ut mer av nästa möte.',
    thanksHelp: 'HR eller en programledare hör av sig till dig inom kort.',
  },
  fit: {
    question: 'Fungerar det för er?',
    help: (name: string): string => `Valfritt. ${name} får inte se vad du svarar, och inget händer av sig självt.`,
    options: {
      good: 'Ja, det fungerar bra',
      'not-sure': 'Vet inte än',
      'not-a-fit': 'Nej, inte riktigt',
    } satisfies Record<FitAnswer, string>,
    title: { 'not-sure': 'Tack. Det är vanligt att inte veta än', 'not-a-fit': 'Tack för att du säger det' },
    body: {
      'not-sure': (_name: string): string => 'Det här brukar hjälpa:',
      'not-a-fit': (name: string): string =>
        `Det fungerar inte alltid, och det är ingens fel. Inget händer och ${name} får inget veta, förrän du själv väljer något.`,
    },
    tips: {
      expectations: (name: string): string => `Prata med ${name} om vad ni båda hoppas på.`,
      time: 'Ge det två möten till. Det första säger sällan allt.',
      another: 'Fungerar det ändå inte kan du be om någon annan. Ingen får veta vem som ville det.',
    },
    pause: 'Ta en paus',
    end: 'Avsluta samarbetet',
    another: 'Be om någon annan',
    goOn: 'Vi fortsätter',
  },
};
