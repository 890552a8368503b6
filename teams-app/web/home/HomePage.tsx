import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf, startOfSentence, weekNumber } from '#texts/format.ts';
import type { Me } from '../../contract/people.ts';
import type { Home } from '../../contract/home.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useHome, useMe } from '../mine.ts';
import { SaidTo, useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { GoalBars } from '../goals/GoalBars.tsx';
import { AccountBar } from '../enrolment/AccountBar.tsx';
import { ApplyingCard } from '../enrolment/ApplyingCard.tsx';
import { Joinable } from '../inviting/Joinable.tsx';
import { MentorWishes } from '../inviting/MentorWishes.tsx';
import { JoinCards } from '../enrolment/JoinCards.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { MeetingBlock } from '../meetings/MeetingBlock.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { Farewell } from './NextTime.tsx';
import { PersonCards } from './PersonCards.tsx';
import { isAsked, ToDo } from './ToDo.tsx';

/** My page: what to do now, when we meet, my people and my goals. */
export function HomePage(): ReactNode {
  const me = useMe();
  const home = useHome();
  return (
    <Answer of={me} skeleton={<PageSkeleton />}>
      {(who) => (
        <Answer of={home} skeleton={<PageSkeleton />}>
          {(mine) =>
            who.programmes.every(({ enrolment, applying }) => enrolment === null && applying === null) &&
            mine.pairings.length === 0 &&
            mine.joinAgain.length === 0 &&
            mine.surveys.length === 0 ? (
              <>
                <MentorWishes />
                <Joinable me={who} />
              </>
            ) : (
              <Today me={who} home={mine} />
            )
          }
        </Answer>
      )}
    </Answer>
  );
}

/** The pairing that meets first; where none meets, one whose booking needs words. */
function soonest(pairings: readonly PairingBody[]): PairingBody | undefined {
  const start = (pairing: PairingBody): string => pairing.nextMeeting?.start ?? '9999';
  return pairings.filter(({ status }) => status !== 'closed').toSorted((a, b) => start(a).localeCompare(start(b)))[0];
}

function Today({ me, home }: { me: Me; home: Home }): ReactNode {
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const next = soonest(home.pairings);
  const goals = home.pairings.flatMap((pairing) =>
    pairing.goals.filter(({ mine, status }) => mine && status !== 'dropped'),
  );
  const asMentee = home.pairings.find(({ myRole }) => myRole === 'mentee');
  const week = language === 'sv' ? `, ${tab.common.weekSuffix(weekNumber(now, reader.timeZone))}` : '';
  return (
    <Page title={tab.home.greeting(me.person.givenName)} lead={startOfSentence(dayOf(now, reader, now)) + week}>
      <AccountBar me={me} />
      {me.guessedZone === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tab.home.guessedZone(me.guessedZone)}</MessageBarBody>
        </MessageBar>
      )}
      <MentorWishes />
      {me.programmes.map((mine) => (
        <ApplyingCard key={mine.programme.id} mine={mine} open />
      ))}
      <ToDo me={me} home={home} />
      {home.farewells.filter(isAsked).map((each) => (
        <Farewell key={each.programmeId} farewell={each} />
      ))}
      {next === undefined ? null : (
        <Section title={tab.home.nextMeeting}>
          <SaidTo kind={next.kind}>
            <MeetingBlock pairing={next} />
          </SaidTo>
        </Section>
      )}
      <People title={tab.home.people} pairings={home.pairings.filter(({ status }) => status !== 'closed')} />
      {goals.length === 0 || asMentee === undefined ? null : (
        <Section title={tab.home.goals}>
          <GoalBars goals={goals} />
          <LockLine text={asMentee.kind === 'pair' ? tab.promises.goals : tab.promises.ownGoals} />
        </Section>
      )}
      {home.farewells
        .filter((each) => !isAsked(each))
        .map((each) => (
          <Farewell key={each.programmeId} farewell={each} />
        ))}
      <OpenToMe me={me} asked={home.joinAgain.map(({ programmeId }) => programmeId)} />
      <People title={tab.home.earlier} pairings={home.pairings.filter(({ status }) => status === 'closed')} />
    </Page>
  );
}

/** Other programmes that one can join as well, without those one is asked about above. */
function OpenToMe({ me, asked }: { me: Me; asked: readonly string[] }): ReactNode {
  const { tab } = useTexts();
  const open = me.programmes.filter(
    ({ programme, enrolment, applying, mayJoin }) =>
      enrolment === null && applying === null && mayJoin === true && !asked.includes(programme.id),
  );
  if (open.length === 0) return null;
  return (
    <Section title={tab.home.openToMe}>
      <JoinCards programmes={open} />
    </Section>
  );
}

function People({ title, pairings }: { title: string; pairings: readonly PairingBody[] }): ReactNode {
  if (pairings.length === 0) return null;
  return (
    <Section title={title}>
      <PersonCards pairings={pairings} />
    </Section>
  );
}
