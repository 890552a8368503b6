import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mayActOnProgramme } from '#domain/programme/programme.ts';
import { nearDay, shortDay, timeOfDay } from '#texts/format.ts';
import type { Matching } from '../../contract/matching.ts';
import { useReaderClock } from '../clock.tsx';
import { ShareLink } from '../frame/ShareLink.tsx';
import { useTexts, type Texts } from '../language.tsx';
import { Page } from '../parts/Page.tsx';
import { useProgramme } from '../programme/data.ts';
import { ClashBar } from './ClashBar.tsx';
import { DownloadButton } from './Downloads.tsx';
import { DraftActions } from './DraftActions.tsx';
import { PlaceLinks } from './PlaceLinks.tsx';
import { ProposalList } from './ProposalList.tsx';
import { ProposeButton } from './ProposeButton.tsx';
import { PublishBar } from './PublishBar.tsx';
import { Published, Publishing } from './Publishing.tsx';
import { Hold, RoundRhythm } from './RoundRhythm.tsx';
import type { Rows } from './use-rows.ts';

const useStyles = makeStyles({
  stage: { display: 'flex', flexDirection: 'column', gap: '32px', minHeight: 'calc(100vh - 104px)' },
  lead: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

interface RoundProps {
  readonly matching: Matching;
  readonly round: NonNullable<Matching['round']>;
  readonly rows: Rows;
}

/** The proposals as a list: the reason is the row, and at the foot stands what publishing will do. */
export function ProposalsPage({ matching, round, rows }: RoundProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.matching;
  const isDraft = round.status === 'draft';
  return (
    <div className={styles.stage}>
      <Page
        title={titleOf(words, round, rows)}
        width="wide"
        lead={<Lead matching={matching} round={round} />}
        actions={
          isDraft ? (
            <DraftActions matching={matching} rows={rows} />
          ) : round.status === 'published' ? (
            <>
              <DownloadButton />
              <ShareLink page="hr/matching" title={words.title} />
              <ProposeNext matching={matching} />
            </>
          ) : undefined
        }
      >
        <ClashBar matching={matching} />
        {round.status === 'publishing' ? <Publishing round={round} rows={rows} /> : null}
        {round.status === 'published' ? <Published matching={matching} /> : null}
        <LostLocks matching={matching} rows={rows} />
        <Refused matching={matching} rows={rows} />
        <RoundRhythm matching={matching} hold={isDraft ? <Hold round={round} /> : null} />
        <ProposalList rows={rows} />
      </Page>
      {isDraft && rows.open.length > 0 ? <PublishBar rows={rows} matching={matching} /> : null}
    </div>
  );
}

function titleOf(words: Texts['hr']['matching'], { status }: RoundProps['round'], rows: Rows): string {
  if (status === 'draft') return words.review.title(rows.open.length);
  const begun = rows.proposals.filter((row) => row.status === 'approved').length;
  return status === 'publishing' ? words.publishing : words.published(begun);
}

function Lead({ matching, round }: Omit<RoundProps, 'rows'>): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching;
  const { reader, now } = useReaderClock();
  const day = nearDay(round.proposedAt, reader, now) ?? shortDay(round.proposedAt, reader);
  const when = `${day} ${timeOfDay(round.proposedAt, reader)}`;
  return (
    <div className={styles.lead}>
      {round.status === 'publishing' ? null : <span>{leadOf(words, round, when)}</span>}
      <PlaceLinks matching={matching} />
    </div>
  );
}

function leadOf(words: Texts['hr']['matching'], { status, proposedBy }: RoundProps['round'], when: string): string {
  if (status !== 'draft') return words.publishedLead(when);
  return proposedBy === null ? words.ownLead(when) : words.lead(when, proposedBy);
}

/** The next round, as long as the programme still brings people together. */
function ProposeNext({ matching }: { matching: Matching }): ReactNode {
  const words = useTexts().hr.matching;
  const programme = useProgramme().data;
  if (programme !== undefined && !mayActOnProgramme(programme.status, 'match')) return null;
  return <ProposeButton forms={matching.forms} text={words.proposeNext} primary={false} />;
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
