/** Varför två personer föreslås för varandra: till adepten, till mentorn och till HR. */
export const reasons = {
  competence: {
    mentee: (partner: string, level: string, competence: string): string =>
      `${partner} har nivån ”${level}” i ${competence}, som du vill bli bättre på.`,
    mentor: (partner: string, level: string, competence: string): string =>
      `${partner} vill bli bättre på ${competence}. Där har du nivån ”${level}”.`,
    hr: (mentor: string, mentee: string, level: string, competence: string): string =>
      `${mentee} vill bli bättre på ${competence}. ${mentor} har nivån ”${level}”.`,
  },
  goalWords: {
    own: (quoted: string): string => `Ni har båda skrivit om ${quoted} i era mål.`,
    hr: (quoted: string): string => `Båda har skrivit om ${quoted} i sina mål.`,
  },
  quote: (word: string): string => `”${word}”`,
  style: {
    planning: 'planering',
    overview: 'överblick',
    thinking: 'tänkande',
    feedback: 'återkoppling',
    challenge: 'utmaning',
    pace: 'tempo',
  },
  alike: {
    own: (styles: string): string => `Ni arbetar på samma sätt när det gäller ${styles}.`,
    hr: (styles: string): string => `De arbetar på samma sätt när det gäller ${styles}.`,
  },
  different: {
    own: (styles: string): string => `Ni arbetar olika när det gäller ${styles}. Tala om det på första mötet.`,
    hr: (styles: string): string => `De arbetar olika när det gäller ${styles}.`,
  },
  samePlace: {
    own: (place: string): string => `Ni finns båda i ${place}.`,
    hr: (place: string): string => `Båda finns i ${place}.`,
  },
  differentPlace: {
    own: 'Ni finns på olika orter och ses på distans.',
    hr: 'De finns på olika orter och ses på distans.',
  },
  language: {
    own: (languages: string): string => `Ni talar båda ${languages}.`,
    hr: (languages: string): string => `Båda talar ${languages}.`,
  },
  hours: {
    own: (hours: string, best: string): string =>
      `Ni har ungefär ${hours} gemensam arbetstid i veckan. ${best} passar bäst.`,
    hr: (hours: string, best: string): string =>
      `De har ungefär ${hours} gemensam arbetstid i veckan. ${best} passar bäst.`,
  },
  hourCount: (count: string, isOne: boolean): string => (isOne ? '1 timme' : `${count} timmar`),
  halfDay: {
    morning: (weekday: string): string => `${weekday} förmiddag`,
    afternoon: (weekday: string): string => `${weekday} eftermiddag`,
  },
  apart: {
    own: (hours: string): string => `Det skiljer ${hours} mellan era klockor.`,
    hr: (hours: string): string => `Det skiljer ${hours} mellan deras klockor.`,
  },
};
