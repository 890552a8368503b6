import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  Select,
  Spinner,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { groupSizes } from '#domain/groups/group-proposal.ts';
import { groupEndpoints, type Groups } from '../../contract/groups.ts';
import { useChange } from '../data.tsx';
import { useTexts, type Texts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { Section } from '../parts/Page.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { Letters } from '../messages/Letters.tsx';
import { useGroups } from './data.ts';
import { GroupCard, useGroupName } from './GroupCard.tsx';
import { MoveDialog, type Moving } from './MoveDialog.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '24px' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalL },
  grid: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Groups with a mentor and circles of peers: proposed, changed, published. */
export function GroupsSection(): ReactNode {
  const answer = useGroups();
  return (
    <Answer of={answer} skeleton={<RowsSkeleton rows={3} />}>
      {(body) => <Board body={body} />}
    </Answer>
  );
}

function Board({ body }: { body: Groups }): ReactNode {
  const styles = useStyles();
  const { groups } = useTexts();
  const words = groups.hr;
  const [moving, setMoving] = useState<Moving | null>(null);
  const open = body.groups.filter(({ status }) => status === 'proposed' || status === 'locked');
  const me = useMe().data?.person.id;
  const mayDecide = ({ members }: Groups['groups'][number]): boolean =>
    body.decidesOwn || !members.some(({ id }) => id === me);
  const targets = open.filter(mayDecide);
  return (
    <div className={styles.stack}>
      <Body1 className={styles.quiet}>{words.lead}</Body1>
      <ProposeBar body={body} />
      {body.groups.length === 0 ? (
        <Body1>{words.none}</Body1>
      ) : (
        <>
          <ul className={styles.grid}>
            {body.groups.map((group) => (
              <li key={group.id}>
                <GroupCard
                  group={group}
                  move={mayDecide(group) ? (person) => setMoving({ person, from: group }) : null}
                />
              </li>
            ))}
          </ul>
          <Waiting body={body} give={targets.length === 0 ? null : (person) => setMoving({ person, from: null })} />
          {open.length === 0 ? null : <Publish open={open} />}
        </>
      )}
      {moving === null ? null : <MoveDialog moving={moving} open={targets} close={() => setMoving(null)} />}
    </div>
  );
}

const sizesOf = (kind: 'group' | 'circle'): readonly number[] => {
  const { least, most } = groupSizes[kind];
  return Array.from({ length: most - least + 1 }, (_, index) => least + index);
};

function ProposeBar({ body }: { body: Groups }): ReactNode {
  const styles = useStyles();
  const { groups } = useTexts();
  const words = groups.hr;
  const [kind, setKind] = useState<'group' | 'circle'>('group');
  const [wanted, setSize] = useState(5);
  const size = Math.max(wanted, groupSizes[kind].least);
  const propose = useChange((client) => client.call(groupEndpoints.propose, { body: { kind, size } }), {
    says: ({ groups: found }) => (found.length === 0 ? null : words.proposed(found.length)),
    fails: 'notice',
  });
  const hasGroups = body.groups.length > 0;
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <Field label={words.kind}>
          <Select value={kind} onChange={(_, { value }) => setKind(value === 'circle' ? 'circle' : 'group')}>
            <option value="group">{words.kinds.group}</option>
            <option value="circle">{words.kinds.circle}</option>
          </Select>
        </Field>
        <Field label={words.size}>
          <Select value={String(size)} onChange={(_, { value }) => setSize(Number(value))}>
            {sizesOf(kind).map((each) => (
              <option key={each} value={each}>
                {each === groupSizes.circle.least ? words.peerPairs : each}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          disabledFocusable={propose.isPending}
          {...(propose.isPending ? { icon: <Spinner size="tiny" /> } : {})}
          onClick={() => propose.mutate()}
        >
          {propose.isPending ? words.proposing : hasGroups ? words.again : words.propose}
        </Button>
      </div>
      {hasGroups ? null : <WhyNone proposed={propose.data} lacksMentors={kind === 'group' && body.mentors === 0} />}
    </div>
  );
}

/** While there are no groups: what proposing found, and what is missing for it. */
function WhyNone({ proposed, lacksMentors }: { proposed: Groups | undefined; lacksMentors: boolean }): ReactNode {
  const words = useTexts().groups.hr;
  return (
    <>
      {proposed?.groups.length === 0 ? <Body1 role="status">{whyNothing(proposed, words)}</Body1> : null}
      {lacksMentors ? <Body1>{words.noMentors}</Body1> : null}
    </>
  );
}

/** Proposing has found no group. */
function whyNothing({ waiting }: Groups, words: Texts['groups']['hr']): string {
  return waiting.length === 0 ? words.nobodySeeks : words.noneFits(waiting.length);
}

type Person = Groups['waiting'][number]['person'];

function Waiting({ body, give }: { body: Groups; give: ((person: Person) => void) | null }): ReactNode {
  const styles = useStyles();
  const { groups, hr } = useTexts();
  const me = useMe().data?.person.id;
  const words = groups.hr;
  return (
    <Section title={words.waiting}>
      {body.waiting.length === 0 ? <Body1>{words.waitingNone}</Body1> : null}
      <ul className={styles.list}>
        {body.waiting.map(({ person, absence }) => (
          <li key={person.id} className={styles.row}>
            <PersonLine person={person} detail={absence === null ? words.seeks : words[absence]} />
            {absence !== null || give === null ? null : person.id === me && !body.decidesOwn ? (
              <Caption1 className={styles.quiet}>{hr.matching.ownDecided}</Caption1>
            ) : (
              <Button aria-label={words.place(person.name)} onClick={() => give(person)}>
                {words.give}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Asks first, and shows what the first group will read. */
function Publish({ open }: { open: Groups['groups'] }): ReactNode {
  const styles = useStyles();
  const { groups } = useTexts();
  const nameOf = useGroupName();
  const [first] = open;
  const words = groups.hr;
  const [asked, setAsked] = useState(false);
  const publish = useChange(
    (client) => {
      const seen = open.map(({ id, version }) => ({ id, version }));
      return client.call(groupEndpoints.publish, { body: { groups: seen } });
    },
    { says: words.published, next: () => setAsked(false), fails: 'notice' },
  );
  const people = open.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <div>
      <Button appearance="primary" onClick={() => setAsked(true)}>
        {words.publish(open.length)}
      </Button>
      <Confirm
        open={asked}
        title={words.publishTitle}
        action={words.publish(open.length)}
        busy={publish.isPending}
        confirm={publish.mutate}
        dismiss={() => setAsked(false)}
      >
        <div className={styles.preview}>
          <Body1>{words.publishBody(people)}</Body1>
          {first === undefined ? null : (
            <>
              <Subtitle2 as="h3">{words.publishExample(nameOf(first))}</Subtitle2>
              <Letters of="groups" id={first.id} keepsRoom />
            </>
          )}
        </div>
      </Confirm>
    </div>
  );
}
