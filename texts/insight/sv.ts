/** Läget för HR, och vad som behöver någon. */
import { health } from './health/sv.ts';
import { overview } from './overview/sv.ts';

export const api = {
  ...overview,
  /** Vad som görs i bakgrunden, för IT. */
  jobs: {
    'propose-round': 'Räkna fram en omgång som har sin dag',
    'publish-by-itself': 'Publicera en omgång av sig själv',
    'conclude-pairing': 'Avsluta ett mentorpar vars tid är ute',
    'end-programme': 'Avsluta ett program vars sista dag har varit',
    'run-round': 'Ta fram förslag',
    'publish-round': 'Publicera förslag',
    'begin-group': 'Starta en grupp',
    'suggest-mentors': 'Föreslå mentorer',
    'request-step': 'Följa upp en fråga till en mentor',
    'resume-pairing': 'Fortsätta efter ett uppehåll',
    'joint-decision-step': 'Avsluta förslag som ingen svarade på',
    'parting-step': 'Fråga hur det blir när ett samarbete är slut',
    'carry-on-step': 'Låta några fortsätta tillsammans',
    'silence-step': 'Fråga den som väntar på ett livstecken',
    'plan-series': 'Hitta mötestider',
    'book-series': 'Boka möten',
    'verify-series': 'Kontrollera bokade möten',
    'repair-series': 'Rätta möten',
    'check-series': 'Jämföra möten med båda kalendrarna',
    'end-series': 'Ta bort möten',
    'follow-series': 'Följa en mötesserie',
    'follow-mailbox': 'Läsa ändringar i en kalender',
    'keep-subscription': 'Hålla en prenumeration på ändringar vid liv',
    'offer-step': 'Föreslå andra tider',
    'continuation-step': 'Avgöra vad som går vidare efter en delning',
    'settle-meeting': 'Avgöra om ett möte blev av',
    'survey-step': 'Fråga efter ett möte',
    'send-notice': 'Skicka ett kort',
    'mail-notice': 'Mejla det ett kort skulle säga',
    'tell-lead': 'Säga till den som leder ett program',
    'read-mailbox': 'Läsa arbetstider i en postlåda',
    'conclude-leaving': 'Avsluta för någon som har slutat',
    'install-app': 'Installera appen',
    'invite-round': 'Bjuda in flera',
    'invite-step': 'Bjuda in en person',
    'read-directory': 'Läsa katalogen',
    'follow-directory': 'Läsa ändringar i katalogen',
  },
  /** Vad som hänt (`person` är den det gäller, `pair` båda namnen) och vad HR kan göra. */
  attention: {
    'no-mailbox': {
      what: (person: string): string => `${person} har ingen postlåda i Exchange Online, så mötena kan inte bokas.`,
      advice: 'Be IT ge personen en postlåda och försök sedan igen.',
    },
    'mailbox-out-of-scope': {
      what: (person: string): string => `Lodestar får inte läsa kalendern hos ${person}.`,
      advice: 'Be IT lägga till personen i den grupp som Lodestar får boka för, och försök sedan igen.',
    },
    'rights-missing': {
      what: (): string => 'Lodestar saknar en behörighet i Microsoft 365, så inga möten kan bokas.',
      advice: 'Be IT kontrollera appens behörigheter och hemlighet i Entra. Vi försöker igen varannan timme.',
    },
    'mailbox-full': {
      what: (person: string): string => `Postlådan hos ${person} är full eller får inte skicka mer.`,
      advice: 'Be personen rensa, eller IT ge mer utrymme. Vi försöker igen varannan timme.',
    },
    'calendar-followed-slowly': {
      what: (person: string): string => `Outlook lämnar inte ut vad som har ändrats i kalendern hos ${person}.`,
      advice: 'Mötena läses ett i taget i stället, så inget missas. Be IT fråga Microsoft om det fortsätter.',
    },
    'calendar-unreadable': {
      what: (person: string): string => `Kalendern hos ${person} gick inte att läsa.`,
      advice: 'Försök igen. Hjälper det inte, be IT titta på postlådan.',
    },
    'hours-unknown': {
      what: (person: string): string =>
        `Kalendern hos ${person} säger inte vilken tidszon och vilka arbetstider som gäller.`,
      advice:
        'Be personen ange arbetstid och tidszon i Outlook, under Inställningar och Kalender. Vi försöker igen av oss själva.',
    },
    'no-common-time': {
      what: (_person: string, pair: string): string => `${pair} har ingen gemensam tid under perioden.`,
      advice: 'Be dem frigöra en stund i veckan, eller glesa ut takten i programmet, och försök sedan igen.',
    },
    'refused-by-outlook': {
      what: (_person: string, pair: string): string => `Outlook sa nej till bokningen för ${pair}.`,
      advice: 'Försök igen. Hjälper det inte, be IT titta på behörigheterna.',
    },
    'no-teams-link': {
      what: (_person: string, pair: string): string => `Mötena för ${pair} är bokade men saknar Teams-länk.`,
      advice: 'Be IT kontrollera att organisatören har Teams, och försök sedan igen.',
    },
    'series-gone': {
      what: (_person: string, pair: string): string => `${pair} har inte längre sina möten i Outlook.`,
      advice: 'Fråga om de vill fortsätta. Försök igen, så bokas nya möten.',
    },
    'guest-without-meetings': {
      what: (person: string): string => `${person} har inte längre sina mentormöten i kalendern.`,
      advice:
        'Fråga om de vill fortsätta. Den som bjuder in kan bjuda in igen i Outlook, eller så avslutar du mötesserien.',
    },
    'split-in-outlook': {
      what: (_person: string, pair: string): string =>
        `${pair} har delat sin mötesserie i Outlook. Vi väntar på svar om den nya serien är fortsättningen.`,
      advice: 'Du behöver inte göra något. Svarar ingen gäller det som stod i frågan.',
    },
    'outlook-unavailable': {
      what: (_person: string, pair: string): string => `Outlook svarade inte när mötena för ${pair} skulle bokas.`,
      advice: 'Vi försöker igen av oss själva. Du kan också försöka nu.',
    },
    'account-missing': {
      what: (person: string): string => `Kontot för ${person} är avstängt eller borta ur katalogen.`,
      advice:
        'Är det ett misstag, be IT ta tillbaka kontot: då fortsätter allt som förut. Annars avslutas mentorskapet av sig självt efter några arbetsdagar.',
    },
    'booking-delayed': {
      what: (_person: string, pair: string): string => `Mötena för ${pair} är inte bokade än.`,
      advice: 'Vi försöker igen av oss själva. Du behöver inte göra något.',
    },
    'card-blocked': {
      what: (person: string): string => `${person} har blockerat boten och fick inte sitt kort.`,
      advice: 'Be personen häva blockeringen i Teams, och försök sedan igen.',
    },
    'card-app-missing': {
      what: (person: string): string => `${person} har inte Lodestar i Teams och fick inte sitt kort.`,
      advice: 'Be IT installera appen för personen i Teams administrationscenter, och försök sedan igen.',
    },
    'card-undelivered': {
      what: (person: string): string => `Ett kort till ${person} gick inte att skicka.`,
      advice: 'Försök igen. Hjälper det inte, be IT titta på boten.',
    },
    'card-uncertain': {
      what: (person: string): string => `Ett kort till ${person} kom kanske inte fram.`,
      advice: 'Fråga personen. Om kortet kom och du försöker igen kommer det en gång till.',
    },
    'card-mailed': {
      what: (person: string): string => `Boten når inte ${person}. Meddelandet gick som mejl i stället.`,
      advice: 'Du behöver inte göra något nu. Når boten personen igen kommer nästa meddelande i Teams.',
    },
    'card-mailed-perhaps': {
      what: (person: string): string => `Boten når inte ${person}. Meddelandet gick kanske som mejl i stället.`,
      advice: 'Fråga personen. Mejlet skickas inte en gång till, så att ingen får samma sak två gånger.',
    },
    'help-wanted': {
      what: (person: string): string => `${person} vill ha hjälp.`,
      advice: 'Hör av dig till personen. Vad som svarats i övrigt visas inte.',
    },
    'no-meeting-booked': {
      what: (_person: string, pair: string): string => `${pair} har inget kommande möte.`,
      advice: 'Fråga hur det går och om de vill ha en ny tid.',
    },
    'not-met-within-21-days': {
      what: (_person: string, pair: string): string => `${pair} har inte setts på tre veckor sedan starten.`,
      advice: 'Fråga vad som kommit emellan. Ett första möte brukar räcka för att komma i gång.',
    },
    'silence-seen': {
      what: (_person: string, pair: string): string =>
        `${pair}: inbjudningar har blivit obesvarade, avböjda eller inställda två gånger i rad.`,
      advice: 'Fråga båda hur det går. Ofta räcker det att någon utifrån hör av sig.',
    },
    'three-missed-in-a-row': {
      what: (_person: string, pair: string): string => `${pair} har missat tre möten i rad.`,
      advice: 'Fråga hur det går och om takten eller tiden behöver ändras.',
    },
  },
};

export const hr = {
  status: {
    noProgramme: 'Börja med programmet',
    noProgrammeBody: 'Sätt namn, datum och takt. Det tar några minuter, och förslagen är redan ifyllda.',
    noProgrammeAction: 'Sätt upp programmet',
    funnel: 'Från anmälan till svar',
    toPeople: 'Personer',
    enrolled: 'Anmälda',
    enrolledDetail: (mentors: string, mentees: string): string => `${mentors} mentorer, ${mentees} adepter`,
    matched: 'Matchade',
    matchedDetail: (left: string): string => (left === '0' ? 'Ingen är utan' : `${left} är inte matchade`),
    booked: 'Har bokade möten',
    bookedDetail: (left: string): string =>
      left === '0' ? 'Alla som är matchade' : `${left} matchade utan bokade möten`,
    met: 'Har setts',
    metDetail: (met: string, pairings: string): string => `${met} av ${pairings} samarbeten`,
    answered: 'Har svarat',
    answeredDetail: (rate: string): string => `${rate} av frågorna har fått svar`,
    stepOf: (step: string, people: string): string => `${step}: ${people} personer`,
    figures: 'Vad svaren säger',
    usefulness: 'Hur givande mötena är',
    usefulnessValue: (value: string): string => `${value} av 5`,
    goals: 'Personer med mål',
    needs: 'Behöver dig',
    showAll: (count: string): string => `Visa alla ${count}`,
    underway: 'Tas redan om hand',
    since: (day: string): string => `sedan ${day}`,
    trends: 'Vecka för vecka',
    heldOf: 'Genomförda av planerade möten, vecka för vecka',
    usefulnessUnit: 'Medelvärde per månad, 1 inte alls till 5 mycket givande',
    answersUnit: 'Svar som ingår i siffrorna, månad för månad',
    week: (week: string): string => `v. ${week}`,
    tookPlace: (count: string): string => `${count} blev av`,
    plannedCount: (count: string): string => `${count} planerade`,
    table: 'Visa som tabell',
    chart: 'Visa som diagram',
    tableOf: (title: string): string => `Tabell: ${title}`,
    columns: { week: 'Vecka', held: 'Blev av', planned: 'Planerade', month: 'Månad', mean: 'Givande', answers: 'Svar' },
    tooFew: 'För få svar',
    trendsLock:
      'Siffror ur svaren räknas fem personer i taget, så att ingen går att känna igen. Månaden är den då den sista av de fem svarade.',
    departments: 'Avdelningar',
    places: 'Orter',
    units: { name: 'Avdelning', place: 'Ort', people: 'Personer', matched: 'Matchade', met: 'Möten som blev av' },
    heldOfPlanned: (held: string, planned: string): string => (planned === '0' ? 'Inga än' : `${held} av ${planned}`),
    otherUnits: (count: string): string => `Övriga (${count})`,
    unitsLock: 'Vad svaren säger visas bara för hela programmet. Uppdelat skulle de gå att räkna fram till enskilda.',
    landing: {
      fits: 'Fungerar det för dem?',
      fitsOf: (people: string): string => `${people} svar efter första mötet`,
      reasons: 'Varför samarbeten avslutas',
      reasonsOf: (pairs: string): string => `${pairs} mentorpar har uppgett ett skäl`,
      tooFew: 'För få svar för att visa. Siffrorna kommer när minst fem personer har svarat.',
      withheld: 'för få för att visas var för sig',
      lock: 'Siffrorna växer med minst fem personer åt gången, så att ingen går att känna igen. Vem som ville sluta sparas aldrig.',
    },
    help: {
      takenUpBy: (name: string, day: string): string => `${name} tog hand om det ${day}.`,
      taken: (name: string): string => `Du har tagit hand om önskan från ${name}.`,
      closed: (name: string): string => `Önskan från ${name} är avslutad.`,
    },
    retry: 'Försök igen',
    retryFor: (names: string): string => `Försök igen för ${names}`,
    retried: 'Vi försöker igen. Det brukar ta en minut.',
    approved: (name: string): string => `${name} är med.`,
    copied: 'Kopierat. Klistra in det där du skriver till IT.',
    notCopied: 'Det gick inte att kopiera. Markera texten på raden i stället.',
  },
  health,
};
