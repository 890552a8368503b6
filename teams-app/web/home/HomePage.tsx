import { makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { dayOf, startOfSentence, weekNumber } from '#texts/format.ts';
import type { GoalBody } from '../../contract/goals.ts';
import type { Me } from '../../contract/people.ts';
import type { Home } from '../../contract/home.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { pathOf } from '../../contract/paths.ts';
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
import { wantedMove, type WantedChange } from '../meetings/wanted-change.ts';
import { NextMeeting } from '../meetings/NextMeeting.tsx';
import { NoMeeting } from '../meetings/NoMeeting.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { HomeSkeleton } from './HomeSkeleton.tsx';
import { Farewell } from './NextTime.tsx';
import { PersonCards } from './PersonCards.tsx';
import { isAsked, Standings } from './Standings.tsx';
import { isToAnswer, toDoItems } from './to-do-items.tsx';
import { ToDo } from './ToDo.tsx';

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.25fr) minmax(0, 1fr)',
    gap: '40px 64px',
    '@media (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
});

const loadDialog = () => import('../meetings/ChangeDialog.tsx');

/** Few come to move a meeting: what a dialog is made of comes once the page stands. */
const ChangeDialog = lazy(async () => ({ default: (await loadDialog()).ChangeDialog }));

/** My page: what to do now, when we meet, my goals and my people. */
export function HomePage(): ReactNode {
  const me = useMe();
  const home = useHome();
  return (
    <Answer of={me} skeleton={<HomeSkeleton />}>
      {(who) => (
        <Answer of={home} skeleton={<Greeting me={who} below={<HomeSkeleton headless />} />}>
          {(mine) =>
            who.programmes.every(({ enrolment, applying }) => enrolment === null && applying === null) &&
            mine.pairings.length === 0 &&
            mine.joinAgain.length === 0 &&
            mine.surveys.length === 0 ? (
              <>
                <MentorWishes wishes={mine.mentorWishes} />
                <Joinable me={who} />
              </>
            ) : (
              <Greeting me={who} below={<Today me={who} home={mine} />} />
            )
          }
        </Answer>
      )}
    </Answer>
  );
}

/** The head of the page, the same while the rest of it is on its way. */
function Greeting({ me, below }: { me: Me; below: ReactNode }): ReactNode {
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const week = language === 'sv' ? `, ${tab.common.weekSuffix(weekNumber(now, reader.timeZone))}` : '';
  return (
    <Page
      width="wide"
      title={tab.home.greeting(me.person.givenName)}
      lead={startOfSentence(dayOf(now, reader, now)) + week}
    >
      {below}
    </Page>
  );
}

/** The pairing that meets first; where none meets, one whose booking needs words. */
function soonest(pairings: readonly PairingBody[]): PairingBody | undefined {
  const start = (pairing: PairingBody): string => pairing.nextMeeting?.start ?? '9999';
  return pairings.filter(({ status }) => status !== 'closed').toSorted((a, b) => start(a).localeCompare(start(b)))[0];
}

function Today({ me, home }: { me: Me; home: Home }): ReactNode {
  const texts = useTexts();
  const { tab } = texts;
  const { reader, now } = useReaderClock();
  const items = toDoItems({ me, home, texts, reader, now });
  const isCalm = items.length === 0;
  // How one stands asks for something when nothing else does; else it can wait below.
  const standings = <Standings me={me} home={home} quiet={!isCalm} />;
  const told = home.farewells.filter((each) => !isAsked(each));
  return (
    <>
      <AccountBar me={me} />
      {me.guessedZone === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tab.home.guessedZone(me.guessedZone)}</MessageBarBody>
        </MessageBar>
      )}
      <MentorWishes wishes={home.mentorWishes} />
      {me.programmes.map((mine) => (
        <ApplyingCard key={mine.programme.id} mine={mine} open />
      ))}
      <ToDo items={items} />
      {isCalm ? standings : null}
      {home.farewells.filter(isAsked).map((each) => (
        <Farewell key={each.programmeId} farewell={each} />
      ))}
      <Ahead home={home} quiet={!isCalm} />
      {isCalm ? null : standings}
      <People title={tab.home.people} pairings={home.pairings.filter(({ status }) => status !== 'closed')} />
      {told.map((each) => (
        <Farewell key={each.programmeId} farewell={each} />
      ))}
      <OpenToMe me={me} asked={home.joinAgain.map(({ programmeId }) => programmeId)} />
      <People title={tab.home.earlier} pairings={home.pairings.filter(({ status }) => status === 'closed')} />
    </>
  );
}

/** The meeting that comes first, and beside it the goals. */
function Ahead({ home, quiet }: { home: Home; quiet: boolean }): ReactNode {
  const styles = useStyles();
  const next = soonest(home.pairings);
  const goals = home.pairings.flatMap((pairing) =>
    pairing.goals.filter(({ mine, status }) => mine && status !== 'dropped'),
  );
  const asMentee = home.pairings.find(({ myRole }) => myRole === 'mentee');
  const hasGoals = goals.length > 0 && asMentee !== undefined;
  if (next === undefined && !hasGoals) return null;
  return (
    <div className={mergeClasses(hasGoals && next !== undefined && styles.two)}>
      {next === undefined ? null : (
        <SaidTo kind={next.kind}>
          <Next pairing={next} quiet={quiet} />
        </SaidTo>
      )}
      {hasGoals ? <Goals goals={goals} pairing={asMentee} /> : null}
    </div>
  );
}

function Next({ pairing, quiet }: { pairing: PairingBody; quiet: boolean }): ReactNode {
  const { tab } = useTexts();
  const [moving, move] = useState<WantedChange | null>(null);
  const { nextMeeting, series, offers } = pairing;
  useEffect(() => {
    // What fails here is fetched anew, and told of, when the dialog is opened.
    loadDialog().catch(() => undefined);
  }, []);
  return (
    <Section title={tab.home.nextMeeting}>
      {nextMeeting === null || series.trouble !== null ? (
        <NoMeeting pairing={pairing} />
      ) : (
        <NextMeeting
          named
          pairing={pairing}
          meeting={nextMeeting}
          quiet={quiet}
          move={() => move(wantedMove(nextMeeting, offers))}
        />
      )}
      {moving === null ? null : (
        <Suspense>
          <ChangeDialog pairing={pairing} wanted={moving} close={() => move(null)} />
        </Suspense>
      )}
    </Section>
  );
}

function Goals({ goals, pairing }: { goals: readonly GoalBody[]; pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const all = (
    <Link className={styles.link} to={`${pathOf({ page: 'pairing', pairingId: pairing.id })}/goals`}>
      {tab.home.allGoals}
    </Link>
  );
  return (
    <Section title={tab.home.goals} action={all}>
      <GoalBars goals={goals} />
      <LockLine text={pairing.kind === 'pair' ? tab.promises.goals : tab.promises.ownGoals} />
    </Section>
  );
}

/** Other programmes that one can join as well, without those one is asked about above. */
function OpenToMe({ me, asked }: { me: Me; asked: readonly string[] }): ReactNode {
  const { tab } = useTexts();
  const open = me.programmes.filter(
    (mine) =>
      mine.enrolment === null &&
      mine.applying === null &&
      mine.mayJoin === true &&
      !isToAnswer(mine) &&
      !asked.includes(mine.programme.id),
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
