import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { nearDay, shortDay, timeOfDay } from '#texts/format.ts';
import { matching as matchingSchema, type Approval, type Matching, type ProposalBody } from '../../contract.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange, useMatching } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { ApproveAll } from '../parts/ApproveAll.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { useNotice } from '../parts/notice.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { ProposalDrawer } from '../parts/ProposalDrawer.tsx';
import { ProposalRow } from '../parts/ProposalRow.tsx';
import { useMore } from '../parts/ShowMore.tsx';
import { WaitingList } from '../parts/WaitingList.tsx';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

/** The round: proposals with their reasons, the decision on each or all, and who waits. */
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

function isOpen({ status }: ProposalBody): boolean {
  return status === 'proposed' || status === 'locked';
}

function ProposeButton({ again }: { again: boolean }): ReactNode {
  const { hr } = useTexts();
  const notice = useNotice();
  const propose = useChange((client) =>
    client.ask({ method: 'POST', path: '/api/hr/matching/rounds', body: {} }, matchingSchema),
  );
  return (
    <Button
      size="large"
      appearance={again ? 'secondary' : 'primary'}
      disabled={propose.isPending}
      {...(propose.isPending ? { icon: <Spinner size="tiny" /> } : {})}
      onClick={() => propose.mutate(undefined, { onError: notice.failed })}
    >
      {propose.isPending ? hr.matching.proposing : again ? hr.matching.proposeAgain : hr.matching.propose}
    </Button>
  );
}

function Round({ matching }: { matching: Matching }): ReactNode {
  const { hr } = useTexts();
  const { reader, now } = useReaderClock();
  const [refused, setRefused] = useState<Approval['refused']>([]);
  const { round, proposals, waiting } = matching;
  const toReview = proposals.filter(isOpen).toSorted((a, b) => b.fitPercent - a.fitPercent);
  const decided = proposals.filter((proposal) => !isOpen(proposal));
  if (round === null) {
    return (
      <Page title={hr.matching.title} width="wide">
        <Card title={hr.matching.empty} body={hr.matching.emptyBody} action={<ProposeButton again={false} />} />
      </Page>
    );
  }
  const day = nearDay(round.proposedAt, reader, now) ?? shortDay(round.proposedAt, reader);
  const when = hr.matching.proposedAt(`${day} ${timeOfDay(round.proposedAt, reader)}`);
  return (
    <Page
      title={hr.matching.title}
      width="wide"
      lead={`${hr.matching.summary(toReview.length, waiting.length)}. ${when}.`}
      actions={
        <>
          <ProposeButton again />
          {toReview.length === 0 ? null : <ApproveAll matching={matching} roundId={round.id} refused={setRefused} />}
        </>
      }
    >
      {refused.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{hr.matching.refusedSome}</MessageBarTitle> {refused.map(({ text }) => text).join(' ')}
          </MessageBarBody>
        </MessageBar>
      )}
      {toReview.length === 0 && decided.length > 0 ? (
        <Card
          title={hr.matching.allDone}
          body={hr.matching.allDoneBody}
          action={<LinkButton to="/hr/meetings">{hr.matching.allDoneAction}</LinkButton>}
        />
      ) : null}
      <Proposals title={hr.matching.toReview} proposals={toReview} />
      <Section title={hr.matching.waiting}>
        <WaitingList waiting={waiting} />
      </Section>
      <Proposals title={hr.matching.decided} proposals={decided} />
    </Page>
  );
}

function Proposals({ title, proposals }: { title: string; proposals: readonly ProposalBody[] }): ReactNode {
  const styles = useStyles();
  const { shown, more } = useMore(proposals, 50);
  const [explained, setExplained] = useState<ProposalBody | null>(null);
  if (proposals.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {shown.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} explain={() => setExplained(proposal)} />
        ))}
      </ul>
      {more}
      <ProposalDrawer proposal={explained} close={() => setExplained(null)} />
    </Section>
  );
}
