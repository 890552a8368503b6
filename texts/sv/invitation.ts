/** Texts of the Outlook invitation and of what Outlook tells about single meetings. */
export const invitation = {
  subject: (first: string, second: string) => `Mentormöte: ${first} och ${second}`,
  lead: (programme: string) =>
    `Ett återkommande möte i ${programme}. Flytta eller tacka nej här i Outlook, så följer Lodestar med.`,
  agendaTitle: 'Förslag till första mötet',
  agendaItem: (minutes: number, item: string) => `${minutes} min: ${item}`,
  private: 'Det ni säger stannar mellan er.',
  skipped: {
    clash: 'Mötet utgår: ingen gemensam ledig tid fanns i perioden.',
    holiday: 'Mötet utgår: det är helgdag.',
    leave: 'Mötet utgår: en av er är ledig.',
  },
};
