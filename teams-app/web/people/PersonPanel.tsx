import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle1,
  Title2,
  tokens,
} from '@fluentui/react-components';
import { ChatRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, type ReactNode } from 'react';
import { list } from '#texts/format.ts';
import type { OnePersonBody } from '../../contract/people.ts';
import { Face } from '../faces/Face.tsx';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { usePartTexts } from '../parts/part-texts.ts';
import { openChat } from '../teams-host.ts';
import { useOnePerson } from './data.ts';
import { PersonFacts } from './PersonFacts.tsx';
import { openedId } from './use-open-person.ts';

const useStyles = makeStyles({
  opened: { display: 'flex', flexDirection: 'column', gap: '28px', outline: 'none', minWidth: 0 },
  page: { maxWidth: '640px' },
  beside: {
    position: 'sticky',
    top: 0,
    boxSizing: 'border-box',
    maxHeight: '100vh',
    overflowY: 'auto',
    padding: '24px 28px 32px',
  },
  top: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  who: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  name: { margin: 0, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  mail: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface PersonPanelProps {
  readonly id: string;
  /** It has the page to itself; else it stands beside the list. */
  readonly isPage: boolean;
  readonly close: () => void;
}

/** One person of the programme, as far as those who lead it may read of them, and what is not shown. */
export function PersonPanel({ id, isPage, close }: PersonPanelProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const question = useOnePerson(id);
  const name = question.data?.person.name ?? hr.people.title;
  const shut = (
    <Button
      size="large"
      appearance="subtle"
      icon={<DismissRegular />}
      aria-label={hr.people.person.close}
      onClick={close}
    />
  );
  const content = (
    <Answer
      of={question}
      skeleton={
        <>
          <div className={styles.top}>
            <span />
            {shut}
          </div>
          <RowsSkeleton rows={4} />
        </>
      }
    >
      {(person) => <Opened person={person} isPage={isPage} shut={shut} />}
    </Answer>
  );
  const look = mergeClasses(styles.opened, isPage ? styles.page : styles.beside);
  return (
    <section id={openedId} tabIndex={-1} aria-label={name} className={look}>
      {question.isError && question.data === undefined ? (
        <div className={styles.top}>
          <span />
          {shut}
        </div>
      ) : null}
      {content}
    </section>
  );
}

interface OpenedProps {
  readonly person: OnePersonBody;
  readonly isPage: boolean;
  readonly shut: ReactNode;
}

function Opened({ person: told, isPage, shut }: OpenedProps): ReactNode {
  const styles = useStyles();
  const { tab, hr, words, language } = useTexts();
  const { person } = told;
  const isMe = useMe().data?.person.id === person.id;
  useWindowTitle(isPage ? person.name : null);
  const spoken = list(
    person.languages.map((each) => words.language[each]),
    language,
  );
  const speaks = spoken === '' ? '' : hr.people.person.speaks(spoken);
  const lines = [
    [person.jobTitle, person.department],
    [person.place, speaks],
  ].map((parts) => parts.filter((part) => part !== '').join(' · '));
  return (
    <>
      <div className={styles.top}>
        <Face person={person} size={112} />
        {shut}
      </div>
      <div className={styles.who}>
        {isPage ? (
          <Title2 as="h1" className={styles.name}>
            {person.name}
          </Title2>
        ) : (
          <Subtitle1 as="h2" className={styles.name}>
            {person.name}
          </Subtitle1>
        )}
        <div className={styles.about}>
          {lines.map((line) => (
            <Body1 key={line} block>
              {line}
            </Body1>
          ))}
        </div>
        <Caption1 className={styles.mail}>{told.mail}</Caption1>
      </div>
      {isMe ? null : (
        <div className={styles.acts}>
          <Button
            size="large"
            appearance={isPage ? 'primary' : 'secondary'}
            icon={<ChatRegular />}
            aria-label={hr.people.person.writeTo(person.givenName)}
            onClick={() => openChat([told.mail], '')}
          >
            {hr.people.person.write}
          </Button>
        </div>
      )}
      <PersonFacts told={told} />
      <LockLine text={tab.promises.onePerson} />
    </>
  );
}

/** A page of its own is called by the person. */
function useWindowTitle(title: string | null): void {
  const { windowTitle } = usePartTexts();
  useEffect(() => {
    if (title !== null) document.title = windowTitle(title);
  }, [title, windowTitle]);
}
