/** Mentorgrupper och mentorcirklar: i korten, i fliken och för HR. */
import type { GroupFault } from '#domain/groups/group-fit.ts';
import type { GroupObstacle } from '#domain/groups/group-proposal.ts';

export const groups = {
  open: 'Öppna gruppen',
  introduction: {
    summary: { group: 'Du är med i en mentorgrupp', circle: 'Du är med i en mentorcirkel' },
    title: {
      mentor: 'Du blir mentor för en grupp',
      group: (mentor: string): string => `${mentor} blir din mentor, i grupp`,
      circle: 'Du är med i en mentorcirkel',
    },
    programme: (programme: string): string => `Ni är matchade i ${programme}. Ni ses allihop samtidigt.`,
    members: 'Ni som är med',
    mentorOf: (about: string): string => (about === '' ? 'mentor' : `mentor · ${about}`),
    why: 'Varför just ni',
    next: 'Lodestar letar upp en tid som passar er alla och bokar mötena i era kalendrar.',
  },
  left: {
    summary: (name: string): string => `${name} är inte längre med i gruppen`,
    title: (name: string): string => `${name} är inte längre med i er grupp`,
    body: (others: string): string => `Ni andra fortsätter som vanligt: du och ${others}. Mötena ligger kvar.`,
  },
  reasons: {
    own: {
      'mentor-offers': (competence: string, count: number): string =>
        `Mentorn är stark i ${competence}, som ${count} av er vill lära sig.`,
      'all-want': (competence: string, count: number): string => `${count} av er vill bli bättre på ${competence}.`,
      'same-place': (place: string): string => `Alla finns i ${place}.`,
      'common-language': (languages: string): string => `Ni kan alla prata ${languages}.`,
    },
    hr: {
      'mentor-offers': (competence: string, count: number): string =>
        `Mentorn är stark i ${competence}, som ${count} vill lära sig.`,
      'all-want': (competence: string, count: number): string => `${count} vill bli bättre på ${competence}.`,
      'same-place': (place: string): string => `Alla finns i ${place}.`,
      'common-language': (languages: string): string => `Alla kan prata ${languages}.`,
    },
  },
  ended: {
    summary: 'Er grupp är avslutad',
    title: 'Er grupp är avslutad',
    body: 'Tack för tiden tillsammans. Mötena framöver tas bort ur Outlook.',
  },
  /** HR:s sida. */
  hr: {
    title: 'Grupper och cirklar',
    lead: 'En mentor för flera adepter, eller en cirkel av jämlikar. Ingen annan ser förslagen förrän du publicerar.',
    kind: 'Form',
    kinds: { group: 'Grupp med mentor', circle: 'Cirkel utan mentor' },
    size: 'Högst så många i varje',
    peerPairs: 'Två och två, tre om någon blir över',
    propose: 'Föreslå',
    again: 'Föreslå igen',
    proposing: 'Söker de bästa grupperna…',
    none: 'Det finns inga förslag än.',
    noMentors: 'Ingen mentor har plats för två adepter eller fler. En cirkel behöver ingen mentor.',
    withMentor: (name: string): string => `${name} med grupp`,
    circle: (names: string): string => `Cirkel med ${names}`,
    fit: (percent: string): string => `${percent} passar`,
    mentor: 'mentor',
    lock: 'Lås',
    locked: 'Låst',
    status: { approved: 'Startas', refused: 'Kunde inte starta' },
    move: (name: string): string => `Flytta ${name}`,
    place: (name: string): string => `Ge ${name} en plats`,
    moveTo: 'Till',
    out: 'Ingen grupp, väntar',
    effect: (group: string, before: string, after: string): string => `${group}: ${before} → ${after}`,
    dissolved: (group: string): string => `${group}: för få kvar, gruppen upplöses och de andra väntar`,
    moveAction: 'Flytta',
    waiting: 'Utan grupp',
    waitingNone: 'Alla som söker har en plats.',
    paused: 'Har paus',
    seeks: 'Fick ingen plats som passar',
    give: 'Ge plats',
    publish: (count: number): string => (count === 1 ? 'Publicera gruppen' : `Publicera ${count} grupper`),
    publishTitle: 'Publicera grupperna?',
    publishExample: (name: string): string => `Det här får de läsa: ${name}`,
    publishBody: (people: number): string =>
      `${people} personer får veta vilka de ska träffa. Sedan bokas mötena i allas kalendrar.`,
    published: 'Grupperna startas',
  },
  faults: {
    'too-few': 'En grupp är minst tre personer.',
    'too-many': 'En grupp är högst åtta personer.',
    'no-room': 'Mentorn har inte plats för så många.',
    'kept-apart': 'Två av dem får inte matchas med varandra.',
    'cannot-meet': 'De har inget gemensamt språk eller ingen gemensam arbetstid.',
  } satisfies Record<GroupFault, string>,
  tab: {
    yourGroup: { group: 'Din mentorgrupp', circle: 'Din mentorcirkel' },
    earlierGroup: { group: 'Tidigare mentorgrupp', circle: 'Tidigare mentorcirkel' },
    members: 'Ni som är med',
    youMentor: 'Du är mentor',
    mentor: 'Mentor',
    lock: 'Bara ni i gruppen ser det här.',
    goalsLock: 'Bara du ser dina mål.',
    ownGoals: 'I en grupp har var och en sina egna mål.',
    leaveTitle: 'Lämna gruppen?',
    leaveBody:
      'Du tas bort från mötena i Outlook. De andra får veta att du inte är med längre, men inte varför. Är ni för få kvar, eller är du mentorn, avslutas gruppen.',
    leaveAction: 'Lämna',
  },
  obstacles: {
    'mentor-at-capacity': 'Mentorn har inte plats för så många.',
    'has-a-mentor': 'Någon i gruppen har redan en mentor.',
    'in-a-circle': 'Någon är redan med i en cirkel.',
    'no-longer-enrolled': 'Någon är inte längre med i programmet.',
    'not-available': 'Någon kan inte vara med i en ny grupp just nu.',
    'programme-not-open': 'Programmet tar inte emot nya par eller grupper nu.',
  } satisfies Record<GroupObstacle, string>,
};
