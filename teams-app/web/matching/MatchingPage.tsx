import { Body1, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar, Spinner } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isProgrammeOver, mayActOnProgramme } from '#domain/programme/programme.ts';
import { amount, nearDay, shortDay, timeOfDay } from '#texts/format.ts';
import type { Matching } from '../../contract/matching.ts';
import type { ProgrammeBody } from '../../contract/programme.ts';
import { useReaderClock } from '../clock.tsx';
import { ShareLink } from '../frame/ShareLink.tsx';
import { useTexts, type Texts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { GroupsSection } from '../groups/GroupsSection.tsx';
import { LedLink } from '../frame/LedLink.tsx';
import { useProgramme } from '../programme/data.ts';
import { ClashBar } from './ClashBar.tsx';
import { useMatching } from './data.ts';
import { DraftProvider } from './draft.tsx';
import { DownloadButton } from './Downloads.tsx';
import { DraftBar } from './DraftBar.tsx';
import { Figures } from './Figures.tsx';
import { ProposeButton } from './ProposeButton.tsx';
import { Review } from './Review.tsx';
import { Hold, RoundRhythm } from './RoundRhythm.tsx';
import { Rules } from './Rules.tsx';
import { StoppedRound } from './StoppedRound.tsx';
import type { SwapWish } from './SwapDialog.tsx';
import { useRows, type Rows } from './use-rows.ts';
import { Page, Section } from '../parts/Page.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { WaitingList } from './WaitingList.tsx';

/** The round: run as a draft, reviewed, changed, published; and what is ruled out in all of them. */
export function MatchingPage(): ReactNode {
  const { hr } = useTexts();
  const matching = useMatching();
  const skeleton = (
    <Page title={hr.matching.title} width="wide">
      <RowsSkeleton rows={8} />
    </Page>
  );
  return (
    <Answer of={matching} skeleton={skeleton}>
      {(body) => <Round matching={body} />}
    </Answer>
  );
}

function Round({ matching }: { matching: Matching }): ReactNode {
  const rows = useRows(matching);
  const { round } = matching;
  if (round === null) return <NoRound matching={matching} rows={rows} />;
  return (
    <DraftProvider round={round} decidesOwn={matching.decidesOwn}>
      {round.status === 'matching' ? (
        <BeingWorkedOut matching={matching} round={round} />
      ) : (
        <TheRound matching={matching} round={round} rows={rows} />
      )}
    </DraftProvider>
  );
}

function NoRound({ matching, rows }: { matching: Matching; rows: Rows }): ReactNode {
  const { hr } = useTexts();
  const { title, empty, emptyBody, propose } = hr.matching;
  const programme = useProgramme().data;
  if (programme !== undefined && !isOpen(programme)) {
    return (
      <Page title={title} width="wide">
        <NotOpen programme={programme} />
      </Page>
    );
  }
  return (
    <Page title={title} width="wide">
      <RoundRhythm matching={matching} />
      <Card title={empty} body={emptyBody} action={<ProposeButton forms={matching.forms} text={propose} primary />} />
      <Groups matching={matching} />
      <Rules matching={matching} people={rows.people} />
    </Page>
  );
}

const isOpen = ({ status }: ProgrammeBody): boolean => mayActOnProgramme(status, 'match');

/** Nobody can be proposed before people may join, nor after the programme's end. */
function NotOpen({ programme }: { programme: ProgrammeBody }): ReactNode {
  const words = useTexts().hr.matching.notOpen;
  const isOver = isProgrammeOver(programme);
  return (
    <Card
      title={isOver ? words.overTitle : words.title}
      body={isOver ? words.overBody : words.body}
      action={<LedLink page="hr/launch">{words.action}</LedLink>}
    />
  );
}

function BeingWorkedOut({ matching, round }: Omit<RoundProps, 'rows'>): ReactNode {
  const { hr } = useTexts();
  const { title, working, workingBody, proposing } = hr.matching;
  return (
    <Page title={title} width="wide">
      <ClashBar matching={matching} />
      {round.stopped === null ? (
        <Card title={working} body={workingBody} action={<Spinner label={proposing} labelPosition="after" />} />
      ) : (
        <StoppedRound round={round} stopped={round.stopped} undo={matching.undo} />
      )}
    </Page>
  );
}

interface RoundProps {
  readonly matching: Matching;
  readonly round: NonNullable<Matching['round']>;
  readonly rows: Rows;
}

/** The next round, as long as the programme still brings people together. */
function ProposeNext({ matching }: { matching: Matching }): ReactNode {
  const words = useTexts().hr.matching;
  const programme = useProgramme().data;
  if (programme !== undefined && !isOpen(programme)) return null;
  return <ProposeButton forms={matching.forms} text={words.proposeNext} primary={false} />;
}

function TheRound({ matching, round, rows }: RoundProps): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching;
  const { reader, now } = useReaderClock();
  const [wish, setWish] = useState<SwapWish | null>(null);
  const isDraft = round.status === 'draft';
  const day = nearDay(round.proposedAt, reader, now) ?? shortDay(round.proposedAt, reader);
  const when = `${day} ${timeOfDay(round.proposedAt, reader)}`;
  const inPairs = rows.proposals.filter(({ status }) => ['proposed', 'locked', 'approved'].includes(status));
  return (
    <Page
      title={words.title}
      width="wide"
      {...(round.status === 'publishing' ? {} : { lead: leadOf(words, round, when) })}
      actions={
        isDraft ? (
          <DraftBar matching={matching} rows={rows} />
        ) : round.status === 'published' ? (
          <>
            <DownloadButton />
            <ProposeNext matching={matching} />
          </>
        ) : undefined
      }
    >
      <ClashBar matching={matching} />
      <RoundRhythm matching={matching} hold={isDraft ? <Hold round={round} /> : null} />
      {round.status === 'publishing' ? <Publishing round={round} rows={rows} /> : null}
      {round.status === 'published' ? <Published matching={matching} rows={rows} /> : null}
      <LostLocks matching={matching} rows={rows} />
      <Refused matching={matching} rows={rows} />
      <Figures pairs={inPairs} waiting={matching.waiting} />
      <Section title={words.caption} action={<ShareLink page="hr/matching" title={words.title} />}>
        <Review rows={rows} wish={wish} wishFor={setWish} />
      </Section>
      <Section title={words.waiting}>
        {matching.firstInLine === 0 ? null : <Body1 block>{words.firstInLine(matching.firstInLine)}</Body1>}
        <WaitingList
          waiting={matching.waiting}
          people={rows.people}
          findMentor={isDraft ? (mentee) => setWish({ mentee, mentor: null, insteadOf: null }) : null}
        />
      </Section>
      <Groups matching={matching} />
      <Rules matching={matching} people={rows.people} />
    </Page>
  );
}

function leadOf(words: Texts['hr']['matching'], { status, proposedBy }: RoundProps['round'], when: string): string {
  if (status !== 'draft') return words.publishedLead(when);
  return proposedBy === null ? words.ownLead(when) : words.lead(when, proposedBy);
}

/** Where the programme has groups or circles. */
function Groups({ matching }: { matching: Matching }): ReactNode {
  return matching.hasGroups ? <GroupsSection /> : null;
}

function Publishing({ round, rows }: Omit<RoundProps, 'matching'>): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.matching;
  const all = rows.proposals.filter(({ status }) => status !== 'excluded' && status !== 'dropped').length;
  const done = all - rows.open.length;
  const figures = [amount(done, language), amount(all, language)] as const;
  if (round.stopped !== null) {
    const begun = words.stopped.begun(...figures);
    return <StoppedRound round={round} stopped={round.stopped} progress={begun} undo={null} />;
  }
  const progress = words.progress(...figures);
  return (
    <Card
      title={words.publishing}
      body={
        <>
          <Body1 role="status">{progress}</Body1>
          <ProgressBar value={done} max={all} aria-label={words.publishing} />
          <Body1>{words.publishingBody}</Body1>
        </>
      }
    />
  );
}

function Published({ matching, rows }: { matching: Matching; rows: Rows }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.matching;
  const count = rows.proposals.filter(({ status }) => status === 'approved').length;
  return (
    <Card
      title={words.published(count)}
      body={matching.unbooked === 0 ? words.allBooked : words.unbooked(amount(matching.unbooked, language))}
      action={<LedLink page="hr/meetings">{words.toMeetings}</LedLink>}
    />
  );
}

function LostLocks({ matching, rows }: { matching: Matching; rows: Rows }): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching;
  if (matching.lostLocks.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.lostLocks}</MessageBarTitle>
        {matching.lostLocks.map(({ mentor, mentee }) => (
          <p key={`${mentor} ${mentee}`}>
            {words.pair(rows.people[mentor]?.name ?? '', rows.people[mentee]?.name ?? '')}
          </p>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

function Refused({ matching, rows }: { matching: Matching; rows: Rows }): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching;
  if (matching.refused.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.refusedSome}</MessageBarTitle>
        {matching.refused.map(({ proposal, text }) => {
          const row = rows.proposals[proposal];
          if (row === undefined) return null;
          return <p key={row.id}>{words.refusedOne(words.pair(row.mentor.name, row.mentee.name), text)}</p>;
        })}
      </MessageBarBody>
    </MessageBar>
  );
}
