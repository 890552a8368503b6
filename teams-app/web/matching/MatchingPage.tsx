import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isProgrammeOver, mayActOnProgramme } from '#domain/programme/programme.ts';
import type { Matching } from '../../contract/matching.ts';
import type { ProgrammeBody } from '../../contract/programme.ts';
import { LedLink } from '../frame/LedLink.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { Page } from '../parts/Page.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { useProgramme } from '../programme/data.ts';
import { ClashBar } from './ClashBar.tsx';
import { useMatching } from './data.ts';
import { DraftProvider } from './draft.tsx';
import { roundState } from './matching-state.ts';
import { MatchingPlaces } from './MatchingPlaces.tsx';
import { PassPage } from './PassPage.tsx';
import { PlaceLinks } from './PlaceLinks.tsx';
import { ProposalsPage } from './ProposalsPage.tsx';
import { ProposeButton } from './ProposeButton.tsx';
import { RoundRhythm } from './RoundRhythm.tsx';
import { StoppedRound } from './StoppedRound.tsx';
import { useRows, type Rows } from './use-rows.ts';

/** The round: proposals that are reviewed one by one or as a list and published, and beside them what they follow from. */
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
      {(body) => <Places matching={body} />}
    </Answer>
  );
}

function Places({ matching }: { matching: Matching }): ReactNode {
  const rows = useRows(matching);
  const [{ part }] = usePageState(roundState);
  const { round } = matching;
  if (round === null) {
    return part === 'proposals' ? (
      <NoRound matching={matching} />
    ) : (
      <MatchingPlaces matching={matching} rows={rows} part={part} />
    );
  }
  return (
    <DraftProvider round={round} decidesOwn={matching.decidesOwn}>
      {part === 'proposals' ? (
        <Round matching={matching} round={round} rows={rows} />
      ) : (
        <MatchingPlaces matching={matching} rows={rows} part={part} />
      )}
    </DraftProvider>
  );
}

interface RoundProps {
  readonly matching: Matching;
  readonly round: NonNullable<Matching['round']>;
  readonly rows: Rows;
}

function Round({ matching, round, rows }: RoundProps): ReactNode {
  const [{ pair }] = usePageState(roundState);
  if (round.status === 'matching') return <BeingWorkedOut matching={matching} round={round} />;
  // The stops on the way are a draft's.
  const isStop = pair === 'clear' || pair === 'done';
  if (pair !== null && (round.status === 'draft' || !isStop))
    return <PassPage matching={matching} rows={rows} at={pair} />;
  return <ProposalsPage matching={matching} round={round} rows={rows} />;
}

function NoRound({ matching }: { matching: Matching }): ReactNode {
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
    <Page title={title} width="wide" lead={<PlaceLinks matching={matching} />}>
      <Card title={empty} body={emptyBody} action={<ProposeButton forms={matching.forms} text={propose} primary />} />
      <RoundRhythm matching={matching} />
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
