/** Det som servern säger till fliken: fel, nej och varför, och vad HR bör titta på. */
import { groups } from './groups.ts';
import type { LeftReason } from '#domain/matching/draft.ts';

const smallNumbers = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** Små tal skrivs med bokstäver, först i meningen med stor. */
function inWords(count: number): string {
  const word = smallNumbers[count] ?? String(count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const api = {
  problem: {
    'sign-in-needed': { title: 'Du behöver logga in.', detail: 'Ladda om fliken i Teams, så loggas du in igen.' },
    'not-allowed': {
      title: 'Du har inte behörighet till det här.',
      detail: 'Saknar du en roll? Be IT lägga till den.',
    },
    'not-found': { title: 'Det finns inte, eller är inte ditt.', detail: 'Gå tillbaka och ladda om sidan.' },
    conflict: {
      title: 'Någon annan hann före.',
      detail: 'Sidan visar nu hur det ser ut. Gör om ändringen om den behövs.',
    },
    invalid: { title: 'Något är ifyllt fel.', detail: '' },
    'too-large': { title: 'Det är för mycket på en gång.', detail: 'Korta texten och försök igen.' },
    'file-too-large': {
      title: 'Filen är för stor.',
      detail: 'Den får vara högst 5 MB. Dela upp den i flera och importera en i taget.',
    },
    'wrong-format': { title: 'Servern förstod inte anropet.', detail: 'Ladda om fliken och försök igen.' },
    'too-many-requests': { title: 'Det blev för många anrop.', detail: 'Vänta en minut och försök igen.' },
    'outside-unavailable': {
      title: 'Microsoft 365 svarar inte just nu.',
      detail: 'Inget har gått förlorat. Försök igen om en stund.',
    },
    'outside-refused': {
      title: 'Microsoft 365 sa nej.',
      detail: 'Försök igen. Händer det igen, be IT titta på det.',
    },
    'not-ready': { title: 'Tjänsten startar.', detail: 'Försök igen om en stund.' },
    unexpected: { title: 'Något gick fel hos oss.', detail: 'Försök igen om en stund.' },
  },
  errorId: (id: string): string => `Händer det igen, ge IT felets nummer: ${id}.`,
  refusal: {
    'person-unknown':
      'Vi känner inte igen dig än. Lodestar ser nya kollegor i katalogen inom en kvart, så prova igen om en stund.',
    'no-programme': 'Det finns inget program att gå med i än.',
    'not-allowed-now': 'Det går inte som läget är nu.',
    'already-ended': 'Programmet är avslutat och kan inte ändras.',
    'name-missing': 'Ge programmet ett namn på båda språken.',
    'meeting-length': 'Ett möte är mellan 25 och 60 minuter.',
    'ends-before-start': 'Sista dagen ligger före den första.',
    'shorter-than-one-month': 'Programmet behöver vara minst en månad.',
    'longer-than-three-years': 'Programmet kan vara högst tre år.',
    'matching-out-of-range': 'Vikterna går från 0 till 10. Kontrollera också reglernas siffror.',
    'programme-not-open': 'Programmet är inte öppet.',
    'outside-audience': 'Programmet är inte öppet för din del av företaget än.',
    'account-disabled': 'Kontot är avstängt. Be IT aktivera det.',
    'role-missing': 'Välj minst en roll.',
    'capacity-out-of-range': 'En mentor kan ha en till fem adepter.',
    'offer-missing': 'Välj minst en kompetens att dela med dig av.',
    'wish-missing': 'Välj en kompetens du vill utveckla, eller skriv ett mål.',
    'language-missing': 'Välj minst ett språk.',
    'competence-twice': 'Samma kompetens är vald två gånger.',
    'too-many-goals': 'Det är för många mål på en gång. Avsluta eller ta bort ett först.',
    'goal-too-long': 'Målet är för långt. Korta det till högst 300 tecken.',
    'preferred-time-reversed': 'En av tiderna slutar före den börjar.',
    'not-proposed': 'Förslaget är redan avgjort.',
    'mentor-at-capacity': 'Mentorn har redan så många adepter som den vill ha.',
    'mentee-has-a-mentor': 'Adepten har redan en mentor.',
    'no-longer-enrolled': 'En av de två har lämnat programmet.',
    'not-available': 'En av de två kan inte få en ny mentor eller adept just nu.',
    'draft-open': 'Det finns redan ett utkast. Föreslå igen från det, eller släng det först.',
    'not-a-draft': 'Omgången är inte längre ett utkast, så den kan inte ändras.',
    ...groups.faults,
    'nothing-to-publish': 'Det finns inget par kvar att publicera i utkastet.',
    'nothing-to-undo': 'Det finns inget mer att ångra.',
    'too-many-to-try':
      'Ni är för många för att pröva direkt. Ändra vikterna under Program och föreslå igen. Det går att ångra.',
    'already-together': 'De två är redan ett par i utkastet.',
    'may-not-be-paired': 'De två får inte bli ett par: en regel eller brist på gemensam tid hindrar det.',
    'mentor-places-locked': 'Mentorns alla platser är låsta. Lås upp ett av paren först.',
    'same-rule': 'Den regeln finns redan.',
    'rule-about-oneself': 'Välj två olika personer.',
    'person-not-enrolled': 'Personen är inte med i programmet.',
    'title-missing': 'Skriv vad målet är.',
    'title-too-long': 'Målet är för långt. Korta det till högst 140 tecken.',
    'measure-too-long': 'Korta texten till högst 300 tecken.',
    'due-in-the-past': 'Dagen har redan varit. Välj en som kommer.',
    'pairing-closed': 'Ert mentorskap är avslutat, så målen kan inte ändras.',
    'not-a-percentage': 'Ange ett helt tal mellan 0 och 100.',
    'goal-closed': 'Målet är nått eller nedlagt och kan inte ändras.',
    'already-answered': 'Du har redan svarat om det här mötet. Tack!',
    'survey-closed': 'Frågorna om det här mötet är stängda.',
    'usefulness-missing': 'Välj hur givande mötet var.',
    'comment-too-long': 'Korta kommentaren till högst 1000 tecken.',
    'question-not-asked': 'En av frågorna gällde inte dig. Ladda om sidan och svara igen.',
    'too-late': 'Det är för sent att ändra det här mötet.',
    'not-open': 'En av er har redan valt, eller så gäller förslaget inte längre.',
    'no-such-option': 'Den tiden finns inte bland förslagen. Ladda om sidan.',
    'series-not-booked': 'Era möten håller på att bokas eller ändras. Försök igen om en stund.',
    'pause-out-of-range': 'Välj en dag efter i dag, senast er sista dag tillsammans.',
    'place-too-long': 'Korta platsen till högst 100 tecken.',
    'wish-for-nobody': 'Välj minst en mentor.',
    'not-suggested': 'En av dem finns inte bland förslagen längre. Ladda om sidan.',
    'greeting-too-long': 'Korta hälsningen till högst 500 tecken.',
    'nothing-to-choose': 'Du har ingen mentor att välja just nu.',
    'already-asked': 'Du har redan frågat en mentor. Vänta på svaret, eller ta tillbaka frågan först.',
    'request-over': 'Förfrågan gäller inte längre. Du behöver inte göra något.',
    'no-room-left': 'Du har redan så många adepter som du vill ha. Vill du ta emot fler ändrar du det på din profil.',
    'file-empty': 'Filen är tom.',
    'file-not-text': 'Det här är ingen CSV-fil. Öppna den i Excel och spara den som ”CSV UTF-8”.',
    'file-broken': 'Filen går inte att läsa som en tabell. Kontrollera att varje citattecken har ett slut.',
    'file-too-many-rows': 'Filen har fler än 20 000 rader. Dela upp den i flera.',
    'nothing-to-import': 'Det finns inget att importera: alla har redan det som står i filen.',
    'import-undone': 'Importen är redan ångrad.',
    'import-too-old': 'Det har gått mer än 30 dagar, så importen kan inte ångras längre.',
    'not-meeting-now': 'Era möten är pausade eller avslutade, så de kan inte ändras.',
  },
  field: {
    missing: 'Fyll i det här.',
    tooShort: 'Det är för kort eller för lågt.',
    tooLong: 'Det är för långt eller för högt.',
    wrongChoice: 'Välj ett av alternativen.',
    wrong: 'Det här är inte ifyllt rätt.',
  },
  /** Omgången som fil. */
  exported: {
    file: 'matchning',
    pairs: 'Par',
    waiting: 'Väntar',
    columns: {
      mentor: 'Mentor',
      mentee: 'Adept',
      person: 'Person',
      mail: 'E-post',
      department: 'Avdelning',
      place: 'Ort',
      fit: 'Passar (%)',
      state: 'Läge',
      why: 'Talar för',
      against: 'Att tänka på',
      role: 'Roll',
      reason: 'Varför',
    },
  },
  waiting: {
    'no-mentor-left': 'Mentorerna som passar har redan så många adepter de vill ha.',
    'no-eligible-mentor': 'Ingen mentor delar både språk och arbetstid utan att vara i samma chefslinje.',
    'below-minimum-fit': 'De som är lediga passar inte tillräckligt bra.',
    paused: 'Har pausat sin medverkan.',
    'no-mentee-needs-them': 'Ingen adept behöver mentorn just nu.',
    'set-aside': 'Paret togs bort ur utkastet.',
    'kept-out': 'HR håller personen utanför omgångarna.',
    'fell-through': 'Paret kunde inte börja när omgången publicerades.',
  } satisfies Record<LeftReason, string>,
  /** Hela läget i ett par meningar. */
  status: {
    nobodyYet: 'Ingen har gått med än.',
    matched: (matched: string, enrolled: string): string => `${matched} av ${enrolled} är matchade.`,
    met: (count: number): string => `${count <= 12 ? inWords(count) : String(count)} par har träffats.`,
    nobodyMet: 'Inget par har träffats än.',
    attention: (count: number): string =>
      count === 1 ? 'En sak behöver dig.' : `${inWords(count)} saker behöver dig.`,
    calm: 'Inget behöver dig just nu.',
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
    'calendar-unreadable': {
      what: (person: string): string => `Kalendern hos ${person} gick inte att läsa.`,
      advice: 'Försök igen. Hjälper det inte, be IT titta på postlådan.',
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
    'outlook-unavailable': {
      what: (_person: string, pair: string): string => `Outlook svarade inte när mötena för ${pair} skulle bokas.`,
      advice: 'Vi försöker igen av oss själva. Du kan också försöka nu.',
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
    'help-wanted': {
      what: (person: string): string => `${person} vill ha hjälp.`,
      advice: 'Hör av dig till personen. Vad som svarats i övrigt visas inte.',
    },
    'no-meeting-booked': {
      what: (_person: string, pair: string): string => `${pair} har inget kommande möte.`,
      advice: 'Fråga hur det går och om de vill ha en ny tid.',
    },
    'not-met-within-21-days': {
      what: (_person: string, pair: string): string => `${pair} har inte träffats på tre veckor sedan starten.`,
      advice: 'Fråga vad som kommit emellan. Ett första möte brukar räcka för att komma i gång.',
    },
    'three-missed-in-a-row': {
      what: (_person: string, pair: string): string => `${pair} har missat tre möten i rad.`,
      advice: 'Fråga hur det går och om takten eller tiden behöver ändras.',
    },
  },
  someone: 'någon av de två',
  /** Alla andra i en grupp. */
  theOthers: 'de andra',
  timeFor: (time: string, name: string): string => `${time} för ${name}`,
  /** Kalendern för den som läser sina möten någon annanstans. */
  calendar: {
    name: 'Mentormöten',
    summary: (name: string): string => (name === '' ? 'Mentormöte' : `Mentormöte med ${name}`),
  },
};
