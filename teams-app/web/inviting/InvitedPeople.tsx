import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { invitationsSeen } from '#domain/inviting/counts-seen.ts';
import { amount, dayOf, list, startOfSentence } from '#texts/format.ts';
import type { InvitationsBody, InvitedPersonBody, InvitationRoundBody } from '../../contract/inviting.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { FilterChips } from '../parts/FilterChips.tsx';
import { Section } from '../parts/Page.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { PersonLine } from '../faces/PersonLine.tsx';
import { useInvitations } from './data.ts';
import { inviteState } from './inviting-state.ts';

const useStyles = makeStyles({
  figures: { display: 'flex', flexWrap: 'wrap', gap: '12px 40px', margin: 0 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `0 ${tokens.spacingHorizontalM}`,
    minHeight: '56px',
  },
  person: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    minHeight: '64px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  state: { color: tokens.colorNeutralForeground3, textAlign: 'end', flexShrink: 0, maxWidth: '45%' },
});

/** How far those have come who were invited; what somebody answered stands nowhere. */
export function InvitedPeople(): ReactNode {
  const words = useTexts().hr.invite;
  const [{ state }] = usePageState(inviteState);
  const question = useInvitations(state);
  return (
    <Answer of={question} skeleton={<RowsSkeleton rows={5} />}>
      {({ pages }) => {
        const [first] = pages;
        if (first === undefined || first.counts.invited === 0) {
          return (
            <Section title={words.howFar}>
              <Body1>{words.none}</Body1>
            </Section>
          );
        }
        const more = question.hasNextPage ? () => void question.fetchNextPage() : null;
        return <Invited first={first} people={pages.flatMap((page) => page.people)} more={more} />;
      }}
    </Answer>
  );
}

interface InvitedProps {
  readonly first: InvitationsBody;
  readonly people: readonly InvitedPersonBody[];
  readonly more: (() => void) | null;
}

function Invited({ first, people, more }: InvitedProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.invite;
  const [{ state }, change] = usePageState(inviteState);
  const { counts } = first;
  const count = {
    all: counts.invited,
    joined: counts.joined,
    unreached: counts.unreached,
    invited: counts.invited - counts.joined - counts.unreached,
  };
  return (
    <>
      <Section title={words.howFar}>
        <Figures counts={counts} />
      </Section>
      <Rounds rounds={first.rounds} />
      <Section title={words.people}>
        <FilterChips
          label={words.filter}
          chips={(['all', ...invitationsSeen] as const).map((each) => ({
            value: each,
            text: each === 'all' ? words.all : words.state[each],
            count: count[each],
          }))}
          shown={state}
          show={(shown) => change({ state: shown }, 'push')}
        />
        <ul className={styles.list}>
          {people.map((each) => (
            <li key={each.person.id} className={styles.person}>
              <PersonLine person={each.person} />
              <Caption1 className={styles.state}>
                {each.reason === null
                  ? words.state[each.state]
                  : `${words.state[each.state]}: ${words.reason[each.reason]}`}
              </Caption1>
            </li>
          ))}
        </ul>
        {more === null ? null : (
          <div>
            <Button onClick={more}>{words.more}</Button>
          </div>
        )}
      </Section>
    </>
  );
}

const figures = ['invited', 'onTheWay', 'unreached', 'opened', 'began', 'joined'] as const;

function Figures({ counts }: { counts: InvitationsBody['counts'] }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.invite;
  const no = counts.no === null ? words.noWithheld : amount(counts.no, language);
  const rows = [
    ...figures.map((name) => ({ term: words.figures[name], value: amount(counts[name], language) })),
    { term: words.figures.no, value: no },
  ];
  return (
    <dl className={styles.figures}>
      {rows.map(({ term, value }) => (
        <div key={term}>
          <dt className={styles.quiet}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Rounds({ rounds }: { rounds: readonly InvitationRoundBody[] }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const { reader, now } = useReaderClock();
  const words = hr.invite;
  const whom = ({ kind, names }: InvitationRoundBody): string =>
    names.length === 0 ? words.round[kind] : `${words.round[kind]}: ${list(names, language)}`;
  return (
    <Section title={words.rounds}>
      <ul className={styles.list}>
        {rounds.map((round) => (
          <li key={round.id} className={styles.row}>
            <Body1>
              {startOfSentence(
                words.roundLine(dayOf(round.at, reader, now), whom(round), amount(round.invited, language)),
              )}
            </Body1>
            <Caption1 className={styles.quiet}>
              {[
                ...(round.by === null ? [] : [words.roundBy(round.by.name)]),
                ...(round.isDone ? [] : [words.roundWorks]),
                ...(round.trouble === null ? [] : [words.trouble[round.trouble]]),
              ].join(' · ')}
            </Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
}
