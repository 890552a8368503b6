/** Vad som skulle behöva ändras för den som väntar, sagt till HR. */
export const obstacles = {
  ownPause: (name: string): string => `${name} har pausat. Efter pausen är ${name} med igen.`,
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
  sameTeam: (people: string): string => `Om två från samma avdelning får bli ett par passar ${people}.`,
  coolOff: (day: string, people: string): string =>
    `Från den ${day} kan ${people} från ett tidigare par bli aktuell igen.`,
  othersPaused: (people: string): string => `${people} passar men har pausat.`,
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
