import { Body1, Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf, list } from '#texts/format.ts';
import { applicationEndpoints, type ApplicationBody } from '../../contract/applications.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  who: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, flex: '1 1 0', minWidth: 0 },
  head: { display: 'flex', alignItems: 'flex-start', flex: '1 1 320px', minWidth: 0 },
  // Under the name: a face of 40 pixels and the gap after it.
  details: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, paddingInlineStart: '52px' },
  box: { marginTop: '4px', '@media (pointer: coarse)': { marginTop: 0 } },
  answers: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0 },
  answer: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ApplicationRowProps {
  readonly application: ApplicationBody;
  /** Null: they are not chosen together with others. */
  readonly isChosen: boolean | null;
  readonly choose: (isOn: boolean) => void;
  readonly isBusy: boolean;
  readonly approve?: () => void;
  readonly refuse?: () => void;
  readonly lift?: () => void;
}

/** Somebody who wants to join, with what a decision can rest on, and the answers a lead can give. */
export function ApplicationRow(props: ApplicationRowProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.applications;
  const { application, isChosen, choose, isBusy, approve, refuse, lift } = props;
  const { name } = application.person;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        {isChosen === null ? null : (
          <Checkbox
            className={styles.box}
            aria-label={words.choose(name)}
            checked={isChosen}
            onChange={(_, { checked }) => choose(checked === true)}
          />
        )}
        <div className={styles.who}>
          <PersonLine person={application.person} detail={aboutOf(application)} />
          <div className={styles.details}>
            <Wish application={application} />
            <Answers application={application} />
            <Standing application={application} />
            <Manager application={application} />
          </div>
        </div>
      </div>
      <div className={styles.actions}>
        {approve === undefined ? null : (
          <Button disabledFocusable={isBusy} aria-label={words.approveName(name)} onClick={approve}>
            {words.approve}
          </Button>
        )}
        {refuse === undefined ? null : (
          <Button appearance="subtle" disabledFocusable={isBusy} aria-label={words.refuseName(name)} onClick={refuse}>
            {words.refuse}
          </Button>
        )}
        {lift === undefined ? null : (
          <Button disabledFocusable={isBusy} aria-label={words.liftName(name)} onClick={lift}>
            {words.lift}
          </Button>
        )}
      </div>
    </li>
  );
}

function aboutOf({ person: { jobTitle, department, place } }: ApplicationBody): string {
  return [jobTitle, department, place].filter((part) => part !== '').join(' · ');
}

/** Since when they wait, or what they were answered. */
function Standing({ application }: { application: ApplicationBody }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const { reader, now } = useReaderClock();
  const words = hr.applications;
  const { state, reason, waitsUntil, isEnrolled, appliedAt } = application;
  const until = waitsUntil === null ? words.mayAsk : words.waitsUntil(dayOf(waitsUntil, reader, now));
  const facts = [
    words.since(dayOf(appliedAt, reader, now)),
    ...(isEnrolled ? [words.further] : []),
    ...(state === 'refused' && reason !== null ? [words.reasons[reason]] : []),
    ...(state === 'refused' ? [until] : []),
  ];
  return <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>;
}

/** As what they want to be in, what they know and what they want to learn. */
function Wish({ application: { roles, capacity, profile } }: { application: ApplicationBody }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.applications;
  const as = words.as[roles.length > 1 ? 'both' : (roles[0] ?? 'mentee')];
  const names = (some: readonly string[]): string => list(some, language);
  return (
    <>
      <Body1>{roles.includes('mentor') ? `${as}. ${words.room(capacity)}` : as}</Body1>
      {profile.offered.length === 0 ? null : <Body1>{words.offers(names(profile.offered))}</Body1>}
      {profile.wanted.length === 0 ? null : <Body1>{words.wants(names(profile.wanted))}</Body1>}
    </>
  );
}

/** What they answered to HR's own questions. */
function Answers({ application: { answers } }: { application: ApplicationBody }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.applications;
  if (answers === null) return <Caption1 className={styles.quiet}>{words.answersOfPartner}</Caption1>;
  if (answers.length === 0) return null;
  return (
    <dl className={styles.answers}>
      {answers.map(({ question, text }) => (
        <div key={question}>
          <dt>
            <Caption1 className={styles.quiet}>{question}</Caption1>
          </dt>
          <dd className={styles.answer}>
            <Body1>{text}</Body1>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the manager has said where it takes their yes, and a way to ask the one who is manager now. */
function Manager({ application }: { application: ApplicationBody }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.applications;
  const { asksManager, manager, managersAnswer, hasOtherManager, state, enrolmentId } = application;
  const ask = useChange((client) => client.call(applicationEndpoints.askManager, { params: { id: enrolmentId } }), {
    says: words.managerAsked,
    fails: 'notice',
  });
  const isWaiting = state === 'waiting';
  if (manager === null && !(asksManager && isWaiting)) return null;
  return (
    <div className={styles.actions}>
      <Caption1 className={styles.quiet}>
        {manager === null ? words.managerNobody : words.manager[managersAnswer ?? 'asked'](manager.name)}
      </Caption1>
      {hasOtherManager && isWaiting && managersAnswer === null ? (
        <Button size="small" disabledFocusable={ask.isPending} onClick={() => ask.mutate()}>
          {manager === null ? words.askFirstManager : words.askManager}
        </Button>
      ) : null}
    </div>
  );
}
