import { Button, Input } from '@fluentui/react-components';
import { SendFilled } from '@fluentui/react-icons';
import { useState } from 'react';
import { say as sayToBot } from '../control/client.ts';
import { useTexts } from '../texts.ts';

/** The line for writing to the bot; text that could not be sent stays in it. */
export function Composer({ oid, botName }: { readonly oid: string; readonly botName: string }) {
  const say = useTexts();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const send = async (): Promise<void> => {
    const written = text.trim();
    if (written === '') return;
    setText('');
    setProblem(null);
    try {
      await sayToBot(oid, { text: written });
    } catch (failure) {
      setText(written);
      setProblem(say.cardFailed(failure instanceof Error ? failure.message : String(failure)));
    }
  };

  return (
    <form
      className="composer"
      onSubmit={(submit) => {
        submit.preventDefault();
        void send();
      }}
    >
      {problem !== null && (
        <p className="card-problem" role="alert">
          {problem}
        </p>
      )}
      <Input
        className="composer-line"
        size="large"
        autoComplete="off"
        placeholder={say.writeMessage}
        aria-label={say.writeTo(botName)}
        value={text}
        onChange={(_, { value }) => setText(value)}
        contentAfter={
          <Button
            type="submit"
            appearance="transparent"
            icon={<SendFilled />}
            aria-label={say.send}
            disabled={text.trim() === ''}
          />
        }
      />
    </form>
  );
}
