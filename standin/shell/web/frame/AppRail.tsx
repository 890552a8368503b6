import { CounterBadge } from '@fluentui/react-components';
import {
  CalendarLtrFilled,
  CalendarLtrRegular,
  ChatFilled,
  ChatRegular,
  MailFilled,
  MailRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useAddress } from '../address.tsx';
import type { AppInfo } from '../control/types.ts';
import { useTexts } from '../texts.ts';
import { AppMark } from './AppMark.tsx';

/** The places on the left; a bar at the bottom on a phone. */
export function AppRail({ app, unread }: { readonly app: AppInfo; readonly unread: number }) {
  const { address, go } = useAddress();
  const say = useTexts();
  const firstTab = app.tabs[0]?.entityId ?? null;
  return (
    <nav className="rail" aria-label={say.apps}>
      <RailButton
        name={say.chat}
        label={unread > 0 ? say.chatUnread(unread) : say.chat}
        chosen={address.view === 'chat'}
        icon={address.view === 'chat' ? <ChatFilled fontSize={24} /> : <ChatRegular fontSize={24} />}
        badge={unread}
        onOpen={() => go({ view: 'chat', subPage: null })}
      />
      <RailButton
        name={app.name}
        label={app.name}
        chosen={address.view === 'tab'}
        icon={<AppMark size={26} />}
        onOpen={() => go({ view: 'tab', tab: firstTab, subPage: null })}
      />
      <RailButton
        name={say.calendar}
        label={say.calendar}
        chosen={address.view === 'calendar'}
        icon={address.view === 'calendar' ? <CalendarLtrFilled fontSize={24} /> : <CalendarLtrRegular fontSize={24} />}
        onOpen={() => go({ view: 'calendar', subPage: null })}
      />
      <RailButton
        name={say.mail}
        label={say.mail}
        chosen={address.view === 'mail'}
        icon={address.view === 'mail' ? <MailFilled fontSize={24} /> : <MailRegular fontSize={24} />}
        onOpen={() => go({ view: 'mail', subPage: null })}
      />
    </nav>
  );
}

interface RailButtonProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly icon: ReactNode;
  readonly badge?: number;
  readonly onOpen: () => void;
}

function RailButton({ name, label, chosen, icon, badge = 0, onOpen }: RailButtonProps) {
  return (
    <button
      type="button"
      className="rail-button"
      aria-label={label}
      aria-current={chosen ? 'page' : undefined}
      onClick={onOpen}
    >
      <span className="rail-icon">
        {icon}
        {badge > 0 && (
          <span className="rail-badge" aria-hidden="true">
            <CounterBadge size="small" color="danger" count={badge} />
          </span>
        )}
      </span>
      <span className="rail-name">{name}</span>
    </button>
  );
}
