import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ChoiceBody } from '../../contract/choosing.ts';
import type { FarewellBody } from '../../contract/endings.ts';
import type { Home } from '../../contract/home.ts';
import type { Me } from '../../contract/people.ts';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { ChoiceCard } from '../choosing/ChoiceCard.tsx';
import { ProgrammeScope } from '../frame/ProgrammeScope.tsx';
import { enrolledIn, myProgramme } from '../mine.ts';
import { pathOf } from '../../contract/paths.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Section } from '../parts/Page.tsx';
import { NextRound } from '../enrolment/NextRound.tsx';
import { LeftAlone } from './LeftAlone.tsx';

const useStyles = makeStyles({
  calm: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, maxWidth: '60ch' },
});

interface StandingsProps {
  readonly me: Me;
  readonly home: Home;
  /** Something else is to be done first. */
  readonly quiet: boolean;
}

/** They have not said anything of the next time. */
export const isAsked = ({ wish }: FarewellBody): boolean => wish === null;

/** How one stands in each programme; where nothing is to be told or done, that all is well. Whoever has only applied has been told how that stands. */
export function Standings({ me, home, quiet }: StandingsProps): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const told = home.standings.filter(
    ({ choosing, nextRound, waitingForMatch, leftAlone }) =>
      waitingForMatch || leftAlone !== null || nextRound !== null || choosing.choice !== null,
  );
  if (told.length === 0) {
    const hasOnlyApplied = enrolledIn(me).length === 0 && me.programmes.some(({ applying }) => applying !== null);
    const isSaid = quiet || hasOnlyApplied || home.farewells.some(isAsked);
    return isSaid ? null : <p className={styles.calm}>{`${tab.home.nothingTitle}. ${tab.home.nothingBody}`}</p>;
  }
  const isOne = enrolledIn(me).length < 2;
  return told.map((standing) => {
    const mine = myProgramme(me, standing.programmeId);
    return (
      <ProgrammeScope key={standing.programmeId} id={standing.programmeId}>
        {isOne || mine === null ? (
          <Standing several={quiet} standing={standing} choice={standing.choosing.choice} />
        ) : (
          <Section title={mine.programme.name[language]}>
            <Standing several={quiet || told.length > 1} standing={standing} choice={standing.choosing.choice} />
          </Section>
        )}
      </ProgrammeScope>
    );
  });
}

interface StandingProps {
  readonly standing: Home['standings'][number];
  readonly choice: ChoiceBody | null;
  /** Something else stands beside it that is to be done, or how one stands elsewhere. */
  readonly several: boolean;
}

/** Whom one may choose, how one stands for the next round, or that one waits. */
function Standing({ standing, choice, several }: StandingProps): ReactNode {
  const { programmeId, nextRound, leftAlone } = standing;
  const words = useTexts().tab.home;
  if (choice !== null) {
    // Whoever comes from a pairing that has ended may rather wait than choose.
    return (
      <>
        <ChoiceCard choice={choice} quiet={several} />
        {leftAlone === null ? null : <LeftAlone quiet left={leftAlone} />}
        {nextRound === null ? null : <NextRound quiet standing={nextRound} />}
      </>
    );
  }
  if (nextRound !== null) {
    return (
      <>
        <NextRound quiet={several} standing={nextRound} />
        {leftAlone === null ? null : <LeftAlone quiet left={leftAlone} />}
      </>
    );
  }
  if (leftAlone !== null) return <LeftAlone quiet={several} left={leftAlone} />;
  return (
    <Card
      quiet={several}
      title={words.waitingTitle}
      body={words.waitingBody}
      action={
        <LinkButton to={pathOf({ page: 'me', programmeId })} appearance="secondary">
          {words.waitingAction}
        </LinkButton>
      }
    />
  );
}
