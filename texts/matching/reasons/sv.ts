/** Vad som talar för och emot två personer, och vad som står i vägen. */
export const obstacles = {
  ownAbsence: {
    'no-account': (name: string): string => `Kontot för ${name} är stängt eller saknar något. Be IT titta på det.`,
    paused: (name: string): string => `${name} har pausat. Efter pausen är ${name} med igen.`,
    aside: (name: string): string => `${name} har inte bett om någon ny sedan sist, och är med igen efter ett ja.`,
  },
  runAgain: (names: string): string => `${names} passar och har plats. Kör en ny omgång.`,
  room: {
    one: (names: string): string => `En mentor passar men är full: en plats till hos ${names}.`,
    many: (count: string, names: string): string =>
      `${count} mentorer passar men är fulla: en plats till hos till exempel ${names}.`,
  },
  or: 'eller',
  minimumFit: (to: string, from: string, people: string): string =>
    `Med ett lägsta värde på ${to} i stället för ${from} passar ${people}.`,
  meetingMinutes: (minutes: string, people: string): string => `Med möten på ${minutes} minuter hinner ${people} ses.`,
  zoneGap: (hours: string, people: string): string => `Om klockorna får skilja ${hours} timmar passar ${people} till.`,
  sameTeam: (people: string): string => `Om två från samma avdelning får bli ett mentorpar passar ${people}.`,
  coolOff: (day: string, people: string): string =>
    `Från den ${day} kan ${people} från ett tidigare mentorpar bli aktuell igen.`,
  othersAbsent: (people: string): string => `${people} passar men har pausat eller inte bett om någon ny.`,
  language: (people: string, languages: string): string => `${people} passar men kan bara ses på ${languages}.`,
  hours: (people: string): string => `${people} passar men har ingen gemensam arbetstid.`,
  moreMentors: 'Bjud in fler mentorer.',
  moreMentorsFor: (competences: string): string => `Ingen mentor erbjuder ${competences}. Bjud in någon som kan det.`,
  moreMentees: 'Bjud in fler adepter.',
  people: {
    mentor: { one: 'en mentor', many: (count: string): string => `${count} mentorer` },
    mentee: { one: 'en adept', many: (count: string): string => `${count} adepter` },
  },
};

export const reasons = {
  /** Vad någon kan, efter ”Ali” eller ”du”; nivå 1 till 5. */
  skill: {
    1: (what: string): string => `kan grunderna i ${what}`,
    2: (what: string): string => `har vana av ${what}`,
    3: (what: string): string => `är säker på ${what}`,
    4: (what: string): string => `är mycket säker på ${what}`,
    5: (what: string): string => `kan lära andra ${what}`,
  },
  ownSkill: {
    1: (what: string): string => `kan grunderna i ${what}`,
    2: (what: string): string => `har vana av ${what}`,
    3: (what: string): string => `är säker på ${what}`,
    4: (what: string): string => `är mycket säker på ${what}`,
    5: (what: string): string => `kan lära andra ${what}`,
  },
  learning: {
    mentee: (mentor: string, _mentee: string, skills: string): string =>
      `${mentor} ${skills}, som du vill bli bättre på.`,
    mentor: (_mentor: string, mentee: string, skills: string): string =>
      `Du ${skills}, som ${mentee} vill bli bättre på.`,
    hr: (mentor: string, mentee: string, skills: string): string =>
      `${mentor} ${skills}, som ${mentee} vill bli bättre på.`,
  },
  together: {
    own: (competences: string): string => `Ni vill båda bli bättre på ${competences}.`,
    hr: (competences: string): string => `Båda vill bli bättre på ${competences}.`,
  },
  quote: (word: string): string => `”${word}”`,
  /** Delar av en mening som börjar med ”Ni” eller ”De”. */
  alikePart: {
    goalsAbout: (competences: string): string => `har mål som rör ${competences}`,
    goalsWith: (quoted: string): string => `skriver om ${quoted} i målen`,
    style: 'liknar varandra i arbetssätt',
    unlike: 'har olika arbetssätt att lära av',
  },
  meetingPart: {
    place: (place: string): string => `finns båda i ${place}`,
    language: (languages: string): string => `talar båda ${languages}`,
    hours: (best: string): string => `har gemensam arbetstid bland annat ${best}`,
  },
  they: { own: (parts: string): string => `Ni ${parts}.`, hr: (parts: string): string => `De ${parts}.` },
  career: {
    mentee: (mentor: string): string => `${mentor} har gått en väg som liknar den du vill gå.`,
    hr: (mentor: string, mentee: string): string => `${mentor} har erfarenhet av en väg som passar ${mentee}.`,
  },
  /** Om båda, i en egen mening, till den som leder programmet. */
  fact: {
    language: (languages: string): string => `Båda talar ${languages}.`,
    hours: (best: string): string => `De kan lättast ses ${best}.`,
    alike: 'De liknar varandra i arbetssätt.',
    unlike: 'De har olika arbetssätt att lära av.',
    place: (place: string): string => `Båda finns i ${place}.`,
    /** När inget annat talar för dem mer än för andra. */
    sameLanguage: 'De talar samma språk och har arbetstid gemensamt.',
  },
  hourCount: (count: string, isOne: boolean): string => (isOne ? '1 timme' : `${count} timmar`),
  halfDay: {
    morning: (weekday: string): string => `${weekday} förmiddag`,
    afternoon: (weekday: string): string => `${weekday} eftermiddag`,
  },
  /** Vad HR bör veta innan paret godkänns. */
  against: {
    notOffered: (mentor: string, mentee: string, competence: string): string =>
      `${mentee} vill också bli bättre på ${competence}, som ${mentor} inte har erbjudit.`,
    different: 'De arbetar på olika sätt. Råd dem att tala om det på första mötet.',
    differentPlace: 'De finns på olika orter och ses på distans.',
    apart: (hours: string): string => `Det skiljer ${hours} mellan deras klockor.`,
    littleTime: (hours: string): string => `De har bara ${hours} gemensam arbetstid i veckan.`,
    hoursUnknown: 'Arbetstiderna är inte kända för båda ännu.',
    sameName: 'De två heter likadant. Kontrollera att det inte är två konton för samma person.',
  },
};
