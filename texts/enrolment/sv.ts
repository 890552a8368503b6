/** Att vara med: anmälan och profil. */
import type { AnswerRefusal } from '#domain/enrolment/answers.ts';
import { bot as botAgain, mail as mailAgain, tab as tabAgain } from './again/sv.ts';
import { bot as botLeftAlone, tab as tabLeftAlone } from './left-alone/sv.ts';
import { tab as tabJoining } from './joining/sv.ts';
import { tab as tabMe } from './me/sv.ts';
import type { EnrolmentRefusal } from '#domain/enrolment/enrolment.ts';
import type { OwnProfileRefusal } from '#domain/enrolment/profile.ts';
import { longest, most } from '#domain/limits.ts';

export const bot = {
  ...botLeftAlone,
  ...botAgain,
  enrolment: {
    summary: 'Gå med i mentorprogrammet',
    title: (programme: string): string => `Gå med i ${programme}`,
    body: 'Två tryck, sedan är du med. Allt går att ändra efteråt.',
    both: 'Vill du vara båda delarna gör du det i Lodestar.',
    asksMore: 'Programmet har några egna frågor också. De står i Lodestar, så gå gärna med där.',
    knownBody: 'Din profil följer med från tidigare.',
    languageSaid: (language: string): string => `Vi utgår från att ni kan ses på ${language}.`,
    roles: { mentee: 'Jag vill ha en mentor', mentor: 'Jag vill vara mentor' },
    wanted: 'Vad vill du bli bättre på? Välj upp till tre.',
    offered: 'Vad kan du dela med dig av? Välj upp till tre.',
    uses: 'När du går med används svaren för att hitta någon åt dig, och Lodestar ser när du är ledig i Outlook och bokar mötena.',
    send: { mentee: 'Gå med som adept', mentor: 'Gå med som mentor', both: 'Gå med' },
    more: 'Fyll i mer i Lodestar',
    times: 'Lägg in när du kan ses',
    done: (programme: string): string => `Du är med i ${programme}`,
    doneBody:
      'Vi letar efter någon som passar dig och hör av oss här när det är klart. Du behöver inte göra något mer.',
    doneNext: 'Vill du hjälpa till: säg när du kan ses, och hur du trivs när ni talas vid.',
    tooMany: 'Välj högst tre.',
    refusals: {
      'programme-not-open': 'Programmet är inte öppet för anmälan just nu. HR berättar när det öppnar.',
      'joining-over': 'Det går inte längre att gå med. Sista dagen har varit.',
      'refused-lately': 'Du har nyss fått svar. Du kan söka igen om en tid.',
      'outside-audience': 'Det här programmet är för andra avdelningar. Fråga HR om du undrar varför.',
      'account-disabled': 'Ditt konto är avstängt. Hör av dig till IT om det är fel.',
      guest: 'Gästkonton kan inte vara med. Be IT om ett eget konto i företaget.',
      'no-address': 'Kontot saknar e-postadress, så ingen kan bjuda in dig till möten. Be IT lägga till en.',
      'no-name': 'Kontot saknar namn i katalogen. Be IT lägga till det.',
      'no-programme': 'Det finns inget program att gå med i än. HR berättar när det öppnar.',
      'role-missing': 'Välj om du vill vara adept, mentor eller både och.',
      'capacity-out-of-range': 'En mentor kan ha en till fem adepter.',
      'offer-unknown': 'En av kompetenserna finns inte att välja längre. Välj en annan.',
      'wish-unknown': 'En av kompetenserna finns inte att välja längre. Välj en annan.',
      'answer-missing': 'Programmet har frågor som du behöver svara på. Gå med på din profil, där de står.',
      'answer-wrong': 'Ett av dina svar passar inte längre på frågan. Rätta det på din profil.',
      'answer-too-long': 'Ett av dina svar är för långt. Korta det på din profil.',
      'room-out-of-range': `Välj högst ${most.room} adepter i alla program tillsammans.`,
      'profile-missing': 'Berätta först lite om dig själv.',
      'profile-needed-elsewhere': 'Du är med i ett program till som behöver det du har tagit bort.',
      'offer-missing': 'Välj minst en sak du kan hjälpa andra med.',
      'wish-missing': 'Välj minst en sak du vill bli bättre på eller skriv ett mål.',
      'language-missing': 'Välj minst ett språk.',
      'competence-twice': 'Samma kompetens är vald två gånger. Ta bort den ena.',
      'too-many-goals': 'Skriv högst tre mål.',
      'goal-too-long': `Målet får vara högst ${longest.profileGoal} tecken. Korta det lite.`,
      'preferred-time-reversed': 'En önskad tid slutar innan den börjar. Rätta den på din profil.',
    } satisfies Record<
      EnrolmentRefusal | OwnProfileRefusal | AnswerRefusal | 'no-programme' | 'refused-lately',
      string
    >,
  },
};

export const mail = mailAgain;

export const tab = {
  ...tabLeftAlone,
  ...tabAgain,
  ...tabJoining,
  ...tabMe,
  join: {
    severalTitle: 'Program du kan gå med i',
    severalBody: 'Välj det som passar dig. Du kan vara med i flera.',
    action: 'Gå med',
    howTitle: 'Så går det till',
    steps: {
      profile: { title: 'Berätta om dig', body: 'Tre korta steg, ungefär fem minuter.' },
      match: { title: 'Du får en match', body: 'Du ser varför ni passar ihop.' },
      meet: { title: 'Mötena bokas åt er', body: 'De står i Outlook hos er båda, på en tid som passar.' },
    },
    facts: {
      period: 'Period',
      periodValue: (from: string, until: string): string => `${from} till ${until}`,
      rolling: (months: number): string =>
        months === 1 ? 'En månad från att ni börjar' : `${months} månader från att ni börjar`,
      rhythm: 'Ni ses',
      rhythmValue: (cadence: string, minutes: string): string => `${cadence}, ${minutes} minuter`,
    },
    noProgramme: 'Här kommer ert mentorprogram att finnas',
    noProgrammeBody: 'HR har inte öppnat något program än. När det händer går du med härifrån.',
    noProgrammeHr: 'Sätt upp programmet',
    closed: 'Anmälan är inte öppen',
    closedBody: 'Programmet tar inte emot nya anmälningar just nu. Fråga HR när nästa omgång börjar.',
    outside: 'Programmet är inte öppet för din avdelning än',
    outsideBody: 'Fråga HR om det kommer att öppnas för fler.',
    disabled: 'Ditt konto är avstängt',
    disabledBody: 'Be IT aktivera kontot, så kan du gå med.',
    barred: 'Det här kontot kan inte vara med',
    barredBody: {
      guest: 'Det är ett gästkonto. Be IT om ett eget konto i företaget.',
      'no-address': 'Det saknar e-postadress, så ingen kan bjuda in dig till möten. Be IT lägga till en.',
      'no-name': 'Det saknar namn i katalogen. Be IT lägga till det.',
    },
  },
  nextRound: {
    title: {
      'first-in-line': 'Du står först i kön till nästa omgång',
      chooses: 'Du väljer själv en ny mentor',
      'is-asked': 'Nästa adept frågar dig',
      soon: 'Du ställs i kön i morgon bitti',
      aside: 'Vill du ha någon ny?',
    },
    body: {
      'first-in-line':
        'HR gör nästa omgång när det finns fler att matcha. Du behöver inte göra något, vi hör av oss i Teams.',
      chooses: 'Det finns ingen brådska. Vill du vänta kan du stå över, och komma tillbaka när du vill.',
      'is-asked':
        'Adepterna väljer själva mentor i det här programmet. Du får frågan i Teams och svarar då ja eller nej.',
      soon: 'Din plats i kön är kvar. Du behöver inte göra något, vi hör av oss i Teams.',
      aside: 'Du är kvar i programmet och får någon ny när du säger till. Du förlorar inget på att vänta.',
    },
    standAside: 'Jag står över',
    takePart: 'Jag vill ha en ny',
    saved: 'Sparat.',
  },
};
