import { Badge, Body1, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular, LockClosedRegular, LockOpenRegular, WarningRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { percent } from '#texts/format.ts';
import { namesIn } from '#texts/words/names.ts';
import { groupEndpoints, type ProposedGroup } from '../../contract/groups.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    height: '100%',
    boxSizing: 'border-box',
    padding: '16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalM },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  warning: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  warningSign: { color: tokens.colorStatusWarningForeground1, fontSize: '20px', flexShrink: 0 },
});

/** What a proposed group is called. */
export function useGroupName(): (group: Pick<ProposedGroup, 'kind' | 'members'>) => string {
  const { groups, language, words } = useTexts();
  return ({ kind, members }) => {
    const mentor = members.find(({ isMentor }) => isMentor);
    return kind === 'group' && mentor !== undefined
      ? groups.hr.withMentor(mentor.givenName)
      : groups.hr.circle(
          namesIn(
            members.map(({ givenName }) => givenName),
            language,
            words,
          ),
        );
  };
}

interface GroupCardProps {
  readonly group: ProposedGroup;
  /** Null where the group is the reader's own, and somebody else who leads decides about it. */
  readonly move: ((person: ProposedGroup['members'][number]) => void) | null;
}

const isOpen = ({ status }: ProposedGroup): boolean => status === 'proposed' || status === 'locked';

/** One proposed group: who, why they belong together, how well they fit. */
export function GroupCard({ group, move }: GroupCardProps): ReactNode {
  const styles = useStyles();
  const nameOf = useGroupName();
  return (
    <section className={styles.card} aria-label={nameOf(group)}>
      <Head group={group} mayDecide={move !== null} />
      {group.refusal === null ? null : <Body1>{group.refusal}</Body1>}
      <SameNames group={group} />
      <Members group={group} move={isOpen(group) ? move : null} />
      {group.why.length === 0 ? null : (
        <ul className={styles.list}>
          {group.why.map((reason) => (
            <li key={reason}>
              <Caption1 className={styles.quiet}>{reason}</Caption1>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Head({ group, mayDecide }: { group: ProposedGroup; mayDecide: boolean }): ReactNode {
  const styles = useStyles();
  const { groups, language } = useTexts();
  const words = groups.hr;
  const nameOf = useGroupName();
  return (
    <div className={styles.head}>
      <div>
        <Text as="h3" weight="semibold" size={400} block>
          {nameOf(group)}
        </Text>
        <Caption1 className={styles.quiet}>
          {group.fit === null ? words.own : words.fit(percent(group.fit, language))}
        </Caption1>
        {isOpen(group) && !mayDecide ? (
          <Caption1 block className={styles.quiet}>
            {words.ownDecided}
          </Caption1>
        ) : null}
      </div>
      {isOpen(group) && mayDecide ? <LockButton group={group} /> : null}
      {group.status === 'approved' || group.status === 'refused' ? (
        <Badge appearance="tint" color={group.status === 'refused' ? 'warning' : 'informative'}>
          {words.status[group.status]}
        </Badge>
      ) : null}
    </div>
  );
}

function Members({ group, move }: GroupCardProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().groups.hr;
  return (
    <ul className={styles.list}>
      {group.members.map((person) => (
        <li key={person.id} className={styles.row}>
          <PersonLine
            person={person}
            detail={[person.isMentor ? words.mentor : '', person.department, person.place].filter(Boolean).join(' · ')}
          />
          {move === null || person.isMentor ? null : (
            <Button
              appearance="subtle"
              icon={<ArrowSwapRegular />}
              aria-label={words.move(person.name)}
              onClick={() => move(person)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Two of them may be accounts of one person: HR looks before anything is published. */
function SameNames({ group }: { group: ProposedGroup }): ReactNode {
  const styles = useStyles();
  return group.sameNames.map(({ people, text }) => (
    <div key={people.join(' ')} className={styles.warning}>
      <WarningRegular aria-hidden className={styles.warningSign} />
      <Body1>{text}</Body1>
    </div>
  ));
}

function LockButton({ group }: { group: ProposedGroup }): ReactNode {
  const { groups } = useTexts();
  const isLocked = group.status === 'locked';
  const lock = useChange(
    (client) =>
      client.call(groupEndpoints.lock, {
        params: { id: group.id },
        body: { version: group.version, locked: !isLocked },
      }),
    // The button says the other thing.
    { says: null, fails: 'notice' },
  );
  return (
    <Button
      appearance="subtle"
      icon={isLocked ? <LockClosedRegular /> : <LockOpenRegular />}
      aria-pressed={isLocked}
      disabledFocusable={lock.isPending}
      onClick={() => lock.mutate()}
    >
      {isLocked ? groups.hr.locked : groups.hr.lock}
    </Button>
  );
}
