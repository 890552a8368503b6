/** Omgångar som räknas fram och publiceras av sig själva. */
export const bot = {
  /** En omgång som räknades fram av sig själv, till den som leder programmet. */
  round: {
    proposed: (pairs: number, programme: string): string =>
      pairs === 1 ? `Ett mentorpar är föreslaget i ${programme}` : `${pairs} mentorpar är föreslagna i ${programme}`,
    toThinkOf: (count: number): string =>
      count === 1 ? 'Ett av dem är värt en titt.' : `${count} av dem är värda en titt.`,
    putAside: (count: number): string =>
      count === 1
        ? 'Ett är lagt åt sidan och publiceras inte förrän någon godkänner det.'
        : `${count} är lagda åt sidan och publiceras inte förrän någon godkänner dem.`,
    thirdTime: (count: number): string =>
      count === 1
        ? 'En person blir utan för minst tredje gången.'
        : `${count} personer blir utan för minst tredje gången.`,
    byItself: (when: string): string => `Titta gärna på förslaget. Annars publiceras det av sig självt ${when}.`,
    byHand: 'Titta på förslaget och publicera det när du är nöjd. Det händer inte av sig självt.',
    held: (name: string): string =>
      `${name} håller kvar förslaget. Det publiceras när någon publicerar eller släpper det.`,
    heldBySomebody: 'Förslaget hålls kvar. Det publiceras när någon publicerar eller släpper det.',
    published: (pairs: number, programme: string): string =>
      pairs === 1 ? `Ett mentorpar har börjat i ${programme}` : `${pairs} mentorpar har börjat i ${programme}`,
    publishedBy: (name: string): string => `${name} publicerade omgången.`,
    publishedByItself: 'Omgången publicerades av sig själv.',
    discarded: (programme: string): string => `Förslaget i ${programme} är slängt`,
    discardedBody: 'Alla i det väntar till nästa omgång.',
    replaced: (programme: string): string => `Förslaget i ${programme} har ersatts av ett nytt`,
    replacedBody: 'Det nya ser du under Matchning.',
    over: (programme: string): string => `${programme} tar inte emot nya mentorpar`,
    overBody: 'Förslaget publiceras därför inte.',
    look: 'Titta',
    hold: 'Håll kvar',
    release: 'Släpp',
    publish: 'Publicera nu',
    sure: (pairs: number, programme: string): string =>
      pairs === 1 ? `Publicera ett mentorpar i ${programme}?` : `Publicera ${pairs} mentorpar i ${programme}?`,
    sureBody: 'Alla får ett kort i Teams och mötena bokas. Det går inte att ta tillbaka.',
    confirm: 'Publicera och boka',
    back: 'Tillbaka',
    report: (programme: string): string => `Omgången i ${programme} publicerades av sig själv`,
    reportPairs: (pairs: number): string =>
      pairs === 1 ? 'Ett mentorpar har börjat.' : `${pairs} mentorpar har börjat.`,
    reportRefused: (count: number): string =>
      count === 1 ? 'Ett förslag kunde inte bli ett mentorpar.' : `${count} förslag kunde inte bli mentorpar.`,
    reportWaiting: (count: number): string =>
      count === 1 ? 'En person väntar till nästa omgång.' : `${count} personer väntar till nästa omgång.`,
    reportNext: (day: string): string => `Nästa omgång räknas fram ${day}.`,
    inTheWay: (programme: string): string => `Nästa omgång i ${programme} väntar på dig`,
    inTheWayBody: (when: string): string =>
      `Det finns ett utkast från ${when}. Publicera eller släng det, så räknas nästa omgång fram när det är dags.`,
  },
};

/** På HR:s sida om matchningen. */
export const rhythm = {
  next: (when: string): string => `Nästa omgång räknas fram av sig själv ${when}.`,
  nextAsSoon: (when: string): string =>
    `Varje arbetsdag ser Lodestar efter om någon kan få en match. Nästa gång är ${when}.`,
  inTheWay: 'Den räknas inte fram så länge det finns ett utkast.',
  none: 'Nästa omgång räknas fram när du föreslår den.',
  publishes: (when: string): string => `Utkastet publiceras av sig självt ${when}.`,
  held: (name: string): string => `${name} håller kvar utkastet. Det publiceras inte av sig självt.`,
  hold: 'Håll kvar',
  holds: 'Utkastet hålls kvar.',
  release: 'Släpp',
  released: 'Utkastet publiceras av sig självt igen.',
  change: 'Ändra när omgångar räknas fram',
  ran: {
    open: (when: string): string => `En omgång räknades fram av sig själv ${when}.`,
    published: (when: string): string => `En omgång räknades fram av sig själv ${when} och publicerades av er.`,
    discarded: (when: string): string => `En omgång räknades fram av sig själv ${when} och slängdes av er.`,
    nobody: (when: string): string => `En omgång räknades fram av sig själv ${when}. Inga två passade ihop.`,
  },
  publishedByItself: (when: string): string => `Omgången publicerades av sig själv ${when}.`,
};
