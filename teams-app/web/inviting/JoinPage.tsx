import { Body1, Body1Strong, Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { amount, plainDay, startOfSentence } from '#texts/format.ts';
import { invitingEndpoints, type JoinPageBody } from '../../contract/inviting.ts';
import { pathOf } from '../../contract/paths.ts';
import { isMissing } from '../client.ts';
import { useChange } from '../data.tsx';
import { ProgrammeScope } from '../frame/ProgrammeScope.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { useJoinPage } from './data.ts';
import { joinState } from './inviting-state.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { whiteSpace: 'pre-line', maxWidth: '64ch' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: '20px',
  },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '12px 40px', margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What a programme is, for anybody for whom it is, before they join. */
export function JoinPage(): ReactNode {
  const { programmeId = '' } = useParams();
  const [{ key: secret }] = usePageState(joinState);
  return <JoinVisit programmeId={programmeId} secret={secret} />;
}

/** The same wherever it stands; `secret` of the link by which somebody came. */
export function JoinVisit({ programmeId, secret }: { programmeId: string; secret: string | null }): ReactNode {
  return (
    <ProgrammeScope key={programmeId} id={programmeId}>
      <Visit secret={secret} />
    </ProgrammeScope>
  );
}

function Visit({ secret }: { secret: string | null }): ReactNode {
  const words = useTexts().tab.joining;
  const question = useJoinPage(secret);
  if (isMissing(question.error)) return <Card alone quiet title={words.gone} body={words.goneBody} />;
  return (
    <Answer of={question} skeleton={<PageSkeleton />}>
      {(page) => <Told page={page} />}
    </Answer>
  );
}

function Told({ page }: { page: JoinPageBody }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { programme } = page;
  const welcome = programme.texts.welcome[language];
  return (
    <Page title={programme.name[language]} lead={programme.purpose[language]}>
      {welcome === '' ? null : <Body1 className={styles.text}>{welcome}</Body1>}
      <Facts page={page} />
      <Rule page={page} />
      <Section title={tab.join.howTitle}>
        <ol className={styles.list}>
          {[tab.join.steps.profile, tab.join.steps.match, tab.join.steps.meet].map(({ title, body }) => (
            <li key={title}>
              <Body1Strong>{title}.</Body1Strong> <Body1>{body}</Body1>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={tab.joining.who}>
        <LockLine text={tab.promises.profile} />
        <LockLine text={tab.promises.pairing} />
        {page.isInvited ? <LockLine text={tab.promises.invitation} /> : null}
      </Section>
      <Contact page={page} />
      <Choice page={page} />
    </Page>
  );
}

/** How much time it takes, how it is done, and until when one can join. */
function Facts({ page: { programme, time } }: { page: JoinPageBody }): ReactNode {
  const styles = useStyles();
  const { tab, words: common, language } = useTexts();
  const words = tab.joining;
  const { cadence, meetingMinutes, joinsUntil, forms, startsOn, endsOn, pairingMonths } = programme;
  const { facts } = tab.join;
  const period =
    endsOn === null
      ? facts.rolling(pairingMonths ?? 0)
      : facts.periodValue(plainDay(startsOn, language), plainDay(endsOn, language));
  const each = tab.join.facts.rhythmValue(common.cadence[cadence], amount(meetingMinutes, language));
  const rows = [
    { term: facts.rhythm, value: each },
    { term: facts.period, value: period },
    ...(joinsUntil === null ? [] : [{ term: words.until, value: plainDay(joinsUntil, language) }]),
  ];
  const inAll = words.timeBody(amount(time.meetings, language), words.hours(time.hours), words.months(time.months));
  return (
    <>
      <Section title={words.time}>
        <dl className={styles.facts}>
          {rows.map(({ term, value }) => (
            <div key={term}>
              <dt className={styles.quiet}>{term}</dt>
              <dd className={styles.value}>{startOfSentence(value)}</dd>
            </div>
          ))}
        </dl>
        <Body1>{inAll}</Body1>
      </Section>
      <Section title={words.forms}>
        <ul className={styles.list}>
          {forms.map((form) => (
            <li key={form}>{words.formNames[form]}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** Who may be a mentor, and whether it takes a yes. */
function Rule({ page: { programme } }: { page: JoinPageBody }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const words = tab.joining;
  const { approval, mentorRule } = programme;
  const criteria = mentorRule.criteria[language];
  const lines = [
    ...(criteria === '' ? [] : [criteria]),
    ...(mentorRule.managersYes ? [words.managersYes] : []),
    ...(approval === 'none' ? [] : [words.approval[approval]]),
  ];
  if (lines.length === 0) return null;
  return (
    <Section title={words.rule}>
      <div className={styles.stack}>
        {lines.map((line) => (
          <Body1 key={line} className={styles.text}>
            {line}
          </Body1>
        ))}
        {mentorRule.managersYes ? <LockLine text={tab.promises.managersYes} /> : null}
        {approval === 'none' ? null : <LockLine text={tab.promises.application} />}
      </div>
    </Section>
  );
}

function Contact({ page: { programme } }: { page: JoinPageBody }): ReactNode {
  const words = useTexts().tab.joining;
  const { contact } = programme;
  if (contact === null) return null;
  return (
    <Section title={words.questions}>
      <Link href={`mailto:${encodeURIComponent(contact.mail)}`}>{words.mail(contact.name)}</Link>
    </Section>
  );
}

/** Joining, or saying no or not now; for whoever has a part in it, the way to that. */
function Choice({ page: { programme, mayJoin, standing } }: { page: JoinPageBody }): ReactNode {
  const styles = useStyles();
  const words = useTexts().tab.joining;
  const navigate = useNavigate();
  const mine = pathOf({ page: 'me', programmeId: programme.id });
  const begin = useChange((client) => client.call(invitingEndpoints.began, {}), {
    says: null,
    next: () => void navigate(mine),
    fails: 'notice',
  });
  const answer = useChange(
    (client, said: 'no' | 'later') => client.call(invitingEndpoints.answer, { body: { answer: said } }),
    { says: (_, said) => (said === 'no' ? words.saidNo : words.saidLater), fails: 'notice' },
  );
  if (standing === 'enrolled' || standing === 'applied' || standing === 'refused') {
    return <Card quiet title={words.standing[standing]} action={<LinkButton to={mine}>{words.myPart}</LinkButton>} />;
  }
  if (mayJoin !== true) return <Card quiet title={words.closed[mayJoin]} />;
  const isBusy = begin.isPending || answer.isPending;
  return (
    <div className={styles.stack}>
      {standing === 'none' ? null : <Body1 role="status">{words.standing[standing]}</Body1>}
      <div className={styles.actions}>
        <Button appearance="primary" size="large" disabledFocusable={isBusy} onClick={() => begin.mutate()}>
          {words.join}
        </Button>
        {standing === 'later' ? null : (
          <Button size="large" disabledFocusable={isBusy} onClick={() => answer.mutate('later')}>
            {words.later}
          </Button>
        )}
        {standing === 'declined' ? null : (
          <Button size="large" appearance="subtle" disabledFocusable={isBusy} onClick={() => answer.mutate('no')}>
            {words.no}
          </Button>
        )}
      </div>
    </div>
  );
}
