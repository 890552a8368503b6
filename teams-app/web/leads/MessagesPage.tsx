import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { useMessagesOfLeads } from './data.ts';
import { SentMessages } from './SentMessages.tsx';
import { WriteMessage } from './WriteMessage.tsx';

/** Those who lead a programme write to a list of its people, and see what became of it. */
export function MessagesPage(): ReactNode {
  const words = useTexts().hr.messages;
  const messages = useMessagesOfLeads();
  return (
    <Page title={words.title} lead={words.lead}>
      <Answer of={messages} skeleton={<PageSkeleton />}>
        {(body) => (
          <>
            {body.mayWrite ? <WriteMessage from={body} /> : <Card quiet title={words.over} />}
            <Section title={words.sent}>
              <SentMessages messages={body.messages} />
            </Section>
          </>
        )}
      </Answer>
    </Page>
  );
}
