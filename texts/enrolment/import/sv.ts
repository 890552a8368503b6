/** Import av profiler: fälten, kolumnernas namn, sidan och vad som kan vara fel i en rad. */
import type { EnrolmentRefusal } from '#domain/enrolment/enrolment.ts';
import type { ImportField } from '#domain/enrolment/profile-import.ts';
import type { Encoding, Separator } from '#domain/enrolment/table-format.ts';

export const profileImport = {
  /** Så heter fälten på sidan och i mallen. */
  column: {
    person: 'E-post',
    roles: 'Roll',
    capacity: 'Antal adepter',
    offered: 'Kan dela med sig av',
    wanted: 'Vill utveckla',
    goals: 'Mål',
    languages: 'Språk',
    place: 'Ort',
  } satisfies Record<ImportField | 'person', string>,
  /** Andra namn som kolumner brukar ha, åtskilda av komma. */
  alsoCalled: {
    person: 'epost, e-postadress, epostadress, mejl, mejladress, mail, mailadress, användarnamn, anställd',
    roles: 'roller, funktion i programmet',
    capacity: 'adepter, max adepter, kapacitet, platser',
    offered: 'kompetenser, erbjuder, kan, styrkor, kan lära ut, delar med sig av',
    wanted: 'vill lära sig, önskar, utvecklingsområden, vill bli bättre på, behov',
    goals: 'målsättning, mina mål, utvecklingsmål',
    languages: 'språk för samtalen',
    place: 'plats, kontor, placeringsort, arbetsort, stad',
  } satisfies Record<ImportField | 'person', string>,
  /** En rad att börja från i mallen. */
  example: {
    person: 'fornamn.efternamn@example.com',
    roles: 'mentor, adept',
    capacity: '2',
    offered: 'ledarskap 4, presentation 3',
    wanted: 'projektledning 1-4',
    goals: 'Leda mitt första projekt',
    languages: 'svenska, engelska',
    place: 'Umeå',
  } satisfies Record<ImportField | 'person', string>,
  /** Ord som betyder båda rollerna. */
  bothRoles: 'båda',
  errorColumns: { row: 'Rad', column: 'Kolumn', text: 'Vad som är fel' },
  /** Vad som är fel i en rad, och vad man gör åt det. */
  fault: {
    'person-missing': (_text: string): string => 'Raden saknar e-postadress.',
    'person-unreadable': (text: string): string =>
      `”${text}” är ingen e-postadress. Skriv adressen som den står i katalogen.`,
    'person-several': (text: string): string => `Här står flera adresser: ”${text}”. Behåll en.`,
    'person-unknown': (text: string): string => `Vi hittar ingen med adressen ”${text}” i katalogen.`,
    'person-ambiguous': (text: string): string => `Två konton har adressen ”${text}”. Be IT rätta det.`,
    'person-again': (row: string): string => `Personen finns redan på rad ${row}. Slå ihop raderna.`,
    'person-applies': (_text: string): string =>
      'Personen har själv sökt till programmet. Svara på ansökan på sidan Personer.',
    'person-has-left': (_text: string): string =>
      'Personen har själv lämnat programmet och går bara med igen på egen hand.',
    'role-unknown': (text: string): string => `Vi förstår inte rollen ”${text}”. Skriv mentor, adept eller båda.`,
    'number-wrong': (text: string): string => `”${text}” är inte ett antal mellan 0 och 5.`,
    'competence-unknown': (text: string): string => `”${text}” finns inte bland kompetenserna.`,
    'competence-repeated': (text: string): string => `”${text}” står två gånger.`,
    'level-missing': (text: string): string =>
      `Skriv en nivå mellan 1 och 5 efter ”${text}”, till exempel ledarskap 4.`,
    'levels-missing': (text: string): string =>
      `Skriv nivå nu och önskad nivå efter ”${text}”, till exempel ledarskap 1-4.`,
    'level-wrong': (text: string): string =>
      `Nivån ”${text}” finns inte. Nivåerna går från 1 till 5, och nu-nivån från 0.`,
    'language-unknown': (text: string): string =>
      `Vi känner inte igen språket ”${text}”. Skriv svenska eller engelska.`,
    'language-left-out': (text: string): string =>
      `”${text}” togs inte med: programmet har svenska och engelska. Resten av raden läses in.`,
    'sign-unreadable': (text: string): string =>
      `Det finns tecken som inte går att läsa i ”${text}”. Välj en annan teckenkodning för filen.`,
    'goals-too-many': (_text: string): string => 'Det är fler än tre mål. Behåll de tre viktigaste.',
    'text-too-long': (most: string): string => `Texten är för lång. Korta den till högst ${most} tecken.`,
  },
  /** Vad reglerna säger om det som raden skulle bli. */
  refusal: {
    'programme-not-open': 'Programmet är inte öppet för anmälan.',
    'joining-over': 'Det går inte längre att gå med i programmet',
    'outside-audience': 'Programmet är inte öppet för personens del av företaget.',
    'account-disabled': 'Kontot är avstängt.',
    guest: 'Kontot är ett gästkonto.',
    'no-address': 'Kontot saknar e-postadress.',
    'no-name': 'Kontot saknar namn i katalogen.',
    'role-missing': 'Personen är inte med än och behöver en roll.',
    'capacity-out-of-range': 'En mentor kan ha en till fem adepter.',
    'offer-missing': 'En mentor behöver minst en kompetens att dela med sig av.',
    'wish-missing': 'En adept behöver en kompetens att utveckla, eller ett mål.',
    'language-missing': 'Det behövs minst ett språk.',
    'competence-twice': 'Samma kompetens står två gånger.',
    'too-many-goals': 'Det är fler än tre mål.',
    'goal-too-long': 'Ett mål är längre än 300 tecken.',
    'preferred-time-reversed': 'En av personens egna tider slutar före den börjar.',
  } satisfies Record<EnrolmentRefusal, string>,
};

export const tabImport = {
  title: 'Importera profiler',
  lead: 'Fyll på uppgifter för många på en gång. Du ser vad som händer innan något ändras.',
  open: 'Importera profiler',
  back: 'Till personerna',
  choose: 'Välj en CSV-fil',
  chooseBody:
    'En rad för varje person, med e-postadressen i en av kolumnerna. Kolumnerna får heta på svenska eller engelska och stå i vilken ordning som helst. Tomma celler ändrar ingenting.',
  drop: 'Släpp filen här',
  template: 'Hämta en mall',
  templateFile: 'lodestar-profiler.csv',
  private: 'Filen sparas inte. I loggen står vem som importerade och när, inte vad.',
  other: 'Byt fil',
  reading: 'Läser filen',
  read: 'Så läste vi filen',
  readAs: (encoding: string, separator: string, header: string): string =>
    `Teckenkodning: ${encoding}. Skiljetecken: ${separator}. ${header}.`,
  unsure: 'Vi är inte säkra. Titta på raderna nedan och ändra det som inte stämmer.',
  guessed: 'Vi har gissat. Stämmer det?',
  changeRead: 'Ändra läsningen',
  hideRead: 'Dölj',
  guess: 'Låt Lodestar avgöra',
  encoding: 'Teckenkodning',
  encodingHint: 'Byt om å, ä och ö ser fel ut.',
  encodingName: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows, västeuropeisk',
    'windows-1250': 'Windows, centraleuropeisk',
    'iso-8859-2': 'ISO 8859-2, centraleuropeisk',
    macintosh: 'Mac, västeuropeisk',
    cp850: 'DOS, västeuropeisk (850)',
    cp437: 'DOS, amerikansk (437)',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16, omvänd ordning',
  } satisfies Record<Encoding, string>,
  separator: 'Skiljetecken',
  separatorHint: 'Byt om flera kolumner har blivit en.',
  separatorName: {
    semicolon: 'semikolon',
    comma: 'komma',
    tab: 'tabb',
    bar: 'lodstreck',
    own: 'filens eget tecken',
  } satisfies Record<Separator, string>,
  headerRow: 'Rubrikrad',
  headerHint: 'Raden med kolumnernas namn.',
  headerAt: (row: number, text: string): string => (text === '' ? `Rad ${row}` : `Rad ${row}: ${text}`),
  headersIn: (row: number): string => `Rubriker på rad ${row}`,
  noHeader: 'Ingen rubrikrad',
  above: (count: number): string =>
    count === 1 ? 'Raden ovanför rubrikerna läses inte in.' : `De ${count} raderna ovanför rubrikerna läses inte in.`,
  firstRows: 'Filens första rader',
  moreColumns: (count: string): string => `Filen har ${count} kolumner. Här syns de första.`,
  cannotRead: 'Filen går inte att läsa.',
  columns: 'Kolumner',
  columnsBody: 'Så har vi förstått kolumnerna. Ändra det som blev fel.',
  columnMeaning: (name: string): string => `Kolumnen ${name}`,
  unnamed: (number: number): string => `Kolumn ${number}`,
  sample: (text: string): string => `Till exempel ${text}`,
  nothing: 'Importera inte',
  notImported: 'Importeras inte',
  unused: {
    unknown: (names: string): string => `Vi vet inte vad det här är: ${names}. Välj ett fält om något ska med.`,
    again: (names: string): string => `En annan kolumn används redan för samma sak: ${names}.`,
    chosen: (names: string): string => `Du har valt bort: ${names}.`,
  },
  showAll: (count: string): string => `Visa alla ${count} kolumner`,
  missing: {
    person: 'Välj den kolumn som har personernas e-postadresser.',
    fields: 'Välj minst en kolumn att importera.',
  },
  result: 'Det här händer',
  enrolled: (count: string): string => `${count} går med`,
  changed: (count: string): string => `${count} får nya uppgifter`,
  unchanged: (count: string): string => `${count} har redan allt`,
  keeps: (count: string): string => `${count} behåller sitt eget`,
  wrong: (count: number): string => (count === 1 ? '1 rad läses inte in' : `${count} rader läses inte in`),
  faults: 'Rader som inte läses in',
  faultsBody: 'Rätta dem i filen och importera den igen. Det som redan är rätt ändras inte.',
  faultsFile: 'lodestar-fel.csv',
  downloadFaults: 'Hämta som fil',
  row: (row: number): string => `Rad ${row}`,
  firstOf: (shown: string, all: string): string => `De första ${shown} av ${all} visas.`,
  notes: 'Läses in, men inte allt',
  notesBody: 'De här raderna läses in utan det som nämns.',
  noRows: 'Filen har inga rader under rubrikerna.',
  people: 'Person för person',
  joins: 'Går med',
  from: (before: string, after: string): string => `${before} blir ${after}`,
  keptOwn: (value: string): string => `behåller sina egna ord (i filen: ${value})`,
  replacesOwn: (value: string): string => `egna ord ersätts med ${value}`,
  replaceOwn: 'Skriv över även det som personerna själva har skrivit',
  ownKept: (count: number): string =>
    count === 1
      ? 'En uppgift har personen skrivit själv. Den får stå kvar.'
      : `${count} uppgifter har personerna skrivit själva. De får stå kvar.`,
  ownReplaced: 'Det som personerna själva har skrivit skrivs över där filen säger något annat.',
  nobody: 'Filen ändrar ingenting. Alla har redan det som står i den.',
  apply: (count: string): string => `Importera ${count} personer`,
  applyOne: 'Importera en person',
  confirmTitle: 'Importera?',
  confirmBody: (enrolled: string, changed: string): string =>
    `Går med i programmet: ${enrolled}. Får nya uppgifter: ${changed}. Ingen får något meddelande, men alla ser i sin profil vad som kommer från HR. Du kan ångra i 30 dagar.`,
  done: (enrolled: string, changed: string): string => `Klart: ${enrolled} gick med och ${changed} fick nya uppgifter.`,
  leftColumns: (names: string): string => `De här kolumnerna importerades inte: ${names}.`,
  leftNotes: (count: number): string =>
    count === 1 ? 'En uppgift togs inte med.' : `${count} uppgifter togs inte med.`,
  confirmLeft: (names: string): string => `De här kolumnerna importeras inte: ${names}.`,
  earlier: 'Tidigare importer',
  noneEarlier: 'Ingen import har gjorts i det här programmet.',
  made: (day: string, by: string): string => `${day}, ${by}`,
  somebody: 'någon som har slutat',
  counts: (enrolled: string, changed: string): string => `${enrolled} gick med, ${changed} fick nya uppgifter`,
  undone: (day: string): string => `Ångrad ${day}`,
  undo: 'Ångra',
  undoFor: (day: string): string => `Ångra importen ${day}`,
  undoTitle: 'Ångra hela importen?',
  undoBody:
    'De som importen tog med lämnar programmet, och de andra får tillbaka det som stod förut. Det som någon har ändrat själv sedan dess får stå kvar, och den som redan är i ett mentorpar stannar.',
  undoAction: 'Ångra importen',
  undoDone: (people: number): string =>
    people === 1 ? 'Importen är ångrad för en person.' : `Importen är ångrad för ${people} personer.`,
  kept: 'Det här får stå kvar',
  keptBody: 'De här personerna har ändrat sina uppgifter själva, eller är redan i ett mentorpar.',
  keptAll: 'stannar i programmet',
  /** I personens egen profil. */
  ownMark: (fields: string): string =>
    `Från en import: ${fields}. Stämmer det? Ändra det du vill, så blir det ditt eget.`,
};
