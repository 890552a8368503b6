import { leadsToTell } from '../candidates/round-cards.ts';
import type { Composers } from '../messages/composer.ts';

/** Tells those who lead a programme that it ended by itself; nobody else gets this card. */
export const programmeReportCards: Pick<Composers, 'programme-report'> = {
  'programme-report': async (context, reader, { about, personId }) => {
    const programme = await reader.programme(about.programmeId);
    if (programme === null || !(await leadsToTell(context, reader, programme)).includes(personId)) return null;
    const { id: programmeId, name: programmeName, timeZone, country } = programme;
    return { message: { kind: 'programme-report', programmeId, programmeName }, timeZone, country };
  },
};
