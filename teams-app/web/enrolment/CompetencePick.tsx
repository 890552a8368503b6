import { Combobox, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Competence } from '#domain/enrolment/profile.ts';
import { plainName } from '#domain/enrolment/catalogue.ts';
import { longest, most } from '#domain/limits.ts';
import { startOfSentence } from '#texts/format.ts';
import { useTexts } from '../language.tsx';
import { Question } from '../parts/Question.tsx';
import { nameOf, type Competences } from './competences.ts';
import { PickChips } from './PickChips.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  search: { minWidth: 'min(280px, 100%)', '@media (pointer: coarse)': { minHeight: '44px' } },
});

/** Few enough to read; more letters find the rest. */
const mostHits = 20;

interface CompetencePickProps {
  readonly question: string;
  readonly problem?: string | null;
  readonly competences: Competences;
  /** What suits the reader's title and department, the best first; nothing of it is chosen. */
  readonly suggested: readonly Competence[];
  readonly chosen: readonly Competence[];
  /** How many may be chosen here; whoever has more already keeps them. */
  readonly limit?: number;
  readonly toggle: (competence: Competence) => void;
}

/** A few competences as chips, and a search for all others; one that is retired stands only where it was chosen. */
export function CompetencePick(props: CompetencePickProps): ReactNode {
  const { question, problem = null, competences, suggested, chosen, limit = most.competences, toggle } = props;
  const styles = useStyles();
  const { tab, language } = useTexts();
  const said = tab.joinSteps;
  const isFull = chosen.length >= limit;
  const shown = [...suggested, ...chosen.filter((id) => !suggested.includes(id))];
  const rest = competences.filter(({ id, isRetired }) => !isRetired && !shown.includes(id));
  const isFew = limit === most.joiningCompetences;
  const count = isFew ? said.choose(said.three, chosen.length) : said.chooseAny(chosen.length);
  return (
    <Question question={question} problem={problem} count={isFull ? `${count} ${said.full}` : count}>
      <div className={styles.stack}>
        <PickChips
          choices={shown.map((id) => ({ value: id, text: startOfSentence(nameOf(competences, id, language)) }))}
          chosen={chosen}
          isFull={isFull}
          toggle={toggle}
        />
        {rest.length === 0 || isFull ? null : <Search question={question} rest={rest} add={toggle} />}
      </div>
    </Question>
  );
}

interface SearchProps {
  readonly question: string;
  readonly rest: Competences;
  readonly add: (competence: Competence) => void;
}

function Search({ question, rest, add }: SearchProps): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const said = tab.joinSteps;
  const [typed, setTyped] = useState('');
  const wanted = plainName(typed);
  const hits = rest
    .filter(({ name }) => plainName(name.sv).includes(wanted) || plainName(name.en).includes(wanted))
    .toSorted((one, other) => one.name[language].localeCompare(other.name[language], language))
    .slice(0, mostHits);
  return (
    <Combobox
      freeform
      className={styles.search}
      aria-label={said.search(question)}
      placeholder={said.searchHelp}
      value={typed}
      selectedOptions={[]}
      onChange={(event) => setTyped(event.target.value.slice(0, longest.competence))}
      onOptionSelect={(_, { optionValue }) => {
        setTyped('');
        if (optionValue !== undefined && optionValue !== '') add(optionValue);
      }}
    >
      {hits.map(({ id, name }) => (
        <Option key={id} value={id} text={startOfSentence(name[language])}>
          {startOfSentence(name[language])}
        </Option>
      ))}
      {hits.length === 0 ? (
        <Option key="none" value="" text={typed} disabled>
          {said.noHits}
        </Option>
      ) : null}
    </Combobox>
  );
}
