/** Texts of the Outlook invitation and of what Outlook tells about single meetings. */
export const invitation = {
  subject: (first: string, second: string) => `Mentormöte: ${first} och ${second}`,
  groupSubject: {
    group: (names: string) => `Mentorgrupp: ${names}`,
    circle: (names: string) => `Mentorcirkel: ${names}`,
  },
  lead: (programme: string) =>
    `Ett återkommande möte i ${programme}. Flytta eller tacka nej här i Outlook, så följer Lodestar med.`,
  agendaTitle: 'Förslag till första mötet',
  agendaItem: (minutes: number, item: string) => `${minutes} min: ${item}`,
  private: 'Det ni säger stannar mellan er.',
  privateInGroup: 'Det ni säger stannar i gruppen.',
  skipped: {
    clash: 'Mötet utgår: ingen gemensam ledig tid fanns i perioden.',
    holiday: 'Mötet utgår: det är helgdag.',
    leave: 'Mötet utgår: en av er är ledig.',
    enough: 'Mötet utgår: månaden har redan så många möten som ni har valt.',
    hours: 'Mötet utgår: det ligger utanför era arbetstider.',
    asked: 'Mötet utgår: en av er valde att hoppa över det.',
    paused: 'Mötet utgår: ni har paus.',
    'programme-over': 'Mötet utgår: programmet är slut då.',
  },
  /** Vad som står i avbokningen när det inte blir fler möten i serien. */
  ended: {
    'pairing-ended': 'Mentorskapet är avslutat och mötena utgår. Tack för den här tiden.',
    'person-left': 'Mötena utgår, för en av er är inte längre med i programmet.',
    'programme-ended': 'Programmet är slut och mötena utgår. Tack för den här tiden.',
    replaced: 'Mötena utgår här och bokas på en annan tid.',
    'asked-by-hr': 'HR har avslutat mötesserien.',
  },
};
