/** HR:s lista över personer. */

export const hr = {
  people: {
    title: 'Personer',
    summary: (count: string): string => `${count} med i programmet`,
    search: 'Sök på namn, avdelning eller ort',
    filter: 'Visa',
    all: 'Alla',
    state: {
      waiting: 'Väntar',
      proposed: 'Har förslag',
      matched: 'Matchad',
      aside: 'Har inte bett om någon ny',
      paused: 'Pausad',
      withdrawn: 'Har lämnat',
    },
    columns: {
      name: 'Namn',
      department: 'Avdelning',
      role: 'Roll',
      state: 'Läge',
      load: 'Adepter',
      since: 'Med sedan',
      bot: 'Nås i Teams',
    },
    load: (mentees: string, capacity: string): string => `${mentees} av ${capacity}`,
    bot: { reachable: 'Ja', blocked: 'Har blockerat boten', 'not-installed': 'Appen saknas', unknown: 'Inte prövat' },
    empty: 'Ingen har gått med än',
    emptyBody: 'Öppna programmet och berätta om det i Teams. Alla som får gå med ser anmälan på sin startsida.',
    emptyAction: 'Till programmet',
    anyRole: 'Alla roller',
    anyDepartment: 'Alla avdelningar',
    shownOf: (shown: string, hits: string): string => `${shown} av ${hits} visas`,
    noHits: 'Ingen stämmer med sökningen.',
    clear: 'Visa alla',
    caption: 'Personer i programmet',
  },
};
