import type { EnrolmentRefusal } from '#domain/enrolment/enrolment.ts';
import type { OfferRefusal } from '#domain/meetings/offer.ts';
import type { PlanReason } from '#domain/meetings/plan-reason.ts';
import type { ResponseRefusal } from '#domain/surveys/response.ts';

/** Botens kort: korta, en sak i taget, första raden säger varför kortet kom. Svenskan först; engelskan följer formen. */
export const bot = {
  openTab: 'Öppna Lodestar',
  openProfile: 'Öppna min profil',
  openPairing: 'Öppna ert par',
  openSurvey: 'Svara i fliken i stället',
  welcome: {
    summary: 'Välkommen till Lodestar',
    title: (givenName: string): string => `Hej ${givenName}!`,
    what: 'Lodestar matchar mentorer och adepter på företaget, bokar era möten i Outlook och frågar efteråt hur det gick.',
    who: 'Profilen du fyller i används för matchningen och syns för HR. Dina svar om mötena är privata: HR ser bara siffror från minst fem personer.',
    enrol: 'Gå med här',
    closed: 'Just nu är inget program öppet. Du får ett besked från HR när det är dags.',
    enrolled: 'Du är redan med. Du ändrar det du har fyllt i på din profilsida.',
  },
  help: {
    summary: 'Det här kan Lodestar hjälpa dig med',
    title: 'Det här kan jag hjälpa dig med',
    body: 'Jag säger till när du har en match, när mötena är bokade och när det är dags att svara om ett möte. Allt annat gör du i fliken.',
    enrol: 'Gå med i programmet',
  },
  enrolment: {
    summary: 'Gå med i mentorprogrammet',
    title: (programme: string): string => `Gå med i ${programme}`,
    body: 'Fyra korta frågor. Resten kan du fylla i senare.',
    role: 'Jag vill vara',
    roles: { mentee: 'Adept', mentor: 'Mentor', both: 'Både adept och mentor' },
    wanted: 'Det vill jag bli bättre på',
    wantedHelp: 'Om du vill vara adept. Välj högst tre.',
    offered: 'Det kan jag hjälpa andra med',
    offeredHelp: 'Om du vill vara mentor. Välj högst tre.',
    goal: 'Mitt mål',
    goalHelp: 'En mening, till exempel: Jag vill leda mitt första projekt.',
    languages: 'Språk jag kan ha samtalen på',
    send: 'Gå med',
    done: (programme: string): string => `Du är med i ${programme}!`,
    doneBody: 'Vi letar efter någon som passar dig och hör av oss här när det är klart.',
    doneNext: 'Ju mer vi vet, desto bättre blir matchningen. Fyll gärna i arbetssätt och önskade tider på din profil.',
    tooMany: 'Välj högst tre kompetenser i varje lista.',
    refusals: {
      'programme-not-open': 'Programmet är inte öppet för anmälan just nu. HR berättar när det öppnar.',
      'outside-audience': 'Det här programmet är för andra avdelningar. Fråga HR om du undrar varför.',
      'account-disabled': 'Ditt konto är avstängt. Hör av dig till IT om det är fel.',
      'no-programme': 'Det finns inget program att gå med i än. HR berättar när det öppnar.',
      'role-missing': 'Välj om du vill vara adept, mentor eller både och.',
      'capacity-out-of-range': 'En mentor kan ha en till fem adepter.',
      'offer-missing': 'Välj minst en sak du kan hjälpa andra med.',
      'wish-missing': 'Välj minst en sak du vill bli bättre på eller skriv ett mål.',
      'language-missing': 'Välj minst ett språk.',
      'competence-twice': 'Samma kompetens är vald två gånger. Ta bort den ena.',
      'too-many-goals': 'Skriv högst tre mål.',
      'goal-too-long': 'Målet får vara högst 300 tecken. Korta det lite.',
      'preferred-time-reversed': 'En önskad tid slutar innan den börjar. Rätta den på din profil.',
    } satisfies Record<EnrolmentRefusal | 'no-programme', string>,
  },
  introduction: {
    summary: (partner: string): string => `Du har matchats med ${partner}`,
    toMentee: (partner: string): string => `${partner} blir din mentor`,
    toMentor: (partner: string): string => `${partner} blir din adept`,
    programme: (name: string): string => `Ni är nu ett par i ${name}.`,
    why: 'Varför ni två',
    next: (givenName: string): string =>
      `Mötena med ${givenName} bokas nu i er Outlook. Du får ett besked här när det är klart. Skriv gärna en rad till ${givenName} redan i dag.`,
  },
  booked: {
    summary: (givenName: string): string => `Mötena med ${givenName} är bokade`,
    title: (givenName: string): string => `Mötena med ${givenName} är bokade`,
    first: (when: string): string => `Första mötet: ${when}`,
    counts: (planned: number, moved: number, skipped: number): string =>
      [
        planned === 1 ? '1 bokat' : `${planned} bokade`,
        ...(moved === 0 ? [] : [moved === 1 ? '1 flyttat' : `${moved} flyttade`]),
        ...(skipped === 0 ? [] : [skipped === 1 ? '1 överhoppat' : `${skipped} överhoppade`]),
      ].join(', '),
    help: 'Passar inte en tid? Flytta eller tacka nej i Outlook som vanligt, så följer Lodestar med.',
  },
  survey: {
    summary: (givenName: string): string => `Hur var mötet med ${givenName}?`,
    reminderSummary: (givenName: string): string => `Påminnelse: hur var mötet med ${givenName}?`,
    title: (givenName: string): string => `Hur var mötet med ${givenName}?`,
    why: (when: string): string => `Ert möte var ${when}. Det tar under en minut att svara.`,
    reminder: (when: string): string =>
      `En påminnelse, den enda: ert möte var ${when}. Det tar under en minut att svara.`,
    didMeet: 'Sågs ni?',
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
    fit: (givenName: string): string => `Känns ni rätt för varandra? (valfritt, ${givenName} ser inte svaret)`,
    fitOptions: { good: 'Ja, det känns bra', 'not-sure': 'Vet inte än', 'not-a-fit': 'Nej, inte riktigt' },
    comment: 'Något du vill lägga till? (valfritt)',
    commentHelp: 'Varken HR eller din chef kan läsa det.',
    help: 'Jag vill att HR hör av sig. HR får då mitt namn, men inte mina svar.',
    send: 'Skicka',
    lock: '🔒 HR ser bara siffror från minst fem personer, aldrig ditt svar.',
    thanks: (next: string): string => `Tack. Nästa: ${next}.`,
    thanksNoNext: 'Tack för ditt svar.',
    nextMeeting: (next: string): string => `Nästa möte: ${next}`,
    thanksHelp: 'HR har fått ditt namn och hör av sig till dig.',
    refusals: {
      'already-answered': 'Du har redan svarat på det här. Tack!',
      'survey-closed': 'Tiden för att svara har gått ut.',
      'usefulness-missing': 'Välj hur givande mötet var, eller svara att ni inte sågs.',
      'comment-too-long': 'Kommentaren får vara högst 1 000 tecken. Korta den lite.',
      'question-not-asked': 'Kortet stämmer inte längre. Svara i fliken i stället.',
    } satisfies Record<ResponseRefusal, string>,
  },
  /** Efter svaret på om de två känns rätt för varandra; bara den som svarade ser det. */
  fit: {
    'not-sure': {
      title: 'Tack. Det är vanligt att inte veta än',
      body: (_givenName: string): string => 'Det här brukar hjälpa:',
    },
    'not-a-fit': {
      title: 'Tack för att du säger det',
      body: (givenName: string): string =>
        `Alla par passar inte, och det är ingens fel. Inget händer och ${givenName} får inget veta, förrän du själv väljer något.`,
    },
    tips: {
      expectations: (givenName: string): string => `Prata med ${givenName} om vad ni båda hoppas på.`,
      time: 'Ge det två möten till. Det första säger sällan allt.',
      another: 'Känns det ändå fel kan du be om någon annan. Ingen får veta vem som ville det.',
    },
    pause: 'Ta en paus',
    rematch: 'Avsluta och få en ny',
    another: 'Be om någon annan',
    goOn: 'Vi fortsätter',
    lock: '🔒 Bara du ser det här. HR ser bara siffror från minst fem personer.',
  },
  offer: {
    summary: {
      meeting: (givenName: string): string => `Andra tider för mötet med ${givenName}`,
      standing: (givenName: string): string => `Ny stående tid för dig och ${givenName}`,
    },
    /** Varför tiderna kommer. */
    why: {
      partnerDeclined: (givenName: string, when: string): string => `${givenName} kan inte ${when}`,
      youDeclined: (when: string): string => `Du tackade nej till ${when}`,
      cancelled: (when: string): string => `Mötet ${when} är inställt`,
      gone: (when: string): string => `Mötet ${when} finns inte kvar i Outlook`,
      clash: (when: string): string => `Mötet ${when} krockar med något annat`,
      leave: (when: string): string => `En av er är ledig ${when}`,
      holiday: (when: string): string => `Det är helgdag ${when}`,
      hours: (when: string): string => `Mötet ${when} ligger utanför arbetstid`,
      youAsked: (when: string): string => `Andra tider för mötet ${when}`,
      partnerAsked: (givenName: string, when: string): string => `${givenName} vill flytta mötet ${when}`,
      standingHours: 'Er stående tid ligger utanför arbetstid',
      standingYouAsked: 'En ny stående tid',
      standingPartnerAsked: (givenName: string): string => `${givenName} vill ha en ny stående tid`,
      standingOther: 'Er stående tid passar inte längre',
      noCommonTime: (givenName: string): string => `Du och ${givenName} har ingen gemensam arbetstid`,
    },
    lead: (count: number): string =>
      count === 1 ? 'En tid som passar er båda:' : `${count === 2 ? 'Två' : 'Tre'} tider som passar er båda:`,
    leadOutside: (count: number): string =>
      count === 1
        ? 'En tid som ligger nära. Den gäller när den som får den utanför arbetstid har sagt ja.'
        : `${count === 2 ? 'Två' : 'Tre'} tider som ligger nära. En tid gäller när den som får den utanför arbetstid har sagt ja.`,
    /** Samma stund på den andras klocka. */
    alsoThere: (time: string, givenName: string): string => `${time} för ${givenName}`,
    partnerSaidYes: (givenName: string, time: string): string =>
      `${givenName} har sagt ja till ${time}. Passar det dig?`,
    youSaidYes: (givenName: string, time: string): string =>
      `Du har sagt ja till ${time}. Nu väntar vi på ${givenName}.`,
    other: 'Andra tider',
    skip: 'Hoppa över det här mötet',
    keep: 'Låt det vara',
    searching: {
      title: 'Vi letar efter tider',
      body: 'De kommer hit till chatten så snart vi har hittat dem.',
    },
    chosen: {
      meeting: (when: string): string => `Mötet flyttas till ${when}`,
      meetingBody: 'Det syns i Outlook om en liten stund.',
      standing: (standing: string): string => `Er nya tid: ${standing}`,
      standingBody: 'Mötena bokas om i Outlook. Det är klart om en liten stund.',
    },
    skipped: {
      meeting: (when: string): string => `Mötet ${when} hoppas över`,
      meetingBody: 'Nästa möte är som planerat.',
      standing: 'Förslagen är lagda åt sidan',
      standingBody: 'Ni kan när som helst leta efter en ny tid på er sida i fliken.',
    },
    expired: {
      title: 'Förslagen gäller inte längre',
      body: 'Hur det ser ut nu ser du i fliken.',
    },
    failed: {
      title: 'Vi hittade ingen tid som passar er båda',
      meetingBody: 'Kommer ni överens om en tid kan ni flytta mötet i Outlook, så följer Lodestar med.',
      standingBody: 'Ni behåller tiden ni har. Prova gärna igen längre fram.',
    },
  },
  moved: {
    summary: (givenName: string): string => `Mötet med ${givenName} är flyttat`,
    summaryLeftOut: (givenName: string): string => `Ett möte med ${givenName} utgår`,
    title: (from: string, to: string): string => `Mötet ${from} är flyttat till ${to}`,
    titleLeftOut: (from: string): string => `Mötet ${from} utgår`,
    why: {
      clash: 'Tiden krockade med något annat.',
      holiday: 'Mötet låg på en helgdag.',
      leave: 'Mötet låg på en tid när en av er är ledig.',
      hours: 'Tiden låg utanför arbetstid.',
      enough: 'Det hade blivit fler möten än ni ville ha den månaden.',
      asked: 'Så ville en av er ha det.',
      paused: 'Ni har paus då.',
      'programme-over': 'Programmet är slut då.',
    } satisfies Record<PlanReason, string>,
    noOther: 'Det fanns ingen annan tid som passade er båda.',
    other: 'Andra tider',
    skip: 'Hoppa över',
  },
  nudge: {
    summary: (givenName: string): string => `Hur går det för dig och ${givenName}?`,
    title: 'Ni har missat två möten i rad',
    body: (givenName: string): string => `Det händer. Vill du ändra på något för dig och ${givenName}?`,
    next: (when: string): string => `Nästa möte: ${when}`,
    other: 'Flytta nästa möte',
    standing: 'Hitta en ny stående tid',
    pause: 'Pausa ett tag',
  },
  paused: {
    summary: (givenName: string): string => `Mötena med ${givenName} är pausade`,
    title: (givenName: string, day: string): string => `Mötena med ${givenName} är pausade till ${day}`,
    body: 'Mötena under pausen tas bort ur Outlook. Sedan fortsätter de som vanligt.',
  },
  ended: {
    summary: (givenName: string): string => `Du och ${givenName} är inte längre ett mentorpar`,
    title: {
      over: (_givenName: string): string => 'Ert mentorpar är avslutat',
      'partner-left': (givenName: string): string => `${givenName} deltar inte längre i programmet`,
      'programme-over': (_givenName: string): string => 'Programmet är slut',
    },
    body: {
      over: (givenName: string): string =>
        `Tack för tiden tillsammans med ${givenName}. Mötena framöver tas bort ur Outlook.`,
      'partner-left': (_givenName: string): string =>
        'Ert mentorpar är därför avslutat, och mötena framöver tas bort ur Outlook.',
      'programme-over': (givenName: string): string =>
        `Tack för tiden tillsammans med ${givenName}. Ta gärna kontakt igen på egen hand.`,
    },
    nextRound: {
      'first-in-line': 'Du står först i kön till nästa omgång.',
      chooses: 'Du väljer själv en ny mentor. Vi skriver här när det finns förslag.',
      'is-asked': 'Nästa adept som vill ha dig som mentor frågar dig här.',
      aside: 'Du står över tills du själv säger till.',
    },
    standAside: 'Jag står över',
    takePart: 'Jag vill ha en ny',
  },
  /** Varför det inte gick att ändra ett möte. */
  changeRefusals: {
    'too-late': 'Det är för sent att ändra det här mötet.',
    'not-open': 'Förslaget gäller inte längre.',
    'no-such-option': 'Den tiden finns inte bland förslagen längre.',
    'series-not-booked': 'Era möten håller på att bokas eller ändras. Försök igen om en stund.',
    'not-meeting-now': 'Era möten är pausade eller avslutade, så de kan inte ändras.',
  } satisfies Record<OfferRefusal | 'series-not-booked' | 'not-meeting-now', string>,
  trouble: {
    summary: 'Det gick inte den här gången',
    title: 'Det gick inte den här gången',
    unexpected: 'Inget har sparats. Försök igen om en stund, eller gör det i fliken.',
    notFound: 'Det kortet handlar om finns inte kvar. Det aktuella ser du i fliken.',
    notAllowed: 'Du kan inte göra det här med ditt konto. Fråga HR om du tror att det är fel.',
    conflict: 'Något ändrades samtidigt. Öppna fliken och se hur det ser ut nu.',
    unknownAction: 'Knappen hör till ett äldre kort. Det aktuella ser du i fliken.',
    unknownPerson: 'Lodestar känner inte till dig än. Nya medarbetare läses in varje natt, så försök igen i morgon.',
  },
};
