import { Toaster } from '@fluentui/react-components';
import { useAddress } from './address.tsx';
import { CalendarPage } from './calendar/CalendarPage.tsx';
import { ChatPage } from './chat/ChatPage.tsx';
import { useUnread } from './chat/unread.ts';
import type { SignedIn } from './control/types.ts';
import { useChat } from './control/use-control.ts';
import { MailPage } from './mail/MailPage.tsx';
import { TabPage } from './tab/TabPage.tsx';
import { AppRail } from './frame/AppRail.tsx';
import './frame/frame.css';
import { toasterId } from './frame/toaster.ts';
import { TopBar } from './frame/TopBar.tsx';

/** Top bar, rail and the place in view, for one signed-in person. */
export function Frame({ person, app }: SignedIn) {
  const { address } = useAddress();
  const chat = useChat(person.oid);
  const unread = useUnread(person.oid, chat.data, address.view === 'chat');
  return (
    <div className="frame">
      <TopBar person={person} app={app} />
      <AppRail app={app} unread={unread} />
      <main className="frame-place">
        {address.view === 'chat' && <ChatPage person={person} app={app} />}
        {address.view === 'tab' && <TabPage person={person} app={app} />}
        {address.view === 'calendar' && <CalendarPage person={person} />}
        {address.view === 'mail' && <MailPage person={person} />}
      </main>
      <Toaster toasterId={toasterId} position="top" offset={{ vertical: 56 }} />
    </div>
  );
}
