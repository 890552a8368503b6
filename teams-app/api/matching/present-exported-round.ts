import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { Cell } from '#operations/enrolment/csv.ts';
import type { ExportedRound } from '#operations/matching/export-round.ts';
import { words as englishWords } from '#texts/words/en.ts';
import { startOfSentence } from '#texts/format.ts';
import { words as swedishWords } from '#texts/words/sv.ts';
import { textsIn } from '../reader.ts';
import type { Sheet } from '../workbook.ts';
import { forHr, percent } from './present-matching.ts';

/** A round as two tables: the proposals, and who waits. */
export function exportedSheets(round: ExportedRound, naming: Naming): readonly [Sheet, Sheet] {
  const { language } = naming;
  const { exported, waiting, refusal } = textsIn(language);
  const words = language === 'sv' ? swedishWords : englishWords;
  const { columns } = exported;
  const pairs = round.proposals.map(({ proposal, isOwn, mentor, mentee }): readonly Cell[] => {
    const { why, against } = forHr(proposal.fit, { mentor, mentee }, naming);
    const state = startOfSentence(words.proposalStatus[proposal.status]);
    return [
      mentor.name,
      mentor.mail,
      mentor.department,
      mentor.place,
      mentee.name,
      mentee.mail,
      mentee.department,
      mentee.place,
      isOwn ? '' : percent(proposal.fit.score),
      proposal.refusal === null ? state : `${state}. ${refusal[proposal.refusal]}`,
      isOwn ? '' : why.join(' '),
      isOwn ? '' : against.join(' '),
    ];
  });
  const left = round.waiting.map(({ person, left: { role, reason } }): readonly Cell[] => [
    person.name,
    person.mail,
    person.department,
    person.place,
    startOfSentence(words.role[role]),
    waiting[reason],
  ]);
  const { mentor, mentee, mail, department, place, fit, state, why, against, person, role, reason } = columns;
  return [
    {
      name: exported.pairs,
      rows: [[mentor, mail, department, place, mentee, mail, department, place, fit, state, why, against], ...pairs],
    },
    { name: exported.waiting, rows: [[person, mail, department, place, role, reason], ...left] },
  ];
}
