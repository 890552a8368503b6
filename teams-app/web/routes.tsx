import { createBrowserRouter, matchPath, Navigate, type LazyRouteFunction, type RouteObject } from 'react-router';
import { allPages, type Page } from '../contract/places.ts';
import { Frame } from './frame/Frame.tsx';
import { InLedProgramme, LeadOnly } from './frame/LeadOnly.tsx';
import { HomePage } from './home/HomePage.tsx';
import { PageSkeleton } from './parts/PageSkeleton.tsx';
import { NotFound } from './frame/NotFound.tsx';
import { loadEveryLanguage, loadFurtherTexts } from './language.tsx';
import { PageBroke } from './frame/PageBroke.tsx';
import { StartPage } from './frame/StartPage.tsx';
import { patternOf, startPath } from '../contract/paths.ts';

type Lazy = LazyRouteFunction<RouteObject>;

const pages: Readonly<Record<Page, Lazy>> = {
  // Not apart: it is most people's first page.
  home: async () => ({ Component: HomePage }),
  me: async () => ({ Component: (await import('./enrolment/ProfilePage.tsx')).ProfilePage }),
  join: async () => ({ Component: (await import('./inviting/JoinPage.tsx')).JoinPage }),
  choose: async () => ({ Component: (await import('./choosing/ChoosePage.tsx')).ChoosePage }),
  survey: async () => ({ Component: (await import('./surveys/SurveyPage.tsx')).SurveyPage }),
  pairing: async () => ({ Component: (await import('./pairing/PairingPage.tsx')).PairingPage }),
  'hr/overview': async () => ({ Component: (await import('./insight/OverviewPage.tsx')).OverviewPage }),
  'hr/people': async () => ({ Component: (await import('./inviting/PeopleAndApplicants.tsx')).PeopleAndApplicants }),
  'hr/people/import': async () => ({ Component: (await import('./enrolment/import/ImportPage.tsx')).ImportPage }),
  'hr/invite': async () => ({ Component: (await import('./inviting/InvitePage.tsx')).InvitePage }),
  'hr/messages': async () => ({ Component: (await import('./leads/MessagesPage.tsx')).MessagesPage }),
  'hr/matching': async () => ({ Component: (await import('./matching/MatchingPage.tsx')).MatchingPage }),
  'hr/meetings': async () => ({ Component: (await import('./booking/MeetingsPage.tsx')).MeetingsPage }),
  'hr/programmes': async () => ({ Component: (await import('./programme/ProgrammesPage.tsx')).ProgrammesPage }),
  'hr/new': async () => ({ Component: (await import('./launch/NewLaunchPage.tsx')).NewLaunchPage }),
  'hr/launch': async () => ({ Component: (await import('./launch/LaunchPage.tsx')).LaunchPage }),
  'it/health': async () => ({ Component: (await import('./insight/HealthPage.tsx')).HealthPage }),
  'hr/competences': async () => ({
    Component: (await import('./enrolment/catalogue/CataloguePage.tsx')).CataloguePage,
  }),
  'hr/programme/questions': async () => ({
    Component: (await import('./enrolment/questions/AskedPage.tsx')).AskedPage,
  }),
  'hr/questions': async () => ({
    Component: (await import('./enrolment/questions/QuestionsPage.tsx')).QuestionsPage,
  }),
  'hr/programme': async () => ({ Component: (await import('./programme/ProgrammePage.tsx')).ProgrammePage }),
};

function routesOf(isMeant: (page: Page) => boolean): RouteObject[] {
  return allPages
    .filter(isMeant)
    .map((page) => ({ path: patternOf(page), lazy: page === 'home' ? pages[page] : withTexts(page) }));
}

/** They show what others will read, also those who read the other language. */
const inEveryLanguage: ReadonlySet<Page> = new Set(['hr/programme', 'hr/launch']);

/** The page with what it says, fetched side by side. */
function withTexts(page: Page): Lazy {
  return async () => {
    const texts = inEveryLanguage.has(page) ? loadEveryLanguage() : loadFurtherTexts();
    const [route] = await Promise.all([pages[page](), texts]);
    return route;
  };
}

const isForLeads = (page: Page): boolean => page.startsWith('hr/');
const isOfProgramme = (page: Page): boolean => patternOf(page).includes(':programmeId');

const routes: RouteObject[] = [
  {
    Component: Frame,
    HydrateFallback: PageSkeleton,
    ErrorBoundary: PageBroke,
    children: [
      {
        // In the frame: what broke is the page, and one can go to another.
        ErrorBoundary: PageBroke,
        children: [
          { path: startPath, Component: StartPage },
          ...routesOf((page) => !isForLeads(page)),
          {
            Component: LeadOnly,
            children: [
              ...routesOf((page) => isForLeads(page) && !isOfProgramme(page)),
              {
                Component: InLedProgramme,
                children: [
                  { path: '/hr', lazy: withTexts('hr/overview') },
                  ...routesOf((page) => isForLeads(page) && isOfProgramme(page)),
                  // What the overview was called in tabs that are still open.
                  { path: '/hr/:programmeId?/status', element: <Navigate to="../overview" relative="path" replace /> },
                ],
              },
            ],
          },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
];

/** Begins to fetch the page of an address, before anybody asks for it. */
export function foresee(pathname: string): void {
  const page = allPages.find((each) => matchPath(`/tab${patternOf(each)}`, pathname) !== null);
  // What fails here is fetched anew, and told of, when the page is opened.
  if (page !== undefined) pages[page]().catch(() => undefined);
}

/**
 * The tab's pages under `/tab`. A deep link's place wins over the address the manifest names, and over a second one that
 * earlier manifests named; any other address
 * is a page that was reloaded and stays where it was.
 */
export function createRouter(start: string | null): ReturnType<typeof createBrowserRouter> {
  const atStart = /^\/tab(\/|\/hr\/status)?$/.test(window.location.pathname);
  if (start !== null && atStart) window.history.replaceState(null, '', `/tab${start}`);
  return createBrowserRouter(routes, { basename: '/tab' });
}
