/** Uppföljningen efter ett möte. */
import type { ResponseRefusal, FitAnswer } from '#domain/surveys/response.ts';
import { promises } from '../frame/promises/sv.ts';

export const bot = {
  survey: {
    summary: (givenName: string): string => `Hur var mötet med ${givenName}?`,
    reminderSummary: (givenName: string): string => `Påminnelse: hur var mötet med ${givenName}?`,
    title: (givenName: string): string => `Hur var mötet med ${givenName}?`,
    why: (when: string): string => `Ert möte var ${when}. Det tar under en minut att svara.`,
    whyTold: (givenName: string, when: string): string =>
      `${givenName} har noterat att ni sågs ${when}, utöver de bokade mötena. Det tar under en minut att svara.`,
    whySaid: (when: string): string =>
      `Du har noterat att ni sågs ${when}. Det tar under en minut att svara på resten.`,
    reminder: (when: string): string =>
      `En påminnelse, den enda: ert möte var ${when}. Det tar under en minut att svara.`,
    missing: 'Svara först om ni sågs.',
    /** Svaret rättar mötet, som alla som var med ser, och de som leder. */
    didMeet: `Sågs ni? (${promises.met})`,
    didMeetOptions: { yes: 'Ja', moved: 'Vi flyttade det', no: 'Nej' },
    usefulness: 'Hur givande var det?',
    faces: {
      5: '😄 Mycket givande',
      4: '🙂 Givande',
      3: '😐 Ganska givande',
      2: '🙁 Lite givande',
      1: '😞 Inte alls givande',
    },
    goalProgress: (goal: string): string => `Närmare ditt mål ”${goal}”?`,
    goalProgressNoGoal: 'Kom du närmare det du vill nå?',
    goalProgressOptions: { closer: 'Närmare', same: 'Som förut', less: 'Längre bort' },
    wellPrepared: 'Var det tydligt vad mötet skulle handla om?',
    wellPreparedOptions: { yes: 'Ja', no: 'Inte riktigt' },
    fit: (givenName: string): string => `Fungerar det för er? (valfritt, ${givenName} ser inte svaret)`,
    fitOptions: { good: 'Ja, det fungerar bra', 'not-sure': 'Vet inte än', 'not-a-fit': 'Nej, inte riktigt' },
    help: 'Jag vill att HR eller en programledare hör av sig. De får mitt namn, men inte mina svar.',
    send: 'Skicka',
    /** Ett tryck; det andra kan besvaras sedan. */
    confirmMet: 'Bara: ja, vi sågs',
    metNoted: `Noterat: ni sågs. ${promises.met} Svara gärna på resten också.`,
    thanks: (next: string): string => `Tack. Nästa: ${next}.`,
    thanksNoNext: 'Tack för ditt svar.',
    /** Efter ett nej: de kan ha setts en annan gång. */
    metAnyway: 'Vi har setts vid en annan tid',
    nextMeeting: (next: string): string => `Nästa möte: ${next}`,
    thanksHelp: 'HR och de som leder programmet har fått ditt namn. Någon av dem hör av sig till dig.',
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
