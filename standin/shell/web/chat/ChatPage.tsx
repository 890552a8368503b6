import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  Title3,
} from '@fluentui/react-components';
import { MoreHorizontalRegular, ProhibitedRegular, DeleteRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { setChat } from '../control/client.ts';
import type { Chat, SignedIn } from '../control/types.ts';
import { useChat } from '../control/use-control.ts';
import { AppMark } from '../frame/AppMark.tsx';
import { useTexts } from '../texts.ts';
import { Composer } from './Composer.tsx';
import { Conversation } from './Conversation.tsx';
import './chat.css';

/** The person's chat with the app's bot, or the invitation to install the app. */
export function ChatPage({ person, app }: SignedIn) {
  const say = useTexts();
  const chat = useChat(person.oid);
  if (chat.data === undefined) {
    return chat.isError ? (
      <p className="whole-page">{say.noAnswer}</p>
    ) : (
      <Spinner className="whole-page" label={say.loading} />
    );
  }
  return (
    <div className="chat-page">
      <header className="place-head">
        <AppMark size={32} />
        <h1 className="place-title">{app.botName}</h1>
        <span className="bot-tag">{say.botTag}</span>
        {chat.data.installed && <ChatMenu oid={person.oid} chat={chat.data} />}
      </header>
      {chat.data.installed || chat.data.activities.length > 0 ? (
        <>
          <Conversation activities={chat.data.activities} person={person} app={app} />
          <ChatFoot person={person} app={app} chat={chat.data} />
        </>
      ) : (
        <InstallInvitation person={person} app={app} />
      )}
    </div>
  );
}

/** The line to write in, or why there is none. */
function ChatFoot({ person, app, chat }: SignedIn & { readonly chat: Chat }) {
  const say = useTexts();
  if (!chat.installed) {
    return (
      <div className="chat-blocked">
        {say.notInstalled(app.name)} <InstallButton oid={person.oid} />
      </div>
    );
  }
  if (chat.blocked) return <p className="chat-blocked">{say.blocked}</p>;
  return <Composer oid={person.oid} botName={app.botName} />;
}

function InstallInvitation({ person, app }: SignedIn) {
  const say = useTexts();
  return (
    <div className="whole-page install">
      <AppMark size={72} />
      <Title3 as="h2">{say.notInstalled(app.name)}</Title3>
      <p>{say.notInstalledLead}</p>
      <InstallButton oid={person.oid} />
    </div>
  );
}

function InstallButton({ oid }: { readonly oid: string }) {
  const say = useTexts();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const install = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await setChat(oid, 'install');
    } catch (failure) {
      setProblem(say.cardFailed(failure instanceof Error ? failure.message : String(failure)));
    }
    await queries.invalidateQueries();
    setBusy(false);
  };
  return (
    <>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void install()}>
        {say.install}
      </Button>
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  );
}

function ChatMenu({ oid, chat }: { readonly oid: string; readonly chat: Chat }) {
  const say = useTexts();
  const queries = useQueryClient();
  const change = async (to: Parameters<typeof setChat>[1]): Promise<void> => {
    await setChat(oid, to);
    await queries.invalidateQueries();
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button className="place-more" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={say.chatMenu} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ProhibitedRegular />} onClick={() => void change(chat.blocked ? 'unblock' : 'block')}>
            {chat.blocked ? say.unblock : say.block}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => void change('uninstall')}>
            {say.uninstall}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
