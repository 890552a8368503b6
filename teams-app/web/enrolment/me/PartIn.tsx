import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { longest, most } from '#domain/limits.ts';
import { amount, dayOf, list, plainDay } from '#texts/format.ts';
import type { Me, MyProgramme } from '../../../contract/people.ts';
import type { AnswerBody, AskedBody } from '../../../contract/questions.ts';
import { useReaderClock } from '../../clock.tsx';
import { useTexts, type Texts } from '../../language.tsx';
import { ChoicePills } from '../../parts/ChoicePills.tsx';
import { ApplyingCard } from '../ApplyingCard.tsx';
import { Fact, Facts } from '../Facts.tsx';
import { LeaveProgramme } from '../LeaveProgramme.tsx';
import { OneQuestion } from '../OwnQuestions.tsx';
import { questionsFor } from '../profile-draft.ts';
import { RoleChoice } from '../RoleChoice.tsx';
import { rolesSaid, whoSees } from '../said.ts';
import { EditableFact } from './EditableFact.tsx';
import { LineField } from './LineField.tsx';
import { SavedSection } from './SavedSection.tsx';
import { useSaved, type Saved } from './use-saved.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '48px' },
});

interface PartInProps {
  readonly me: Me;
  readonly mine: MyProgramme;
}

/** My part in one programme: as what, what I hope for there, what HR asked, and the way out. */
export function PartIn({ me, mine }: PartInProps): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const saved = useSaved(me, mine);
  const { enrolment, programme } = mine;
  const pausedUntil = enrolment?.pausedUntil ?? null;
  return (
    <div className={styles.stack}>
      <SavedSection title={programme.name[language]} saved={saved}>
        <ApplyingCard mine={mine} open={false} />
        <FromImport mine={mine} />
        {pausedUntil === null ? null : (
          <MessageBar>
            <MessageBarBody>{tab.me.pausedUntil(plainDay(pausedUntil, language))}</MessageBarBody>
          </MessageBar>
        )}
        <Facts>
          <Roles saved={saved} />
          {saved.draft.roles.includes('mentor') ? <HowMany mine={mine} saved={saved} /> : null}
          <Goals saved={saved} />
          {questionsFor(mine, saved.draft.roles).map((question) => (
            <Answered key={question.id} question={question} saved={saved} />
          ))}
          <Consents mine={mine} />
        </Facts>
      </SavedSection>
      <LeaveProgramme programme={programme} />
    </div>
  );
}

function Roles({ saved: { draft, save, error } }: { saved: Saved }): ReactNode {
  const texts = useTexts();
  return (
    <EditableFact name={texts.tab.me.roles} value={rolesSaid(draft, texts)} who={whoSees('profile', texts)}>
      <RoleChoice
        roles={draft.roles}
        problem={draft.roles.length === 0 && error === null ? texts.tab.joinSteps.missingRole : null}
        choose={(roles) => save({ ...draft, roles })}
      />
    </EditableFact>
  );
}

/** In this programme and, for whoever is in several, over all of them. */
function HowMany({ mine, saved: { draft, save } }: { mine: MyProgramme; saved: Saved }): ReactNode {
  const texts = useTexts();
  const { me: said, joinSteps } = texts.tab;
  const { profile, capacity } = draft;
  const counts = (up: number) =>
    Array.from({ length: up }, (_, index) => ({ value: String(index + 1), text: amount(index + 1, texts.language) }));
  return (
    <>
      <EditableFact name={said.capacity} value={amount(capacity, texts.language)} who={whoSees('profile', texts)}>
        <ChoicePills
          question={joinSteps.capacity}
          choices={counts(most.mentees)}
          chosen={String(capacity)}
          choose={(value) => save({ ...draft, capacity: Number(value) })}
        />
      </EditableFact>
      {mine.isElsewhere || profile.room !== null ? (
        <EditableFact
          name={said.room}
          value={profile.room === null ? said.noRoomLimit : amount(profile.room, texts.language)}
          who={whoSees('room-in-all', texts)}
        >
          <ChoicePills
            question={said.room}
            choices={[{ value: '', text: said.noRoomLimit }, ...counts(most.mentees)]}
            chosen={profile.room === null ? '' : String(profile.room)}
            choose={(value) => save({ ...draft, profile: { ...profile, room: value === '' ? null : Number(value) } })}
          />
        </EditableFact>
      ) : null}
    </>
  );
}

function Goals({ saved: { draft, save } }: { saved: Saved }): ReactNode {
  const texts = useTexts();
  const { goals } = draft;
  const said = texts.tab.me;
  const write = (index: number, text: string): void => {
    const next = Array.from({ length: most.profileGoals }, (_, at) => (at === index ? text : (goals[at] ?? '')));
    save({ ...draft, goals: next.filter((goal) => goal !== '') });
  };
  const shown = Math.min(most.profileGoals, goals.length + 1);
  return (
    <EditableFact
      name={said.goals}
      value={goals.length === 0 ? null : goals.join(' ')}
      who={whoSees('own-words', texts)}
    >
      {Array.from({ length: shown }, (_, index) => (
        <LineField
          key={index}
          label={said.goal(index + 1)}
          longest={longest.profileGoal}
          value={goals[index] ?? ''}
          save={(text) => write(index, text)}
        />
      ))}
    </EditableFact>
  );
}

function Answered({ question, saved: { draft, save } }: { question: AskedBody; saved: Saved }): ReactNode {
  const texts = useTexts();
  const value = draft.answers[question.id];
  return (
    <EditableFact
      name={question.text[texts.language]}
      value={answerSaid(question, value, texts)}
      who={whoSees('own-answers', texts)}
    >
      <OneQuestion
        question={question}
        value={value}
        problem={null}
        answer={(next) => save({ ...draft, answers: { ...draft.answers, [question.id]: next } })}
      />
    </EditableFact>
  );
}

/** Null: not answered. */
function answerSaid(
  { choices }: AskedBody,
  value: AnswerBody | undefined,
  { language, questions }: Texts,
): string | null {
  const named = (id: string): string => choices.find((each) => each.id === id)?.text[language] ?? id;
  if (value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? questions.yes : questions.no;
  if (typeof value === 'number') return amount(value, language);
  if (typeof value === 'string') return named(value);
  return value.length === 0 ? null : list(value.map(named), language);
}

/** What I said yes to as I joined; leaving takes it back. */
function Consents({ mine: { consents } }: { mine: MyProgramme }): ReactNode {
  const texts = useTexts();
  const { me: said, joinSteps } = texts.tab;
  const { reader, now } = useReaderClock();
  if (consents.length === 0) return null;
  const value = consents.map(({ kind, givenAt }) => (
    <div key={kind}>{said.consentOn(joinSteps.consent[kind], dayOf(givenAt, reader, now))}</div>
  ));
  return <Fact name={said.consents} value={value} who={whoSees('consent', texts)} />;
}

/** Says which fields HR has filled in for me. */
function FromImport({ mine: { enrolment } }: { mine: MyProgramme }): ReactNode {
  const { imports, language } = useTexts();
  if (enrolment === null || enrolment.imported.length === 0) return null;
  const names = enrolment.imported.map((field) => imports.column[field].toLocaleLowerCase(language));
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{imports.ownMark(list(names, language))}</MessageBarBody>
    </MessageBar>
  );
}
