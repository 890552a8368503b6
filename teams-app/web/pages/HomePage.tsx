import type { ReactNode } from 'react';
import { dayOf, startOfSentence, weekNumber } from '#texts/format.ts';
import type { Home, Me, PairingBody } from '../../contract.ts';
import { useReaderClock } from '../clock.tsx';
import { useHome, useMe } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { GoalBars } from '../parts/GoalBars.tsx';
import { Invitation } from '../parts/Invitation.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { MeetingBlock } from '../parts/MeetingBlock.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { PersonCards } from '../parts/PersonCards.tsx';
import { ToDo } from '../parts/ToDo.tsx';

/** My page: what to do now, when we meet, my people and my goals. */
export function HomePage(): ReactNode {
  const me = useMe();
  const home = useHome();
  return (
    <Answer of={me} skeleton={<PageSkeleton />}>
      {(who) => (
        <Answer of={home} skeleton={<PageSkeleton />}>
          {(mine) =>
            who.enrolment === null && mine.pairings.length === 0 && mine.surveys.length === 0 ? (
              <Invitation me={who} />
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
  const mentor = home.pairings.find(({ myRole }) => myRole === 'mentee')?.partner;
  const week = language === 'sv' ? `, ${tab.common.weekSuffix(weekNumber(now, reader.timeZone))}` : '';
  return (
    <Page title={tab.home.greeting(me.person.givenName)} lead={startOfSentence(dayOf(now, reader, now)) + week}>
      <ToDo home={home} />
      {next === undefined ? null : (
        <Section title={tab.home.nextMeeting}>
          <MeetingBlock pairing={next} />
        </Section>
      )}
      {home.pairings.length === 0 ? null : (
        <Section title={tab.home.people}>
          <PersonCards pairings={home.pairings} />
        </Section>
      )}
      {goals.length === 0 || mentor === undefined ? null : (
        <Section title={tab.home.goals}>
          <GoalBars goals={goals} />
          <LockLine text={tab.lock.pairing(mentor.givenName)} />
        </Section>
      )}
    </Page>
  );
}
