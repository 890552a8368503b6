import { Body1, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { longest } from '#domain/limits.ts';
import { daysToMoveLastDay } from '#domain/pairing/conclusion.ts';
import { languages, mayActOnProgramme, type ProgrammeStatus } from '#domain/programme/programme.ts';
import { plainDay } from '#texts/format.ts';
import { pathOf } from '../../contract/paths.ts';
import { programmeEndpoints, type ProgrammeBody } from '../../contract/programme.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { LedLink } from '../frame/LedLink.tsx';
import { useMe } from '../mine.ts';
import { daysAfter } from '../parts/days-after.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { SectionHead } from './SectionHead.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '28px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

type Asked = 'start' | 'end' | 'archive' | 'restore' | 'remove' | 'duplicate';

const statusAfter = {
  start: 'running',
  end: 'ended',
  archive: 'archived',
  restore: 'ended',
} as const satisfies Partial<Record<Asked, ProgrammeStatus>>;

/** What becomes of the programme: it starts, ends, is put away, or is held once more. */
export function ProgrammeStates({ programme }: { programme: ProgrammeBody }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.programme.states;
  const isHr = useMe().data?.isHr === true;
  const [asked, ask] = useState<Asked | null>(null);
  const { status, endsOn } = programme;
  const goesOnUntil = mayActOnProgramme(status, 'end') && endsOn !== null ? daysAfter(endsOn, daysToMoveLastDay) : null;
  const moves = (['start', 'end', 'archive', 'restore'] as const).filter((act) => mayActOnProgramme(status, act));
  return (
    <div className={styles.section}>
      <SectionHead title={words.title} />
      <Body1>{words.now[status]}</Body1>
      {goesOnUntil === null ? null : <Body1>{words.endsByItself(plainDay(goesOnUntil, language))}</Body1>}
      <div className={styles.actions}>
        {status === 'draft' ? <LedLink page="hr/launch">{words.toLaunch}</LedLink> : null}
        {moves.map((act) => (
          <Button key={act} size="large" onClick={() => ask(act)}>
            {words.acts[act]}
          </Button>
        ))}
        {isHr ? <HrActs status={status} ask={ask} /> : null}
      </div>
      <Move programme={programme} act={asked} close={() => ask(null)} />
      <Remove programme={programme} open={asked === 'remove'} close={() => ask(null)} />
      {asked === 'duplicate' ? <Duplicate programme={programme} close={() => ask(null)} /> : null}
    </div>
  );
}

/** What HR alone may do: begin another, the same or a new one, and throw a draft away. */
function HrActs({ status, ask }: { status: ProgrammeStatus; ask: (act: Asked) => void }): ReactNode {
  const { hr } = useTexts();
  const { acts } = hr.programme.states;
  return (
    <>
      <Button size="large" onClick={() => ask('duplicate')}>
        {acts.duplicate}
      </Button>
      {/* Where there is one programme only, nothing else leads to a second. */}
      <LinkButton to={pathOf({ page: 'hr/new' })} appearance="secondary">
        {hr.programmes.begin}
      </LinkButton>
      {mayActOnProgramme(status, 'remove') ? (
        <Button size="large" onClick={() => ask('remove')}>
          {acts.remove}
        </Button>
      ) : null}
    </>
  );
}

interface MoveProps {
  readonly programme: ProgrammeBody;
  readonly act: Asked | null;
  readonly close: () => void;
}

function Move({ programme, act, close }: MoveProps): ReactNode {
  const words = useTexts().hr.programme.states;
  const { id: _id, ...input } = programme;
  const isMove = act !== null && act !== 'remove' && act !== 'duplicate';
  const move = useChange(
    (client, to: keyof typeof statusAfter) =>
      client.call(programmeEndpoints.setUp, { body: { ...input, status: statusAfter[to] } }),
    { says: (_, to) => words.done[to], next: close, fails: 'notice' },
  );
  return (
    <Confirm
      open={isMove}
      title={isMove ? words.ask[act] : ''}
      action={isMove ? words.acts[act] : ''}
      busy={move.isPending}
      confirm={() => {
        if (isMove) move.mutate(act);
      }}
      dismiss={close}
    >
      {isMove ? words.means[act] : ''}
    </Confirm>
  );
}

function Remove({ programme, open, close }: { programme: ProgrammeBody; open: boolean; close: () => void }): ReactNode {
  const words = useTexts().hr.programme.states;
  const navigate = useNavigate();
  const { version } = programme;
  const remove = useChange((client) => client.call(programmeEndpoints.remove, { body: { version } }), {
    says: words.done.remove,
    next: () => void navigate(pathOf({ page: 'hr/programmes' })),
    fails: 'notice',
  });
  return (
    <Confirm
      open={open}
      title={words.ask.remove}
      action={words.acts.remove}
      busy={remove.isPending}
      confirm={remove.mutate}
      dismiss={close}
    >
      {words.means.remove}
    </Confirm>
  );
}

function Duplicate({ programme, close }: { programme: ProgrammeBody; close: () => void }): ReactNode {
  const styles = useStyles();
  const { hr, words: common } = useTexts();
  const words = hr.programme.states;
  const navigate = useNavigate();
  const [name, setName] = useState(programme.name);
  const duplicate = useChange((client) => client.call(programmeEndpoints.duplicate, { body: { name } }), {
    says: words.done.duplicate,
    next: ({ id }) => void navigate(pathOf({ page: 'hr/launch', programmeId: id })),
    fails: 'here',
  });
  return (
    <FormDialog
      title={words.ask.duplicate}
      action={words.acts.duplicate}
      busy={duplicate.isPending}
      submit={() => duplicate.mutate()}
      close={close}
    >
      <div className={styles.fields}>
        <Body1>{words.means.duplicate}</Body1>
        {duplicate.isError ? <Trouble error={duplicate.error} /> : null}
        {languages.map((each) => (
          <Field key={each} label={words.nameIn(common.language[each])}>
            <Input
              size="large"
              maxLength={longest.wording}
              value={name[each]}
              onChange={(_, { value }) => setName({ ...name, [each]: value })}
            />
          </Field>
        ))}
      </div>
    </FormDialog>
  );
}
