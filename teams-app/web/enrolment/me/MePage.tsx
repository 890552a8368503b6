import type { ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { pathOf } from '../../../contract/paths.ts';
import type { ProfilePart } from '../../../contract/places.ts';
import type { Me, MyProgramme } from '../../../contract/people.ts';
import { useTexts } from '../../language.tsx';
import { enrolledIn } from '../../mine.ts';
import { Answer } from '../../parts/Answer.tsx';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { SideSections, type SideSection } from '../../parts/SideSections.tsx';
import { usePageState } from '../../parts/use-page-state.ts';
import { AccountBar } from '../AccountBar.tsx';
import { useCompetences } from '../data.ts';
import { profileState } from '../profile-state.ts';
import { rolesSaid } from '../said.ts';
import { cellsOf } from '../week-hours.ts';
import { AboutMe } from './AboutMe.tsx';
import { KnownOfMe } from './KnownOfMe.tsx';
import { Learning } from './Learning.tsx';
import { PartIn } from './PartIn.tsx';
import { Times } from './Times.tsx';
import { useSaved } from './use-saved.ts';

interface MePageProps {
  readonly me: Me;
  readonly mine: MyProgramme;
}

/** My profile: facts to read, each with who sees it, each changed where it stands and saved as it is. */
export function MePage({ me, mine }: MePageProps): ReactNode {
  const { tab } = useTexts();
  const [{ step: part }] = usePageState(profileState);
  return (
    <Page title={tab.me.title} width="wide">
      <AccountBar me={me} />
      <SideSections
        label={tab.me.sections}
        sections={useSections(me, mine)}
        shown={part === 'part' ? mine.programme.id : part}
      >
        <Shown key={part} part={part} me={me} mine={mine} />
      </SideSections>
    </Page>
  );
}

/** In any programme of mine. */
function rolesOf(me: Me, mine: MyProgramme): readonly Role[] {
  const all = [mine, ...enrolledIn(me)].flatMap(({ enrolment }) => enrolment?.roles ?? []);
  return (['mentee', 'mentor'] as const).filter((role) => all.includes(role));
}

function useLearnTitle(roles: readonly Role[]): string {
  const { parts } = useTexts().tab.me;
  if (roles.length > 1) return parts.both;
  return roles.includes('mentor') ? parts.teach : parts.learn;
}

/** The parts in order, each with what is decided there in a few words; one for each programme I am in. */
function useSections(me: Me, mine: MyProgramme): readonly SideSection[] {
  const texts = useTexts();
  const { me: said } = texts.tab;
  const roles = rolesOf(me, mine);
  const learn = useLearnTitle(roles);
  const { id: programmeId } = mine.programme;
  const to = (part: ProfilePart): string => pathOf({ page: 'me', programmeId, part });
  const competences = (me.profile?.wanted.length ?? 0) + (me.profile?.offered.length ?? 0);
  const hours = cellsOf(me.profile?.preferredTimes ?? []).size;
  const others = enrolledIn(me).filter(({ programme }) => programme.id !== programmeId);
  return [
    { key: 'about', to: to('about'), words: said.parts.about, detail: me.person.jobTitle },
    { key: 'learn', to: to('learn'), words: learn, detail: said.competences(competences) },
    {
      key: 'times',
      to: to('times'),
      words: said.parts.times,
      detail: hours === 0 ? said.anyTime : said.hours(amount(hours, texts.language)),
    },
    ...[mine, ...others].map(({ programme, enrolment }) => ({
      key: programme.id,
      to: pathOf({ page: 'me', programmeId: programme.id, part: 'part' }),
      words: programme.name[texts.language],
      ...(enrolment === null ? {} : { detail: rolesSaid(enrolment, texts) ?? '' }),
    })),
    { key: 'known', to: to('known'), words: said.parts.known },
  ];
}

function Shown({ part, me, mine }: MePageProps & { part: ProfilePart }): ReactNode {
  const saved = useSaved(me, mine);
  const choosable = useCompetences();
  const roles = rolesOf(me, mine);
  const learn = useLearnTitle(roles);
  switch (part) {
    case 'about':
      return <AboutMe me={me} saved={saved} />;
    case 'learn':
      return (
        <Answer of={choosable} skeleton={<PageSkeleton />}>
          {(answer) => <Learning saved={saved} choosable={answer} roles={roles} title={learn} />}
        </Answer>
      );
    case 'times':
      return <Times me={me} saved={saved} />;
    case 'part':
      return <PartIn me={me} mine={mine} />;
    case 'known':
      return <KnownOfMe />;
  }
}
