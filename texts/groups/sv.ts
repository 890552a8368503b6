/** Mentorgrupper och mentorcirklar, och det som sägs annorlunda till dem som är fler än två. */
import type { GroupFault } from '#domain/groups/group-fit.ts';
import type { GroupObstacle } from '#domain/groups/group-proposal.ts';
import type { OfferReason } from '#domain/meetings/offer.ts';

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
    own: 'Du eller någon du träffar är med, så hur väl gruppen passar visas inte för dig',
    ownDecided: 'Någon annan som leder programmet avgör vad som händer med gruppen',
    sameName: (one: string, other: string): string =>
      `${one} och ${other} heter likadant. Kontrollera att det inte är två konton för samma person.`,
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
    'no-account': 'Kontot är stängt eller saknar något',
    aside: 'Har inte bett om någon ny',
    seeks: 'Fick ingen plats som passar',
    give: 'Ge plats',
    publish: (count: number): string => (count === 1 ? 'Publicera gruppen' : `Publicera ${count} grupper`),
    publishTitle: 'Publicera grupperna?',
    publishExample: (name: string): string => `Det här får de läsa: ${name}`,
    publishBody: (people: number): string =>
      `${people} personer får veta vilka de ska träffa. Sedan bokas mötena i allas kalendrar.`,
    published: 'Grupperna startas.',
    proposed: (count: number): string =>
      count === 1 ? 'Ett förslag finns att titta på.' : `${count} förslag finns att titta på.`,
    nobodySeeks:
      'Alla som söker har redan en mentor, en grupp eller en plats i utkastet, så det finns ingen att sätta ihop grupper av.',
    noneFits: (count: number): string =>
      count === 1
        ? 'En person söker, men det räcker inte till en grupp.'
        : `${count} personer söker, men inga av dem passar ihop i en grupp. Pröva den andra formen eller en annan storlek.`,
    moved: (name: string): string => `${name} är flyttad.`,
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
    members: 'De andra som är med',
    since: (day: string, people: number): string => `Sedan ${day}, ${people} personer`,
    writeAll: 'Skriv till alla',
    youMentor: 'Du är mentor',
    mentor: 'Mentor',
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
    'programme-not-open': 'Programmet tar inte emot nya mentorpar eller grupper nu.',
    'programme-over': 'Programmets sista dag har varit.',
  } satisfies Record<GroupObstacle, string>,
};

export const botInGroup = {
  openPairing: 'Öppna gruppen',
  offer: {
    summary: { standing: (_givenName: string): string => 'Ny stående tid för gruppen' },
    why: {
      partnerDeclined: (_givenName: string, when: string): string => `En av er kan inte ${when}`,
      partnerAsked: (_givenName: string, when: string): string => `En av er vill flytta mötet ${when}`,
      standingPartnerAsked: (_givenName: string): string => 'En av er vill ha en ny stående tid',
      noCommonTime: (_givenName: string): string => 'Ni har ingen gemensam arbetstid',
    },
    lead: (count: number): string =>
      count === 1 ? 'En tid som passar er alla:' : `${count === 2 ? 'Två' : 'Tre'} tider som passar er alla:`,
    leadOutside: (count: number): string =>
      count === 1
        ? 'En tid som ligger nära. Den gäller när de som får den utanför arbetstid har sagt ja.'
        : `${count === 2 ? 'Två' : 'Tre'} tider som ligger nära. En tid gäller när de som får den utanför arbetstid har sagt ja.`,
    alsoThere: (time: string, _givenName: string): string => `${time} för de andra`,
    partnerSaidYes: (_givenName: string, time: string): string => `En av er har sagt ja till ${time}. Passar det dig?`,
    youSaidYes: (_givenName: string, time: string): string =>
      `Du har sagt ja till ${time}. Nu väntar vi på de andra som behöver svara.`,
    failed: { title: 'Vi hittade ingen tid som passar er alla' },
  },
  moved: { noOther: 'Det fanns ingen annan tid som passade er alla.' },
  nudge: {
    summary: (_givenName: string): string => 'Hur går det för er grupp?',
    body: (_givenName: string): string => 'Det händer. Vill du ändra på något för gruppen?',
  },
};

export const tabInGroup = {
  home: {
    goalBody: (_name: string): string => 'Med ett mål vet du vad du vill ta upp nästa gång ni ses.',
    offerBody: {
      meeting: (when: string): string => `Vi har hittat andra tider för mötet ${when}. De passar er alla.`,
    },
  },
  meeting: {
    bothClocks: (mine: string, theirs: string, _name: string): string => `${mine} för dig, ${theirs} för de andra`,
    wanted: 'Vi letar efter en tid som passar er alla. Inbjudan kommer till din Outlook.',
  },
  seriesTrouble: {
    'no-common-time': (): string =>
      'Vi hittade ingen tid som passar er alla under hela perioden. HR hör av sig om vad ni kan ändra.',
  },
  pairing: {
    tabs: 'Delar av er grupp',
  },
  goals: {
    dropBody: (title: string): string => `”${title}” tas bort ur din lista. Det är helt i sin ordning att ändra sig.`,
  },
  meetings: {
    pauseEffect: (count: number, _name: string): string =>
      `${count === 0 ? 'Inget bokat möte påverkas.' : count === 1 ? 'Ett möte ställs in i Outlook hos er alla.' : `${count} möten ställs in i Outlook hos er alla.`} De andra får veta det i Teams. Den stående tiden behåller ni.`,
    placeHelp:
      'Ett rum, ett fik eller en promenad. Platsen skrivs in i inbjudan hos er alla. En Teams-länk som redan finns står kvar.',
    end: 'Lämna gruppen',
    ended: 'Du har lämnat gruppen. Mötena tas bort ur din Outlook.',
  },
  offer: {
    searching: 'Vi letar efter tider som är lediga för er alla.',
    why: {
      declined: 'Mötet blev avböjt i Outlook. Här är tider som passar er alla.',
      cancelled: 'Mötet ställdes in i Outlook. Här är tider som passar er alla.',
      gone: 'Mötet finns inte längre i Outlook. Här är tider som passar er alla.',
      clash: 'Mötet krockar med något annat. Här är tider som passar er alla.',
      leave: 'En av er är ledig då. Här är tider som passar er alla.',
      holiday: 'Det är helgdag då. Här är tider som passar er alla.',
      hours: 'Tiden ligger utanför arbetstiden för någon av er. Här är tider som passar bättre.',
      proposed: 'En av er har föreslagit den första tiden i Outlook. De andra är lediga för er alla.',
      asked: 'Tider som är lediga för er alla.',
      'no-common-time':
        'Ni har ingen gemensam arbetstid. De här tiderna ligger närmast. Den som får en tid utanför sin arbetstid behöver säga ja.',
    } satisfies Record<OfferReason, string>,
    effect: {
      meeting: 'Mötet flyttas i Outlook hos er alla.',
      standing: 'De kommande mötena bokas om på den nya tiden i Outlook hos er alla. De som har varit står kvar.',
    },
    waitsForPartner: (_name: string): string =>
      'Du har valt en tid utanför arbetstiden för någon av de andra, som behöver säga ja. Vi har frågat i Teams.',
    waitsForMe: (_name: string): string => 'En av er har valt en tid utanför din arbetstid. Passar den ändå?',
    partnerChose: (_name: string): string => 'En av er har redan valt en tid.',
    failed: 'Vi hittade ingen tid som är ledig för er alla',
  },
};
