import type { MailboxLeases } from '#operations/ports/mailbox-leases.ts';
import type { Reader, Store, Writer } from '#operations/ports/store.ts';
import { inTransaction, openClient, type Queries } from './client.ts';
import { draftReader, draftWriter } from './matching/drafts.ts';
import { choiceReader, choiceWriter } from './choosing/choices.ts';
import { dueJobsReader } from './due-jobs.ts';
import { enrolmentReader, enrolmentWriter } from './enrolment/enrolments.ts';
import { importReader, importWriter } from './enrolment/imports.ts';
import { Prisma } from './generated/client.ts';
import { goalReader, goalWriter } from './goals/goals.ts';
import { groupReader, groupWriter } from './groups/groups.ts';
import { mailboxLeases } from './booking/mailbox-leases.ts';
import { mailboxWatchReader, mailboxWatchWriter } from './booking/mailbox-watches.ts';
import { meetingReader, meetingWriter } from './meetings/meetings.ts';
import { noticeReader, noticeWriter } from './messages/notices.ts';
import { offerReader, offerWriter } from './meetings/offers.ts';
import { operationReader, operationWriter } from './upkeep.ts';
import { pairingReader, pairingWriter } from './pairing/pairings.ts';
import { peopleReader, peopleWriter } from './people/people.ts';
import { programmeReader, programmeWriter } from './programme/programmes.ts';
import { requestReader, requestWriter } from './choosing/requests.ts';
import { responseReader, responseWriter } from './surveys/responses.ts';
import { roundReader, roundWriter } from './matching/rounds.ts';
import { seriesContextReader } from './booking/series-in-context.ts';
import { seriesReader, seriesWriter } from './booking/series.ts';
import type { Sql } from './sql.ts';
import { surveyReader, surveyWriter } from './surveys/surveys.ts';

export interface OpenStore extends Store {
  readonly mailboxLeases: MailboxLeases;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the store on a migrated database. `connections` is the size of the pool, 10 when not given. */
export function openStore(options: { readonly url: string; readonly connections?: number }): OpenStore {
  const client = openClient(options.url, options.connections ?? 10);
  const { queries, sql } = client;
  const reader = readerOn(queries, sql);
  const writer = writerOn(queries, sql);
  return {
    read: (work) => work(reader),
    write: (work) => inTransaction(client, (transaction, statements) => work(writerOn(transaction, statements))),
    save: (statement) => statement(writer),
    mailboxLeases: mailboxLeases(sql),
    ping: async () => {
      await sql.row(Prisma.sql`SELECT 1`);
    },
    close: () => client.close(),
  };
}

function readerOn(queries: Queries, db: Sql): Reader {
  return {
    ...peopleReader(queries, db),
    ...programmeReader(db),
    ...enrolmentReader(db),
    ...importReader(queries),
    ...roundReader(queries, db),
    ...draftReader(queries),
    ...pairingReader(queries, db),
    ...groupReader(queries),
    ...seriesReader(db),
    ...seriesContextReader(db),
    ...meetingReader(db),
    ...surveyReader(db),
    ...responseReader(queries),
    ...goalReader(queries, db),
    ...noticeReader(db),
    ...offerReader(db),
    ...choiceReader(queries),
    ...requestReader(queries),
    ...operationReader(queries, db),
    ...mailboxWatchReader(db),
    ...dueJobsReader(db),
  };
}

function writerOn(queries: Queries, db: Sql): Writer {
  return {
    ...readerOn(queries, db),
    ...peopleWriter(queries, db),
    ...programmeWriter(queries),
    ...enrolmentWriter(queries, db),
    ...importWriter(queries),
    ...roundWriter(queries),
    ...draftWriter(queries),
    ...pairingWriter(queries, db),
    ...groupWriter(queries),
    ...seriesWriter(db),
    ...meetingWriter(db),
    ...surveyWriter(db),
    ...responseWriter(queries),
    ...goalWriter(queries),
    ...noticeWriter(db),
    ...offerWriter(db),
    ...choiceWriter(queries),
    ...requestWriter(queries),
    ...operationWriter(queries, db),
    ...mailboxWatchWriter(db),
  };
}
