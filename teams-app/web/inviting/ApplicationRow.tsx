import { Body1, Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf, list } from '#texts/format.ts';
import { applicationEndpoints, type ApplicationBody } from '../../contract/applications.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { PersonLine } from '../people/PersonLine.tsx';

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

/** Somebody who wants to join, with what they can and want to learn, and the answers a lead can give. */
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
          <PersonLine person={application.person} />
          <div className={styles.details}>
            <Summary application={application} />
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

function Summary({ application }: { application: ApplicationBody }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const { reader, now } = useReaderClock();
  const words = hr.applications;
  const { roles, profile, state, reason, waitsUntil, isEnrolled, appliedAt } = application;
  const both = roles.length > 1;
  const names = (some: readonly string[]): string => list(some, language);
  const until = waitsUntil === null ? words.mayAsk : words.waitsUntil(dayOf(waitsUntil, reader, now));
  const facts = [
    words.since(dayOf(appliedAt, reader, now)),
    ...(isEnrolled ? [words.further] : []),
    ...(state === 'refused' && reason !== null ? [words.reasons[reason]] : []),
    ...(state === 'refused' ? [until] : []),
  ];
  return (
    <>
      <Body1>{words.as[both ? 'both' : (roles[0] ?? 'mentee')]}</Body1>
      {profile.offered.length === 0 ? null : <Body1>{words.offers(names(profile.offered))}</Body1>}
      {profile.wanted.length === 0 ? null : <Body1>{words.wants(names(profile.wanted))}</Body1>}
      <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
    </>
  );
}

/** What the manager has said, and a way to ask the one who is manager now. */
function Manager({ application }: { application: ApplicationBody }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.applications;
  const { manager, managersAnswer, hasOtherManager, state, enrolmentId } = application;
  const ask = useChange((client) => client.call(applicationEndpoints.askManager, { params: { id: enrolmentId } }), {
    says: words.managerAsked,
    fails: 'notice',
  });
  if (manager === null) return null;
  return (
    <div className={styles.actions}>
      <Caption1 className={styles.quiet}>{words.manager[managersAnswer ?? 'asked'](manager.name)}</Caption1>
      {hasOtherManager && state === 'waiting' && managersAnswer === null ? (
        <Button size="small" disabledFocusable={ask.isPending} onClick={() => ask.mutate()}>
          {words.askManager}
        </Button>
      ) : null}
    </div>
  );
}
