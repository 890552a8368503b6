/** Vad som talar för en tid och vad som skaver. */
export const slots = {
  allFree: {
    own: (count: number): string => (count === 1 ? 'Ledigt för er båda' : `Ledigt för er båda alla ${count} gånger`),
    all: (count: number): string =>
      count === 1 ? 'Ledigt för er alla' : `Ledigt för er alla samtliga ${count} gånger`,
    hr: (count: number): string => (count === 1 ? 'Ledigt för båda' : `Ledigt för båda alla ${count} gånger`),
  },
  partFree: {
    own: (free: number, of: number): string => `Ledigt för er båda ${free} av ${of} gånger`,
    all: (free: number, of: number): string => `Ledigt för er alla ${free} av ${of} gånger`,
    hr: (free: number, of: number): string => `Ledigt för båda ${free} av ${of} gånger`,
  },
  moved: (count: number): string => (count === 1 ? 'ett möte flyttas' : `${count} möten flyttas`),
  skipped: (count: number): string => (count === 1 ? 'ett möte utgår' : `${count} möten utgår`),
  leftOut: (perMonth: number): string => `högst ${perMonth} gånger i månaden`,
  merit: {
    kept: 'Samma tid som i dag.',
    'away-from-lunch': 'Inte över lunchen.',
    'has-buffer': 'Lite luft före och efter.',
    'same-day': 'Samma dag.',
    'same-time': 'Samma klockslag.',
  },
  /** Någon av de andra i en grupp; vem är inte sagt. */
  oneOfYou: 'en av er',
  outside: {
    you: (minutes: string): string => `Upp till ${minutes} utanför din arbetstid.`,
    other: (name: string, minutes: string): string => `Upp till ${minutes} utanför arbetstiden för ${name}.`,
  },
  dayOff: {
    you: 'På en dag då du inte arbetar.',
    other: (name: string): string => `På en dag då ${name} inte arbetar.`,
  },
  preferred: {
    all: 'En tid som passar allas önskemål.',
    both: { own: 'En tid som ni båda helst vill ha.', hr: 'En tid som båda helst vill ha.' },
    you: 'En tid som du helst vill ha.',
    other: (name: string): string => `En tid som ${name} helst vill ha.`,
  },
  minutes: (count: string, isOne: boolean): string => (isOne ? '1 minut' : `${count} minuter`),
  hours: (count: string, isOne: boolean): string => (isOne ? '1 timme' : `${count} timmar`),
  /** När serien återkommer: `varannan tisdag 10:00`. */
  standing: {
    weekly: (weekday: string, time: string): string => `varje ${weekday} ${time}`,
    'every-two-weeks': (weekday: string, time: string): string => `varannan ${weekday} ${time}`,
    'every-three-weeks': (weekday: string, time: string): string => `var tredje ${weekday} ${time}`,
    'three-a-month': (weekday: string, time: string): string => `varje ${weekday} ${time}, högst tre gånger i månaden`,
    'two-a-month': (weekday: string, time: string): string => `varannan ${weekday} ${time}, högst två gånger i månaden`,
  },
  monthly: {
    1: (weekday: string, time: string): string => `första ${weekday}en i månaden ${time}`,
    2: (weekday: string, time: string): string => `andra ${weekday}en i månaden ${time}`,
    3: (weekday: string, time: string): string => `tredje ${weekday}en i månaden ${time}`,
    4: (weekday: string, time: string): string => `fjärde ${weekday}en i månaden ${time}`,
  },
};
