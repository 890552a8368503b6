import { Badge, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isProgrammeOver } from '#domain/programme/programme.ts';
import { amount, plainDay, startOfSentence } from '#texts/format.ts';
import { pathOf } from '../../contract/paths.ts';
import type { ProgrammeFigures } from '../../contract/programme.ts';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { useLedProgrammes } from './data.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 24px',
    minHeight: '64px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flex: '1 1 280px', minWidth: 0, display: 'flex', flexDirection: 'column' },
  link: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    textDecorationLine: 'none',
    '@media (pointer: coarse)': { paddingBlock: '12px' },
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Every programme the reader leads: what is under way first, what is over below. */
export function ProgrammesPage(): ReactNode {
  const words = useTexts().hr.programmes;
  const me = useMe();
  const question = useLedProgrammes();
  const actions =
    me.data?.isHr === true ? <LinkButton to={pathOf({ page: 'hr/new' })}>{words.begin}</LinkButton> : undefined;
  return (
    <Page title={words.title} width="wide" actions={actions}>
      <Answer of={question} skeleton={<RowsSkeleton rows={5} />}>
        {({ programmes }) => <Groups programmes={programmes} />}
      </Answer>
    </Page>
  );
}

function Groups({ programmes }: { programmes: readonly ProgrammeFigures[] }): ReactNode {
  const words = useTexts().hr.programmes;
  const alive = programmes.filter((each) => !isProgrammeOver(each));
  const over = programmes.filter((each) => each.status === 'ended');
  const archived = programmes.filter((each) => each.status === 'archived');
  return (
    <>
      {alive.length === 0 ? <Card quiet title={words.none} body={words.noneBody} /> : <Rows programmes={alive} />}
      {over.length === 0 ? null : (
        <Section title={words.over}>
          <Rows programmes={over} />
        </Section>
      )}
      {archived.length === 0 ? null : (
        <Section title={words.archived}>
          <Rows programmes={archived} />
        </Section>
      )}
    </>
  );
}

function Rows({ programmes }: { programmes: readonly ProgrammeFigures[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {programmes.map((programme) => (
        <Row key={programme.id} programme={programme} />
      ))}
    </ul>
  );
}

function Row({ programme }: { programme: ProgrammeFigures }): ReactNode {
  const styles = useStyles();
  const { hr, words, language } = useTexts();
  const { id, name, status, startsOn, endsOn, enrolled, paired } = programme;
  const said = hr.programmes;
  const from = plainDay(startsOn, language);
  const page = status === 'draft' ? 'hr/launch' : isProgrammeOver(programme) ? 'hr/programme' : 'hr/overview';
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <Link className={styles.link} to={pathOf({ page, programmeId: id })}>
          {name[language]}
        </Link>
        <Caption1 className={styles.quiet}>
          {endsOn === null ? said.rollingFrom(from) : said.period(from, plainDay(endsOn, language))}
        </Caption1>
      </span>
      <Caption1 className={styles.quiet}>{said.people(amount(enrolled, language), amount(paired, language))}</Caption1>
      <Badge
        size="large"
        appearance="tint"
        color={status === 'open' || status === 'running' ? 'success' : 'informative'}
      >
        {startOfSentence(words.programmeStatus[status])}
      </Badge>
    </li>
  );
}
