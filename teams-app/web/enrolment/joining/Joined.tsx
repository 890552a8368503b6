import { Body1, Button, Caption1, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { enrolmentEndpoints, type AheadBody } from '../../../contract/enrolment.ts';
import { pathOf } from '../../../contract/paths.ts';
import type { Me, MyProgramme } from '../../../contract/people.ts';
import { useTexts } from '../../language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { LinkButton } from '../../parts/LinkButton.tsx';
import { Star } from '../../parts/Mark.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { ownTokens } from '../../parts/own-tokens.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useClient } from '../../data.tsx';
import { useAhead } from '../data.ts';
import { eventsOf } from './what-happens.ts';

const useStyles = makeStyles({
  star: { marginInlineStart: '-5px', paddingBottom: tokens.spacingVerticalS },
  line: { listStyleType: 'none', margin: 0, padding: 0 },
  event: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: '0 0 28px 32px',
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      top: '20px',
      width: '12px',
      height: '12px',
      boxSizing: 'border-box',
      borderRadius: tokens.borderRadiusCircular,
      border: `2px solid ${ownTokens.colorChart}`,
      forcedColorAdjust: 'none',
    },
    ':not(:last-child)::after': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '5px',
      top: '36px',
      bottom: '-16px',
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  now: { '::before': { backgroundColor: ownTokens.colorChart } },
  quiet: { color: tokens.colorNeutralForeground3 },
  body: { color: tokens.colorNeutralForeground2 },
  keep: { marginInlineStart: '-8px' },
  foot: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface JoinedProps {
  readonly me: Me;
  readonly mine: MyProgramme;
  /** For somebody who has applied: the title, and the way to take it back. */
  readonly applied?: { readonly title: string; readonly change: () => void; readonly act: ReactNode };
}

/** I am in, or have applied: what happens, when, whom to ask, and the one thing that helps now. */
export function Joined({ me, mine, applied }: JoinedProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const said = tab.joined;
  const ahead = useAhead();
  return (
    <Answer of={ahead} skeleton={<PageSkeleton />}>
      {(next) => {
        const chooses = next.hears.kind === 'chooses';
        return (
          <Page
            display
            title={applied?.title ?? said.title(me.person.givenName)}
            lead={applied === undefined ? (chooses ? said.leadChooses : said.lead) : said.applied}
            above={
              applied === undefined ? (
                <span className={styles.star}>
                  <Star size={48} />
                </span>
              ) : undefined
            }
          >
            <TimeLine mine={mine} next={next} />
            <div className={styles.foot}>
              <div className={styles.actions}>
                {applied === undefined ? <WhatHelps mine={mine} chooses={chooses} /> : <Changes {...applied} />}
              </div>
              {applied === undefined && !chooses ? (
                <Caption1 className={styles.quiet}>{said.timesBody}</Caption1>
              ) : null}
              <Whom mine={mine} />
            </div>
          </Page>
        );
      }}
    </Answer>
  );
}

/** The one thing that helps now, and the way to what was said. */
function WhatHelps({ mine, chooses }: { mine: MyProgramme; chooses: boolean }): ReactNode {
  const said = useTexts().tab.joined;
  const { id: programmeId } = mine.programme;
  return (
    <>
      {chooses ? (
        <LinkButton to={pathOf({ page: 'choose', programmeId })}>{said.choose}</LinkButton>
      ) : (
        <LinkButton to={pathOf({ page: 'me', programmeId, part: 'times' })}>{said.times}</LinkButton>
      )}
      <LinkButton to={pathOf({ page: 'me', programmeId, part: 'part' })} appearance="subtle">
        {said.change}
      </LinkButton>
    </>
  );
}

function Changes({ change, act }: NonNullable<JoinedProps['applied']>): ReactNode {
  const said = useTexts().tab.joined;
  return (
    <>
      <Button size="large" onClick={change}>
        {said.change}
      </Button>
      {act}
    </>
  );
}

function Whom({ mine: { programme } }: { mine: MyProgramme }): ReactNode {
  const said = useTexts().tab.joined;
  const { contact } = programme;
  if (contact === null) return null;
  return <Link href={`mailto:${encodeURIComponent(contact.mail)}`}>{said.ask(contact.name)}</Link>;
}

/** What happens from today on, each with its day as far as it is known. */
function TimeLine({ mine, next }: { mine: MyProgramme; next: AheadBody }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const events = eventsOf(mine, next, texts);
  return (
    <ol className={styles.line} aria-label={texts.tab.joined.next}>
      {events.map(({ when, what, so, keep }, index) => (
        <li key={what} className={mergeClasses(styles.event, index === 0 && styles.now)}>
          <Caption1 className={styles.quiet}>{when}</Caption1>
          <Text weight="semibold" size={400}>
            {what}
          </Text>
          <Body1 className={styles.body}>{so}</Body1>
          {keep === undefined ? null : <KeepDay what={keep} />}
        </li>
      ))}
    </ol>
  );
}

function KeepDay({ what }: { what: 'told' | 'begins' }): ReactNode {
  const styles = useStyles();
  const said = useTexts().tab.joined;
  const client = useClient();
  const notice = useNotice();
  const keep = (): void => {
    client.download(enrolmentEndpoints.calendarDay, {}).then((content) => {
      saveFile(content, 'lodestar.ics');
      notice.done(said.kept);
    }, notice.failed);
  };
  return (
    <Button appearance="transparent" className={styles.keep} icon={<CalendarAddRegular />} onClick={keep}>
      {said.keep[what]}
    </Button>
  );
}
