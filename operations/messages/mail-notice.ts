import type { NoticeId } from '#domain/ids.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import { pauseAfter, type Patience } from '../patience.ts';
import type { MailOutcome } from '../ports/mailer.ts';
import type { Notice } from '../ports/messages.ts';
import type { Person } from '../ports/people.ts';
import { compose, type Composers } from './composer.ts';
import { mailHtml, type MailWords } from './mail-html.ts';
import { isMailed, mailWords, type MailWriters } from './mails.ts';

/** Exchange knows of a new right after two hours at the latest, by which time the last of these tries has come. */
const patience: Patience = { tries: 6, firstMs: 5 * 60_000, longestMs: 60 * 60_000 };

interface Wording {
  readonly composers: Composers;
  readonly mails: MailWriters;
}

interface Loaded {
  readonly notice: Notice;
  /** Null: nothing true is left to say, or nobody to say it to. */
  readonly sendable: { readonly person: Person; readonly words: MailWords } | null;
}

/**
 * Sends a mail in the place of a card that the bot could not deliver, at most once: before it is handed in, its row says
 * that it perhaps went out, and only a certain answer says otherwise. Without a mailbox of IT's there is no mail.
 */
export async function mailNotice(context: Context, wording: Wording, id: NoticeId): Promise<void> {
  const loaded = await load(context, wording, id);
  if (loaded === null) return;
  const { notice, sendable } = loaded;
  if (sendable === null) return keep(context, notice, { ...notice, mailState: null, dueAt: null }, 'nothing-to-say');
  const now = context.now();
  const claimed: Notice = {
    ...notice,
    mailState: 'perhaps',
    mailedAt: now,
    dueAt: null,
    attempts: notice.attempts + 1,
  };
  // Two workers may have read the same row: only one of them sends.
  if (!(await context.store.save((writer) => writer.claimNotice(notice, claimed)))) return;
  const outcome = await handIn(context, notice, sendable);
  await context.store.save((writer) => writer.saveNotice(afterMail(context, claimed, outcome)));
  context.log.event('notice-mailed', { notice: notice.id, kind: notice.about.kind, outcome: outcome.kind });
}

function load(context: Context, { composers, mails }: Wording, id: NoticeId): Promise<Loaded | null> {
  return context.store.read(async (reader): Promise<Loaded | null> => {
    const notice = await reader.notice(id);
    if (notice === null || notice.mailState !== 'wanted' || notice.dueAt === null) return null;
    const person = await reader.person(notice.personId);
    const composed = person && (await compose(composers, context, reader, notice));
    if (!composed || !isMailed(composed.message) || !person.enabled || person.mail === '')
      return { notice, sendable: null };
    const words = mailWords(mails, composed.message, person.language, context.links);
    return { notice, sendable: words && { person, words } };
  });
}

type Handed =
  | MailOutcome
  /** Certainly nothing was sent; `afterMs` is null where nobody says when to come back. */
  | { readonly kind: 'later'; readonly afterMs: number | null }
  | { readonly kind: 'perhaps' };

async function handIn(
  context: Context,
  { id }: Notice,
  { person, words }: NonNullable<Loaded['sendable']>,
): Promise<Handed> {
  try {
    return await context.mailer.send({
      to: { name: person.name, address: person.mail },
      subject: words.subject,
      html: mailHtml(person.language, words),
      key: id,
    });
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error;
    context.log.failure('mail-not-sent', { person: person.id, kind: error.kind }, error);
    return error.wasNotDone ? { kind: 'later', afterMs: error.retryAfterMs } : { kind: 'perhaps' };
  }
}

function afterMail(context: Context, notice: Notice, outcome: Handed): Notice {
  switch (outcome.kind) {
    case 'sent':
      return { ...notice, mailState: 'sent' };
    case 'perhaps':
      return notice;
    case 'refused':
      return unsent(notice, 'refused');
    case 'later':
      return again(context, notice, outcome.afterMs);
    case 'not-allowed':
      return outcome.why === 'not-set-up' ? unsent(notice, null) : again(context, notice, null);
  }
}

function unsent(notice: Notice, mailState: 'refused' | null): Notice {
  return { ...notice, mailState, mailedAt: null };
}

/** Told to wait is no failed try. */
function again(context: Context, notice: Notice, afterMs: number | null): Notice {
  if (afterMs === null && notice.attempts >= patience.tries) return unsent(notice, 'refused');
  const milliseconds = Math.ceil(afterMs ?? pauseAfter(notice.attempts, patience));
  return { ...notice, mailState: 'wanted', mailedAt: null, dueAt: context.now().add({ milliseconds }) };
}

async function keep(context: Context, notice: Notice, after: Notice, why: string): Promise<void> {
  await context.store.save((writer) => writer.claimNotice(notice, after));
  context.log.event('notice-not-mailed', { notice: notice.id, kind: notice.about.kind, why });
}
