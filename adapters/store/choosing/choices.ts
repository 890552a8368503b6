import { idOf } from '#domain/ids.ts';
import type { ChoiceReader, ChoiceRecord, ChoiceWriter } from '#operations/ports/choosing.ts';
import { saveVersion, type Queries } from '../client.ts';
import type { MentorChoice as ChoiceRow } from '../generated/client.ts';
import { storedSuggestions } from '../json.ts';
import { toDate, toDateOrNull, toInstant, toInstantOrNull, toJson } from '../rows.ts';

function choiceOf(row: ChoiceRow): ChoiceRecord {
  return {
    enrolmentId: idOf(row.enrolmentId),
    suggestions: storedSuggestions.parse(row.suggestions),
    suggestedAt: toInstant(row.suggestedAt),
    wishes: row.wishes.map((id) => idOf<'Person'>(id)),
    rankedAt: toInstantOrNull(row.rankedAt),
    greeting: row.greeting,
    isRenewed: row.isRenewed,
    dueAt: toInstantOrNull(row.dueAt),
    version: row.version,
  };
}

export function choiceReader(queries: Queries): ChoiceReader {
  return {
    choice: async (enrolmentId) => {
      const row = await queries.mentorChoice.findUnique({ where: { enrolmentId } });
      return row === null ? null : choiceOf(row);
    },
    choices: async (programmeId) => {
      const rows = await queries.mentorChoice.findMany({
        where: { enrolment: { programmeId } },
        orderBy: { enrolmentId: 'asc' },
      });
      return rows.map(choiceOf);
    },
    wishes: async (programmeId) => {
      const rows = await queries.mentorChoice.findMany({
        where: { enrolment: { programmeId }, wishes: { isEmpty: false } },
        select: { enrolmentId: true, wishes: true },
      });
      return new Map(
        rows.map((row) => [idOf<'Enrolment'>(row.enrolmentId), row.wishes.map((id) => idOf<'Person'>(id))]),
      );
    },
  };
}

export function choiceWriter(queries: Queries): ChoiceWriter {
  return {
    lockChoices: async (programmeId) => {
      // Weak enough for rows that point at the programme to be added meanwhile.
      await queries.$queryRaw`SELECT 1 FROM programme WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
    },
    saveChoice: async ({ enrolmentId, version, ...choice }) => {
      const data = {
        suggestions: toJson(choice.suggestions),
        suggestedAt: toDate(choice.suggestedAt),
        wishes: [...choice.wishes],
        rankedAt: toDateOrNull(choice.rankedAt),
        greeting: choice.greeting,
        isRenewed: choice.isRenewed,
        dueAt: toDateOrNull(choice.dueAt),
        version,
      };
      await saveVersion('the choice', version, {
        insert: () => queries.mentorChoice.create({ data: { enrolmentId, ...data } }),
        update: () => queries.mentorChoice.updateMany({ where: { enrolmentId, version: version - 1 }, data }),
      });
    },
    removeChoice: async (enrolmentId) => {
      await queries.mentorChoice.deleteMany({ where: { enrolmentId } });
    },
  };
}
