/** Det som gäller import av profiler: fälten, kolumnernas namn och vad som kan vara fel i en rad. */
import type { EnrolmentRefusal } from '#domain/enrolment/enrolment.ts';
import type { ImportField } from '#domain/enrolment/profile-import.ts';

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
    'person-unknown': (text: string): string => `Vi hittar ingen med adressen ”${text}” i katalogen.`,
    'person-ambiguous': (text: string): string => `Två konton har adressen ”${text}”. Be IT rätta det.`,
    'person-again': (row: string): string => `Personen finns redan på rad ${row}. Slå ihop raderna.`,
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
    'goals-too-many': (_text: string): string => 'Det är fler än tre mål. Behåll de tre viktigaste.',
    'text-too-long': (most: string): string => `Texten är för lång. Korta den till högst ${most} tecken.`,
  },
  /** Vad reglerna säger om det som raden skulle bli. */
  refusal: {
    'programme-not-open': 'Programmet är inte öppet för anmälan.',
    'outside-audience': 'Programmet är inte öppet för personens del av företaget.',
    'account-disabled': 'Kontot är avstängt.',
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
