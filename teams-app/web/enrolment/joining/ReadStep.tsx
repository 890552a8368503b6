import { Body1, Button, Caption1, Checkbox, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { consentKinds, type ConsentKind } from '#domain/enrolment/consent.ts';
import type { Me } from '../../../contract/people.ts';
import { Face } from '../../faces/Face.tsx';
import { useTexts } from '../../language.tsx';
import { useMe } from '../../mine.ts';
import { Question } from '../../parts/Question.tsx';
import { Fact, Facts } from '../Facts.tsx';
import { competencesSaid, languagesSaid, rolesSaid, timesSaid, waysSaid, whoSees } from '../said.ts';
import { cellsOf, timesOf } from '../week-hours.ts';
import { WeekGrid } from '../WeekGrid.tsx';
import type { JoinStepProps } from './WantsStep.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '28px' },
  introduction: {
    display: 'flex',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 640px)': { flexDirection: 'column', gap: tokens.spacingVerticalM },
  },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  name: { display: 'block' },
  quiet: { color: tokens.colorNeutralForeground2 },
  times: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  consents: { display: 'flex', flexDirection: 'column', marginInlineStart: '-8px' },
});

/** Step three: what was said, and who reads it; when it suits best, if one likes; and what one says yes to. */
export function ReadStep(props: JoinStepProps): ReactNode {
  const styles = useStyles();
  const me = useMe().data;
  if (me === undefined) return null;
  return (
    <div className={styles.stack}>
      <Introduction {...props} person={me.person} />
      <Times {...props} />
      <Consents {...props} />
    </div>
  );
}

type Row = 'roles' | 'wanted' | 'offered' | 'sentence' | 'ways' | 'languages';

function Introduction({ draft, choosable, go, person }: JoinStepProps & { person: Me['person'] }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const { rows, nothingSaid, edit: editOf } = texts.tab.joinSteps;
  const { roles, profile, goals } = draft;
  const about = [person.jobTitle, person.department, person.place].filter((part) => part !== '').join(' · ');
  const change = (row: Row, at: number) => ({ label: editOf(rows[row]), act: () => go(at) });
  const profileWho = whoSees('profile', texts);
  const sentence = goals.find((goal) => goal.trim() !== '');
  const facts = [
    { row: 'roles', at: 1, value: rolesSaid(draft, texts), who: profileWho },
    ...(roles.includes('mentee')
      ? [
          {
            row: 'wanted',
            at: 1,
            value: competencesSaid(profile.wanted, choosable.competences, texts),
            who: profileWho,
          } as const,
        ]
      : []),
    ...(roles.includes('mentor')
      ? [
          {
            row: 'offered',
            at: 1,
            value: competencesSaid(profile.offered, choosable.competences, texts),
            who: profileWho,
          } as const,
        ]
      : []),
    { row: 'sentence', at: 1, value: sentence, who: whoSees('own-words', texts) },
    {
      row: 'ways',
      at: 2,
      value: waysSaid(profile.workingStyle, draft.saidWays, texts),
      who: texts.tab.me.sees.asReason,
    },
    { row: 'languages', at: 2, value: languagesSaid(profile.languages, texts), who: profileWho },
  ] as const;
  return (
    <div className={styles.introduction}>
      <Face person={person} size={96} />
      <div className={styles.words}>
        <div>
          <Subtitle1 as="h2" className={styles.name}>
            {person.name}
          </Subtitle1>
          <Body1 className={styles.quiet}>{about}</Body1>
        </div>
        <Facts>
          {facts.map(({ row, at, value, who }) => (
            <Fact key={row} name={rows[row]} value={value ?? nothingSaid} who={who} edit={change(row, at)} />
          ))}
        </Facts>
      </div>
    </div>
  );
}

/** Behind a press: most leave it to their calendar. */
function Times({ draft, edit }: JoinStepProps): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const { times, timesHelp, rows } = texts.tab.joinSteps;
  const { profile } = draft;
  const told = timesSaid(profile.preferredTimes, texts);
  const [open, setOpen] = useState(told !== null);
  if (!open) {
    return (
      <div className={styles.times}>
        <Button onClick={() => setOpen(true)}>{times}</Button>
        <Caption1 className={styles.quiet}>{timesHelp}</Caption1>
      </div>
    );
  }
  return (
    <Question question={rows.times} help={timesHelp} {...(told === null ? {} : { count: told })}>
      <WeekGrid
        label={rows.times}
        cells={cellsOf(profile.preferredTimes)}
        change={(cells) => edit({ ...draft, profile: { ...profile, preferredTimes: timesOf(cells) } })}
      />
    </Question>
  );
}

/** Each on its own and for one purpose; neither is ticked beforehand. */
function Consents({ draft, edit, missing }: JoinStepProps): ReactNode {
  const styles = useStyles();
  const said = useTexts().tab.joinSteps;
  const { consents } = draft;
  const toggle = (kind: ConsentKind): void =>
    edit({
      ...draft,
      consents: consentKinds.filter((each) => (each === kind ? !consents.includes(each) : consents.includes(each))),
    });
  return (
    <Question
      question={said.consents}
      help={said.consentsHelp}
      problem={missing.includes('missingConsent') ? said.missingConsent : null}
    >
      <div className={styles.consents}>
        {consentKinds.map((kind) => (
          <Checkbox
            key={kind}
            size="large"
            label={said.consent[kind]}
            checked={consents.includes(kind)}
            onChange={() => toggle(kind)}
          />
        ))}
      </div>
    </Question>
  );
}
