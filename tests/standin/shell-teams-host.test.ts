import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
// The library is loaded while there is no `window`: with one it would ask Microsoft's servers for their list of hosts.
import { app, authentication, calendar, chat, mail, pages } from '@microsoft/teams-js';
import type { Address } from '#standin/shell/web/address.tsx';
import { readRequest } from '#standin/shell/web/tab/messages.ts';
import { answerRequest, type HostPowers } from '#standin/shell/web/tab/teams-host.ts';

const origin = 'http://localhost:20000';
const person = {
  oid: '11111111-1111-4111-8111-111111111111',
  displayName: 'Elin Sund',
  givenName: 'Elin',
  jobTitle: 'Drifttekniker',
  department: 'Drift',
  officeLocation: 'Kiruna',
  city: 'Kiruna',
  country: 'SE',
  preferredLanguage: 'sv-SE',
  mail: 'elin.sund@example.com',
  timeZone: 'Europe/Stockholm',
  appRoles: [],
  hasMailbox: true,
  installed: true,
};
const home = { entityId: 'home', name: 'Hem', contentPath: '/tab/home' };
const lodestar = {
  name: 'Lodestar',
  tenantId: '33333333-3333-4333-8333-333333333333',
  clientId: '22222222-2222-4222-8222-222222222222',
  catalogId: '44444444-4444-4444-8444-444444444444',
  botId: '22222222-2222-4222-8222-222222222222',
  botName: 'Lodestar',
  company: 'Provbolaget',
  tabs: [home, { entityId: 'status', name: 'Läget', contentPath: '/tab/status' }],
};

type Listener = (message: { data: unknown; source: unknown; origin: string }) => void;

/** The frame around the page, with what it was asked to do written down. */
function frameAround() {
  const went: Partial<Address>[] = [];
  const followed: string[] = [];
  const starts: string[] = [];
  const shared: (readonly string[])[] = [];
  let token: string | Error = 'a.b.c';
  const powers: HostPowers = {
    session: () => ({
      person,
      app: lodestar,
      tab: home,
      subPage: 'pairing/7',
      theme: 'dark',
      locale: 'sv-SE',
      clientType: 'web',
      tenantId: '33333333-3333-4333-8333-333333333333',
      origin,
    }),
    token: async () => {
      if (token instanceof Error) throw token;
      return token;
    },
    go: (change) => void went.push(change),
    follow: (link) => {
      followed.push(link);
      return link.startsWith('https://');
    },
    back: () => void starts.push('back'),
    authenticate: async (url) => {
      if (!url.startsWith(origin)) throw new Error('FailedToOpenWindow');
      return 'done';
    },
    share: (...link) => void shared.push(link),
    loaded: () => void starts.push('loaded'),
    failed: (reason) => void starts.push(`failed: ${reason}`),
  };
  return { powers, went, followed, starts, shared, refuseTokens: (why: string) => (token = new Error(why)) };
}

const frame = frameAround();
const listeners = new Set<Listener>();
const host = {
  closed: false,
  postMessage: (data: unknown) => {
    const request = readRequest(structuredClone(data));
    if (request === null) return;
    void answerRequest(request, frame.powers).then((answer) => {
      if (answer !== null) tellApp(structuredClone(answer));
    });
  },
};
const tellApp = (data: unknown): void => {
  for (const listener of listeners) listener({ data, source: host, origin });
};

beforeAll(async () => {
  const page = {
    location: { origin, href: `${origin}/tab/home` },
    parent: host,
    top: host,
    addEventListener: (_: string, listener: Listener) => listeners.add(listener),
    removeEventListener: (_: string, listener: Listener) => listeners.delete(listener),
    setInterval,
    performance,
  };
  Object.assign(globalThis, { window: Object.assign(page, { self: page }) });
  await app.initialize();
});

afterAll(() => {
  app._uninitialize();
  Reflect.deleteProperty(globalThis, 'window');
});

describe('the frame as host of a page that uses teams-js', () => {
  test('the page learns who looks, at what, in which theme and language', async () => {
    const context = await app.getContext();
    expect(context.user?.id).toBe(person.oid);
    expect(context.user?.loginHint).toBe(person.mail);
    expect(context.user?.tenant?.id).toBe('33333333-3333-4333-8333-333333333333');
    expect(context.page).toMatchObject({ id: 'home', subPageId: 'pairing/7', frameContext: 'content' });
    expect(context.app).toMatchObject({
      theme: 'dark',
      locale: 'sv-se',
      host: { name: 'TeamsModern', clientType: 'web' },
    });
  });

  test('a sign-in token comes from the frame, and a refusal with its reason', async () => {
    await expect(authentication.getAuthToken()).resolves.toBe('a.b.c');
    frame.refuseTokens('App resource defined in manifest and iframe origin do not match');
    await expect(authentication.getAuthToken()).rejects.toThrow('do not match');
  });

  test('a page that says it is ready is shown', async () => {
    await expect(Promise.resolve(app.notifySuccess())).resolves.toEqual({ hasFinishedSuccessfully: true });
    expect(frame.starts).toContain('loaded');
  });

  test('a link to a sub-page is shown with its name', () => {
    pages.shareDeepLink({ subPageId: 'people#search=berg', subPageLabel: 'Personer' });
    expect(frame.shared.map(([subPage, label]) => [subPage, label])).toEqual([['people#search=berg', 'Personer']]);
  });

  test('a page that says it failed is reported with its reason', () => {
    app.notifyFailure({ reason: app.FailedReason.AuthFailed, message: 'no token' });
    expect(frame.starts).toContain('failed: AuthFailed: no token');
  });

  test('a new theme reaches the page that asked for it', async () => {
    const theme = await new Promise<string>((resolve) => {
      app.registerOnThemeChangeHandler(resolve);
      tellApp({ func: 'themeChange', args: ['contrast'] });
    });
    expect(theme).toBe('contrast');
  });

  test('the page can go to another tab of the app, but not to one that does not exist', async () => {
    await pages.currentApp.navigateTo({ pageId: 'status', subPageId: 'waiting' });
    expect(frame.went.at(-1)).toEqual({ view: 'tab', tab: 'status', subPage: 'waiting' });
    await expect(pages.currentApp.navigateTo({ pageId: 'nowhere' })).rejects.toMatchObject({ errorCode: 4000 });
  });

  test('links are followed by the frame, and a script is not a link', async () => {
    await app.openLink('https://outlook.office.com/calendar/view/week');
    expect(frame.followed).toContain('https://outlook.office.com/calendar/view/week');
    await expect(app.openLink('javascript:alert(1)')).rejects.toThrow('nowhere');
  });

  test('what the frame cannot do is refused, and nothing is left waiting', async () => {
    expect(mail.isSupported()).toBe(false);
    await expect(calendar.composeMeeting({})).rejects.toThrow('Not supported');
    await expect(chat.openChat({ user: 'ali@example.com' })).rejects.toThrow('Only the chat with the bot');
    await expect(pages.navigateCrossDomain('https://elsewhere.example')).rejects.toThrow('Not supported');
    await expect(authentication.getUser()).rejects.toThrow('code = 100');
  });
});
