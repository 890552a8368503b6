import { Body1, Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import { applicationEndpoints, type ApplicationBody } from '../../contract/applications.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { LockLine } from '../parts/LockLine.tsx';
import { Section } from '../parts/Page.tsx';
import { useProgramme } from '../programme/data.ts';
import { ApplicationRow } from './ApplicationRow.tsx';
import { useApplications } from './data.ts';
import { RefuseDialog } from './RefuseDialog.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  rule: { whiteSpace: 'pre-line', maxWidth: '64ch' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Those who wait for a yes, and those who were told no; nothing where a programme has neither. */
export function Applications(): ReactNode {
  const words = useTexts().hr.applications;
  const all = useApplications().data?.applications ?? [];
  const waiting = all.filter(({ state }) => state === 'waiting');
  const refused = all.filter(({ state }) => state === 'refused');
  if (all.length === 0) return null;
  return (
    <>
      <Section title={words.title}>
        {waiting.length === 0 ? <Body1>{words.none}</Body1> : <Waiting waiting={waiting} />}
      </Section>
      {refused.length === 0 ? null : (
        <Section title={words.refusedTitle}>
          <RefusedList refused={refused} />
        </Section>
      )}
    </>
  );
}

/** As the server wants them: which, and as they were looked at. */
const looked = (some: readonly ApplicationBody[]) => some.map(({ enrolmentId, version }) => ({ enrolmentId, version }));

function Waiting({ waiting }: { waiting: readonly ApplicationBody[] }): ReactNode {
  const styles = useStyles();
  const { hr, tab, language } = useTexts();
  const words = hr.applications;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refusing, setRefusing] = useState<readonly ApplicationBody[] | null>(null);
  const approve = useChange(
    (client, some: readonly ApplicationBody[]) =>
      client.call(applicationEndpoints.decide, {
        body: { applications: looked(some), decision: { kind: 'approve' } },
      }),
    {
      says: (_, [one, ...others]) =>
        one === undefined || others.length > 0 ? words.approved : words.approvedOne(one.person.givenName),
      next: () => setChosen(new Set()),
      fails: 'notice',
    },
  );
  // One's own is for somebody else to answer, so it is never chosen together with others.
  const me = useMe().data?.person.id;
  const choosable = waiting.filter(({ person }) => person.id !== me);
  const some = choosable.filter(({ enrolmentId }) => chosen.has(enrolmentId));
  const toggle = (id: string, isOn: boolean): void =>
    setChosen(new Set(isOn ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  return (
    <>
      <Body1>{words.lead(amount(waiting.length, language))}</Body1>
      <MentorRule waiting={waiting} />
      <LockLine text={tab.promises.applicantsGoals} />
      {choosable.length < 2 ? null : (
        <Several
          waiting={choosable}
          chosen={some}
          choose={(all) => setChosen(new Set(all.map(({ enrolmentId }) => enrolmentId)))}
          isBusy={approve.isPending}
          approve={() => approve.mutate(some)}
          refuse={() => setRefusing(some)}
        />
      )}
      <ul className={styles.list}>
        {waiting.map((each) => (
          <ApplicationRow
            key={each.enrolmentId}
            application={each}
            isChosen={choosable.length < 2 || each.person.id === me ? null : chosen.has(each.enrolmentId)}
            choose={(isOn) => toggle(each.enrolmentId, isOn)}
            isBusy={approve.isPending}
            approve={() => approve.mutate([each])}
            refuse={() => setRefusing([each])}
          />
        ))}
      </ul>
      {refusing === null ? null : <Refusing applications={refusing} close={() => setRefusing(null)} />}
    </>
  );
}

/** Whom the no goes to is said where it is written. */
function Refusing({ applications, close }: { applications: readonly ApplicationBody[]; close: () => void }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.applications;
  const [one, ...others] = applications;
  const title =
    one === undefined || others.length > 0
      ? words.refuseSome(amount(applications.length, language))
      : words.refuseName(one.person.name);
  return <RefuseDialog title={title} applications={looked(applications)} close={close} />;
}

/** What the programme says of who can be a mentor, where somebody wants to be one: nothing computes it. */
function MentorRule({ waiting }: { waiting: readonly ApplicationBody[] }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const rule = useProgramme().data?.mentorRule;
  if (rule === undefined || !waiting.some(({ roles }) => roles.includes('mentor'))) return null;
  const criteria = rule.criteria[language];
  return (
    <>
      {criteria === '' ? null : <Body1 className={styles.rule}>{hr.applications.rule(criteria)}</Body1>}
      {rule.managersYes ? <Body1>{hr.applications.ruleOfManager}</Body1> : null}
    </>
  );
}

interface SeveralProps {
  readonly waiting: readonly ApplicationBody[];
  readonly chosen: readonly ApplicationBody[];
  readonly choose: (some: readonly ApplicationBody[]) => void;
  readonly isBusy: boolean;
  readonly approve: () => void;
  readonly refuse: () => void;
}

/** One answer to several. */
function Several({ waiting, chosen, choose, isBusy, approve, refuse }: SeveralProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.applications;
  const isAll = chosen.length === waiting.length;
  return (
    <div className={styles.tools}>
      <Checkbox
        label={words.chooseAll}
        checked={isAll ? true : chosen.length > 0 ? 'mixed' : false}
        onChange={(_, { checked }) => choose(checked === true ? waiting : [])}
      />
      {chosen.length === 0 ? null : (
        <>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={approve}>
            {words.approveSome(amount(chosen.length, language))}
          </Button>
          <Button disabledFocusable={isBusy} onClick={refuse}>
            {words.refuseSome(amount(chosen.length, language))}
          </Button>
        </>
      )}
    </div>
  );
}

function RefusedList({ refused }: { refused: readonly ApplicationBody[] }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.applications;
  const lift = useChange((client, id: string) => client.call(applicationEndpoints.lift, { params: { id } }), {
    says: words.lifted,
    fails: 'notice',
  });
  return (
    <ul className={styles.list}>
      {refused.map((each) => (
        <ApplicationRow
          key={each.enrolmentId}
          application={each}
          isChosen={null}
          choose={() => undefined}
          isBusy={lift.isPending}
          {...(each.waitsUntil === null ? {} : { lift: () => lift.mutate(each.enrolmentId) })}
        />
      ))}
    </ul>
  );
}
