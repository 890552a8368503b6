import { Button, Spinner, Title3 } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useAddress, type Address } from '../address.tsx';
import { linkToTab } from '../deep-link.ts';
import { ssoToken } from '../control/client.ts';
import type { AppTab, SignedIn } from '../control/types.ts';
import { AppMark } from '../frame/AppMark.tsx';
import { useTexts } from '../texts.ts';
import { useFollowLink } from '../use-follow-link.ts';
import './tab.css';
import { authenticateIn } from './authentication-window.ts';
import { followPage, frameStart } from './frame-place.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { useTeamsHost } from './use-teams-host.ts';

/** The app's tab, with its other tabs beside it when there are several. */
export function TabPage({ person, app }: SignedIn) {
  const say = useTexts();
  const { address, go, visit } = useAddress();
  const [attempt, setAttempt] = useState(0);
  const [link, setLink] = useState<string | null>(null);
  const tab = app.tabs.find(({ entityId }) => entityId === address.tab) ?? app.tabs[0];
  if (tab === undefined) return <p className="whole-page">{say.tabNoTabs}</p>;
  return (
    <div className="tab-page">
      {app.tabs.length > 1 ? (
        <header className="place-head tab-head">
          <AppMark size={28} />
          <h1 className="place-title">{app.name}</h1>
          <nav className="tab-list" aria-label={app.name}>
            {app.tabs.map(({ entityId, name }) => (
              <button
                key={entityId}
                type="button"
                aria-current={entityId === tab.entityId ? 'page' : undefined}
                onClick={() => go({ view: 'tab', tab: entityId, subPage: null })}
              >
                {name}
              </button>
            ))}
          </nav>
        </header>
      ) : (
        <h1 className="only-read">{app.name}</h1>
      )}
      {/* Teams loads the page anew for every visit and when the language changes; only the theme changes in place. */}
      <AppFrame
        key={[tab.entityId, address.subPage, say.locale, visit, attempt].join(' ')}
        person={person}
        app={app}
        tab={tab}
        onRetry={() => setAttempt(attempt + 1)}
        onShare={(subPage, label) =>
          setLink(linkToTab({ appId: app.catalogId ?? app.clientId, tab: tab.entityId, subPage, label }))
        }
      />
      {link !== null && <LinkDialog link={link} onClose={() => setLink(null)} />}
    </div>
  );
}

interface AppFrameProps extends SignedIn {
  readonly tab: AppTab;
  readonly onRetry: () => void;
  readonly onShare: (subPage: string, label: string) => void;
}

function AppFrame({ person, app, tab, onRetry, onShare }: AppFrameProps) {
  const say = useTexts();
  const { address, go } = useAddress();
  const follow = useFollowLink();
  const frame = useRef<HTMLIFrameElement>(null);
  const spoke = useRef(false);
  // Set once: a frame is not loaded anew because its page has gone somewhere.
  const [{ src, subPage }] = useState(() => startIn(tab, address));
  const [state, setState] = useState<{ status: 'opening' | 'open' } | { status: 'failed'; reason: string }>({
    status: 'opening',
  });
  const clientType = matchMedia('(max-width: 640px)').matches ? 'android' : 'web';

  useTeamsHost(
    frame,
    {
      session: () => {
        spoke.current = true;
        const [{ theme }, { tenantId }] = [address, app];
        return { person, app, tab, subPage, theme, locale: say.locale, clientType, tenantId, origin: location.origin };
      },
      token: async () => (await ssoToken(person.oid)).token,
      go,
      follow,
      back: () => history.back(),
      authenticate: authenticateIn,
      share: onShare,
      loaded: () => setState({ status: 'open' }),
      failed: (reason) => setState({ status: 'failed', reason }),
    },
    address.theme,
  );

  /** A page that never speaks to its host, such as the server's own error page, is shown as it is. */
  const onLoad = (): void => {
    setTimeout(() => {
      if (!spoke.current) setState((now) => (now.status === 'opening' ? { status: 'open' } : now));
    }, 3_000);
    const page = frame.current?.contentWindow;
    if (page) followPage(page, (at) => go({ at }, 'replace'));
  };

  return (
    <div className="tab-frame">
      <iframe
        ref={frame}
        title={tab.name}
        src={src}
        className={state.status === 'open' ? 'shown' : ''}
        allow="clipboard-write"
        onLoad={onLoad}
      />
      {state.status === 'opening' && <Spinner className="whole-page tab-cover" label={say.tabLoading(app.name)} />}
      {state.status === 'failed' && (
        <div className="whole-page tab-cover" role="alert">
          <Title3 as="h2">{say.tabFailed(app.name)}</Title3>
          <p className="quiet">{state.reason}</p>
          <Button appearance="primary" onClick={onRetry}>
            {say.tryAgain}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Where the page has gone since wins over what a link asked of it. */
function startIn({ contentPath }: AppTab, { at, subPage }: Address): { src: string; subPage: string | null } {
  return { src: frameStart(contentPath, at, location.origin), subPage: at === null ? subPage : null };
}
