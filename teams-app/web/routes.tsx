import { createBrowserRouter, type LazyRouteFunction, type RouteObject } from 'react-router';
import { Frame } from './frame/Frame.tsx';
import { HrOnly } from './frame/HrOnly.tsx';
import { PageSkeleton } from './parts/PageSkeleton.tsx';
import { NotFound } from './frame/NotFound.tsx';
import { PageBroke } from './frame/PageBroke.tsx';

type Lazy = LazyRouteFunction<RouteObject>;

const home: Lazy = async () => ({ Component: (await import('./home/HomePage.tsx')).HomePage });
const profile: Lazy = async () => ({ Component: (await import('./enrolment/ProfilePage.tsx')).ProfilePage });
const pairing: Lazy = async () => ({ Component: (await import('./pairing/PairingPage.tsx')).PairingPage });
const choose: Lazy = async () => ({ Component: (await import('./choosing/ChoosePage.tsx')).ChoosePage });
const survey: Lazy = async () => ({ Component: (await import('./surveys/SurveyPage.tsx')).SurveyPage });
const status: Lazy = async () => ({ Component: (await import('./insight/StatusPage.tsx')).StatusPage });
const people: Lazy = async () => ({ Component: (await import('./people/PeoplePage.tsx')).PeoplePage });
const imports: Lazy = async () => ({ Component: (await import('./enrolment/import/ImportPage.tsx')).ImportPage });
const matching: Lazy = async () => ({ Component: (await import('./matching/MatchingPage.tsx')).MatchingPage });
const meetings: Lazy = async () => ({ Component: (await import('./booking/MeetingsPage.tsx')).MeetingsPage });
const programme: Lazy = async () => ({ Component: (await import('./programme/ProgrammePage.tsx')).ProgrammePage });

const pages: RouteObject[] = [
  {
    Component: Frame,
    HydrateFallback: PageSkeleton,
    ErrorBoundary: PageBroke,
    children: [
      { index: true, lazy: home },
      { path: 'me', lazy: profile },
      { path: 'pairing/:pairingId/:part?', lazy: pairing },
      { path: 'choose', lazy: choose },
      { path: 'survey/:surveyId', lazy: survey },
      {
        path: 'hr',
        Component: HrOnly,
        children: [
          { index: true, lazy: status },
          { path: 'status', lazy: status },
          { path: 'people', lazy: people },
          { path: 'people/import', lazy: imports },
          { path: 'matching', lazy: matching },
          { path: 'meetings', lazy: meetings },
          { path: 'programme', lazy: programme },
        ],
      },
      { path: '*', Component: NotFound },
    ],
  },
];

/**
 * The tab's pages under `/tab`. A deep link's page wins over the two addresses the manifest names; any other address
 * is a page that was reloaded and stays where it was.
 */
export function createRouter(startPath: string | null): ReturnType<typeof createBrowserRouter> {
  const atStart = /^\/tab(\/|\/hr\/status)?$/.test(window.location.pathname);
  if (startPath !== null && atStart) window.history.replaceState(null, '', `/tab${startPath}`);
  return createBrowserRouter(pages, { basename: '/tab' });
}
