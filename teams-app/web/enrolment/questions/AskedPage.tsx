import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Field,
  makeStyles,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { mayCount } from '#domain/enrolment/answers.ts';
import { questionRelations } from '#domain/enrolment/question.ts';
import { startOfSentence } from '#texts/format.ts';
import { questionEndpoints, type AskedByHr, type AskingBody, type QuestionBody } from '../../../contract/questions.ts';
import { useChange } from '../../data.tsx';
import { pathOf } from '../../../contract/paths.ts';
import { LedLink } from '../../frame/LedLink.tsx';
import { useLedProgramme } from '../../frame/led-programme.ts';
import { useTexts } from '../../language.tsx';
import { useMe } from '../../mine.ts';
import { Answer } from '../../parts/Answer.tsx';
import { LinkButton } from '../../parts/LinkButton.tsx';
import { Page } from '../../parts/Page.tsx';
import { RowsSkeleton } from '../../parts/PageSkeleton.tsx';
import { useAsked } from '../data.ts';
import { AnswersDialog } from './AnswersDialog.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  text: { flex: '1 1 0', minWidth: 0, paddingTop: '6px', overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexShrink: 0 },
  settings: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  // Its own margin would move it out of the line in which the question begins.
  required: { marginInlineStart: '-8px' },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  which: { flex: '1 1 260px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the programme around this page asks: in which order, what has to be answered, and what was. */
export function AskedPage(): ReactNode {
  const { questions: words, language } = useTexts();
  const isHr = useMe().data?.isHr === true;
  const led = useLedProgramme();
  const question = useAsked();
  return (
    <Page
      title={led === null ? words.title : words.asked(led.name[language])}
      lead={words.askedLead}
      actions={
        <>
          <LedLink page="hr/programme" appearance="secondary">
            {words.back}
          </LedLink>
          {isHr ? (
            <LinkButton to={pathOf({ page: 'hr/questions' })} appearance="secondary">
              {words.library}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <Answer of={question} skeleton={<RowsSkeleton rows={3} />}>
        {({ asked, others }) => <Rows asked={asked} others={others} />}
      </Answer>
    </Page>
  );
}

interface RowsProps {
  readonly asked: readonly AskedByHr[];
  /** What else the library has. */
  readonly others: readonly QuestionBody[];
}

const askingOf = ({ id, required, relation, weight }: AskedByHr): AskingBody => ({
  questionId: id,
  required,
  relation,
  weight,
});

function Rows({ asked, others }: RowsProps): ReactNode {
  const styles = useStyles();
  const { questions: words } = useTexts();
  const [shown, setShown] = useState<AskedByHr | null>(null);
  const now = asked.map(askingOf);
  const save = useChange(
    (client, next: AskingBody[]) => client.call(questionEndpoints.ask, { body: { asked: next, seen: now } }),
    { says: words.askedSaved, fails: 'notice' },
  );
  const move = (at: number, to: number): void => {
    const one = now[at];
    if (one !== undefined) save.mutate(now.toSpliced(at, 1).toSpliced(to, 0, one));
  };
  return (
    <>
      {asked.length === 0 ? <Body1>{words.askedNone}</Body1> : null}
      <ul className={styles.list}>
        {asked.map((each, at) => (
          <AskedRow
            key={each.id}
            question={each}
            place={{ isFirst: at === 0, isLast: at === asked.length - 1 }}
            isBusy={save.isPending}
            show={() => setShown(each)}
            change={(part) => save.mutate(now.with(at, { ...askingOf(each), ...part }))}
            move={(by) => move(at, at + by)}
            remove={() => save.mutate(now.toSpliced(at, 1))}
          />
        ))}
      </ul>
      <AddFromLibrary
        library={others}
        isBusy={save.isPending}
        add={(questionId) => save.mutate([...now, { questionId, required: false, relation: 'none', weight: 1 }])}
      />
      <Caption1 className={styles.quiet}>{words.askedHelp}</Caption1>
      {now.some(({ relation }) => relation !== 'none') ? (
        <Caption1 className={styles.quiet}>{words.countsHelp}</Caption1>
      ) : null}
      {shown === null ? null : <AnswersDialog question={shown} close={() => setShown(null)} />}
    </>
  );
}

interface AskedRowProps {
  readonly question: AskedByHr;
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean };
  readonly isBusy: boolean;
  readonly show: () => void;
  readonly change: (part: Partial<AskingBody>) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}

function AskedRow({ question, place, isBusy, show, change, move, remove }: AskedRowProps): ReactNode {
  const styles = useStyles();
  const { questions: words, language } = useTexts();
  const text = question.text[language];
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Body1Strong className={styles.text}>{text}</Body1Strong>
        <span className={styles.acts}>
          <Button
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={words.up(text)}
            disabledFocusable={isBusy || place.isFirst}
            onClick={() => move(-1)}
          />
          <Button
            appearance="subtle"
            icon={<ArrowDownRegular />}
            aria-label={words.down(text)}
            disabledFocusable={isBusy || place.isLast}
            onClick={() => move(1)}
          />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={words.remove(text)}
            disabledFocusable={isBusy}
            onClick={remove}
          />
        </span>
      </div>
      <div className={styles.settings}>
        <Switch
          className={styles.required}
          label={words.required}
          checked={question.required}
          disabled={isBusy}
          onChange={(_, { checked }) => change({ required: checked })}
        />
        {mayCount(question) ? <Counting question={question} isBusy={isBusy} change={change} /> : null}
        <Button appearance="subtle" onClick={show}>
          {words.answers}
        </Button>
      </div>
    </li>
  );
}

type CountingProps = Pick<AskedRowProps, 'question' | 'isBusy' | 'change'>;

/** How two people's answers count when they are matched, and how much beside other questions. */
function Counting({ question, isBusy, change }: CountingProps): ReactNode {
  const { questions: words, words: field, language } = useTexts();
  const { relation, weight } = question;
  const text = question.text[language];
  return (
    <>
      <Select
        aria-label={words.relationOf(text)}
        value={relation}
        disabled={isBusy}
        onChange={(_, { value }) => change({ relation: questionRelations.find((each) => each === value) ?? relation })}
      >
        {questionRelations.map((each) => (
          <option key={each} value={each}>
            {words.relations[each]}
          </option>
        ))}
      </Select>
      {relation === 'none' ? null : (
        <Select
          aria-label={words.weightOf(text)}
          value={weight}
          disabled={isBusy}
          onChange={(_, { value }) => change({ weight: weights.find((each) => String(each) === value) ?? weight })}
        >
          {weights.map((each) => (
            <option key={each} value={each}>
              {startOfSentence(field.importance[each])}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

const weights = [1, 2, 3] as const;

interface AddProps {
  readonly library: readonly QuestionBody[];
  readonly isBusy: boolean;
  readonly add: (questionId: string) => void;
}

function AddFromLibrary({ library, isBusy, add }: AddProps): ReactNode {
  const styles = useStyles();
  const { questions: words, language } = useTexts();
  const [wanted, setWanted] = useState('');
  const chosen = library.find(({ id }) => id === wanted) ?? library[0];
  if (chosen === undefined) return null;
  return (
    <div className={styles.add}>
      <Field label={words.useWhich} className={styles.which}>
        <Select size="large" value={chosen.id} onChange={(_, { value }) => setWanted(value)}>
          {library.map(({ id, text }) => (
            <option key={id} value={id}>
              {text[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Button size="large" disabledFocusable={isBusy} onClick={() => add(chosen.id)}>
        {words.use}
      </Button>
    </div>
  );
}
