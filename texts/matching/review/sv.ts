/** Granskningen av en omgång: listan, genomgången ett förslag i taget, och det som förslagen följer av. */
import type { Factor } from '#domain/programme/match-factors.ts';
import type { WeightStep } from '#domain/programme/weight-steps.ts';

export const review = {
  title: (count: number): string =>
    count === 0
      ? 'Inga förslag kvar att granska'
      : count === 1
        ? 'Ett förslag till mentorpar'
        : `${count} förslag till mentorpar`,
  next: 'Granska nästa',
  reviewAside: 'Granska det som ligger åt sidan',
  changeRules: 'Ändra regler',
  changeWeights: 'Ändra vad som väger',
  otherSettings: 'Fler inställningar i programmet',
  choose: 'Urval',
  becomes: 'blir mentor för',
  becomesMentor: (mentor: string, mentee: string): string => `${mentor} blir mentor för ${mentee}`,
  state: { open: 'Att granska', think: 'Att tänka på', later: 'Senare', agreed: 'Godkänt' },
  by: {
    later: (name: string): string => `${name} lade det åt sidan.`,
    agreed: (name: string): string => `${name} godkände det.`,
  },
  judge: { agree: 'Godkänn', later: 'Senare', reconsider: 'Granska på nytt' },
  judged: {
    agree: (names: string): string => `${names} är godkända.`,
    later: (names: string): string => `${names} ligger åt sidan.`,
    reconsider: (names: string): string => `${names} är att granska igen.`,
  },
  /** En bokstav var, som inte krockar. */
  keys: { agree: 'g', swap: 'b', later: 's', lock: 'l' },
  listKeys: 'Piltangenter stegar, Retur öppnar, G godkänner, S senare, L låser',
  clearOnes: (count: number): string => `${count} är klara: inget att tänka på.`,
  agreeClear: (count: number): string => (count === 1 ? 'Godkänn det' : `Godkänn alla ${count}`),
  clearAgreed: (count: number): string =>
    count === 1 ? 'Mentorparet är godkänt.' : `${count} mentorpar är godkända. Du kan ångra.`,
  clearTitle: (count: string, number: number): string =>
    number === 1 ? 'Ett förslag är klart' : `${count} förslag är klara`,
  clearBody:
    'Inget talar emot dem, och de passar med god marginal. Godkänn allihop på en gång, eller se dem ett i taget.',
  oneByOne: 'Ett i taget',
  doneTitle: 'Allt är granskat',
  notDoneTitle: 'Några förslag är kvar att granska',
  doneBody: (agreed: string, later: string, count: { agreed: number; later: number }): string =>
    [
      count.agreed === 0 ? 'Inget är godkänt än.' : `${agreed} ${count.agreed === 1 ? 'är godkänt' : 'är godkända'}.`,
      ...(count.later === 0 ? [] : [`${later} ligger åt sidan och publiceras inte.`]),
      ...(count.agreed === 0 ? [] : ['Ingen får veta något förrän du publicerar.']),
    ].join(' '),
  toPublish: 'Till publiceringen',
  all: 'Alla förslag',
  following: 'Nästa',
  place: (at: string, all: string): string => `Förslag ${at} av ${all}`,
  ofAll: (done: string, all: string): string => `${done} av ${all} granskade`,
  agreedShort: (count: string): string => `${count} godkända`,
  laterShort: (count: string): string => `${count} senare`,
  standing: (agreed: string, left: string, count: number): string =>
    `${agreed} ${count === 1 ? 'godkänt' : 'godkända'}, ${left} kvar.`,
  reach: (people: string, count: number): string =>
    `När du publicerar får ${count === 1 ? 'personen' : `de ${people}`} ett besked i Teams, och mötena bokas i Outlook.`,
  noneAgreed: 'Godkänn minst ett, så kan du publicera.',
  stay: (count: number): string =>
    count === 1 ? 'Ett förslag är kvar i utkastet.' : `${count} förslag är kvar i utkastet.`,
  preview: 'Förhandsvisa beskedet',
  gone: 'Förslaget finns inte längre',
  goneBody: 'Utkastet har räknats om eller publicerats sedan länken skapades.',
  offers: 'Kan lära ut',
  wants: 'Vill bli bättre på',
  meets: 'Gemensamt:',
  fits: (percent: string): string => `Så väl passar de, ${percent}`,
  seeParts: (percent: string): string => `Passar ${percent} · se delarna`,
  hideParts: 'Dölj delarna',
  wishesMet: (met: number, all: number): string => (all === 0 ? 'Inget önskemål angivet' : `${met} av ${all} önskemål`),
  placesLabel: 'Matchningens delar',
  places: {
    proposals: 'Förslag',
    weights: 'Vad som ska väga',
    rules: 'Regler',
    groups: 'Grupper och cirklar',
    waiting: 'Väntar',
    waitingCount: (count: number): string => (count === 1 ? 'En person väntar' : `${count} personer väntar`),
    waitingTitle: (count: number): string =>
      count === 0
        ? 'Ingen väntar på en match'
        : count === 1
          ? 'En person väntar på en match'
          : `${count} personer väntar på en match`,
  },
  titles: {
    weights: 'Vad ska väga när ni matchar?',
    rules: 'Det här gäller i alla omgångar',
    groups: 'Fler än två tillsammans',
  },
  /** Vad varje del betyder, som en mening om de två. */
  matters: {
    competences: 'Den ena kan det den andra vill lära sig',
    goals: 'De skriver om samma saker i sina mål',
    'working-style': 'De arbetar på ett sätt som går ihop',
    language: 'De delar mer än ett språk',
    place: 'De finns på samma ort',
    'experience-gap': 'Det är lagom långt mellan deras erfarenhet',
    'common-hours': 'De har gott om gemensam tid',
    'career-wish': 'Mentorn har gått den väg adepten vill gå',
    'earlier-ratings': 'Tidigare adepter har varit nöjda med mentorn',
    questions: 'De svarar lika på era egna frågor',
  } satisfies Record<Factor, string>,
  weighs: {
    none: 'räknas inte',
    little: 'väger lite',
    some: 'väger lagom',
    much: 'väger mycket',
    most: 'väger mest',
  } satisfies Record<WeightStep, string>,
  togetherTitle: 'Låsta: stannar när du föreslår igen',
  alwaysTitle: 'Alltid, utan att du behöver ställa in det',
  always: ['Aldrig den egna chefen', 'Aldrig fler än mentorn har sagt', 'Alltid ett gemensamt språk'],
  missed: (competences: string): string => `Mest saknas mentorer som kan ${competences}.`,
  waysOut: { invite: 'Bjud in fler', settings: 'Ändra vad som ska väga', propose: 'Till förslagen' },
  toRules: 'Till regeln',
  waitingBefore: 'Föregående',
  waitingAfter: 'Nästa',
  waitingPage: (at: number, all: number): string => `Sida ${at} av ${all}`,
};
