import { Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { choosingEndpoints, type ChoiceBody } from '../../contract/choosing.ts';
import { useChange } from '../data.tsx';
import { NotFound } from '../frame/NotFound.tsx';
import { useTexts } from '../language.tsx';
import { myProgramme, useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { AskedMentor } from './AskedMentor.tsx';
import { useChoosing } from './data.ts';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { ProgrammeScope } from '../frame/ProgrammeScope.tsx';
import { RankMentors } from './RankMentors.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { WishedMentors } from './WishedMentors.tsx';

/** The mentee chooses, in the programme in the address or the first that is theirs. */
export function ChoosePage(): ReactNode {
  const me = useMe();
  const { programmeId } = useParams();
  return (
    <Answer of={me} skeleton={<PageSkeleton />}>
      {(who) => {
        const mine = myProgramme(who, programmeId);
        if (mine === null) return <NotFound />;
        return (
          <ProgrammeScope key={mine.programme.id} id={mine.programme.id}>
            <Choosing />
          </ProgrammeScope>
        );
      }}
    </Answer>
  );
}

/** Whom they may ask, or how far it has come. */
function Choosing(): ReactNode {
  const { tab } = useTexts();
  const choosing = useChoosing();
  return (
    <Answer of={choosing} skeleton={<PageSkeleton />}>
      {({ choice }) => (
        <Page title={tab.choice.title} lead={leadOf(choice, tab.choice)}>
          {choice === null ? <NothingToChoose /> : <Choice choice={choice} />}
        </Page>
      )}
    </Answer>
  );
}

function leadOf(choice: ChoiceBody | null, words: { lead: string; leadHr: string }): string | undefined {
  if (choice === null || choice.asked !== null || choice.suggestions.length === 0) return undefined;
  return choice.choosing === 'self' ? words.lead : words.leadHr;
}

function Choice({ choice }: { choice: ChoiceBody }): ReactNode {
  const [changing, setChanging] = useState(false);
  const { asked } = choice;
  if (asked !== null) return <AskedMentor choice={choice} asked={asked} />;
  if (choice.isRanked && !changing) return <WishedMentors choice={choice} change={() => setChanging(true)} />;
  if (choice.suggestions.length > 0) {
    return <RankMentors key={choice.version} choice={choice} done={() => setChanging(false)} />;
  }
  return <Searching choice={choice} />;
}

/** Mentors are looked for as soon as somebody comes here; when nobody has room, it says so. */
function Searching({ choice }: { choice: ChoiceBody }): ReactNode {
  const { tab } = useTexts();
  const words = tab.choice;
  // Whom it found stands on the page, and that it found nobody as well.
  const search = useChange((client) => client.call(choosingEndpoints.suggest, {}), { says: null, fails: 'here' });
  const { mutate, isPending, isError, error } = search;
  useEffect(() => {
    mutate();
  }, [mutate]);
  if (isError) return <Trouble error={error} retry={mutate} />;
  if (isPending || !choice.hasLooked) return <Spinner label={words.searching} />;
  return <Card quiet title={words.looking} body={words.lookingBody} />;
}

function NothingToChoose(): ReactNode {
  const { tab } = useTexts();
  return (
    <Card
      quiet
      title={tab.choice.notNow}
      body={tab.choice.notNowBody}
      action={<LinkButton to="/">{tab.common.toHome}</LinkButton>}
    />
  );
}
