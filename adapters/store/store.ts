import type { MailboxLeases } from '#operations/ports/mailbox-leases.ts';
import type { Reader, Store, Writer } from '#operations/ports/store.ts';
import { inTransaction, openClient, type Queries } from './client.ts';
import { dueJobsReader } from './due-jobs.ts';
import { enrolmentReader, enrolmentWriter } from './enrolments.ts';
import { goalReader, goalWriter } from './goals.ts';
import { mailboxLeases } from './mailbox-leases.ts';
import { mailboxWatchReader, mailboxWatchWriter } from './mailbox-watches.ts';
import { meetingReader, meetingWriter } from './meetings.ts';
import { noticeReader, noticeWriter } from './notices.ts';
import { offerReader, offerWriter } from './offers.ts';
import { operationReader, operationWriter } from './operation.ts';
import { pairingReader, pairingWriter } from './pairings.ts';
import { peopleReader, peopleWriter } from './people.ts';
import { programmeReader, programmeWriter } from './programmes.ts';
import { responseReader, responseWriter } from './responses.ts';
import { roundReader, roundWriter } from './rounds.ts';
import { seriesContextReader } from './series-in-context.ts';
import { seriesReader, seriesWriter } from './series.ts';
import { surveyReader, surveyWriter } from './surveys.ts';

export interface OpenStore extends Store {
  readonly mailboxLeases: MailboxLeases;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the store on a migrated database. `connections` is the size of the pool, 10 when not given. */
export function openStore(options: { readonly url: string; readonly connections?: number }): OpenStore {
  const client = openClient(options.url, options.connections ?? 10);
  const reader = readerOn(client);
  const writer = writerOn(client);
  return {
    read: (work) => work(reader),
    write: (work) => inTransaction(client, (queries) => work(writerOn(queries))),
    save: (statement) => statement(writer),
    mailboxLeases: mailboxLeases(client),
    ping: async () => {
      await client.$queryRaw`SELECT 1`;
    },
    close: () => client.$disconnect(),
  };
}

function readerOn(queries: Queries): Reader {
  return {
    ...peopleReader(queries),
    ...programmeReader(queries),
    ...enrolmentReader(queries),
    ...roundReader(queries),
    ...pairingReader(queries),
    ...seriesReader(queries),
    ...seriesContextReader(queries),
    ...meetingReader(queries),
    ...surveyReader(queries),
    ...responseReader(queries),
    ...goalReader(queries),
    ...noticeReader(queries),
    ...offerReader(queries),
    ...operationReader(queries),
    ...mailboxWatchReader(queries),
    ...dueJobsReader(queries),
  };
}

function writerOn(queries: Queries): Writer {
  return {
    ...readerOn(queries),
    ...peopleWriter(queries),
    ...programmeWriter(queries),
    ...enrolmentWriter(queries),
    ...roundWriter(queries),
    ...pairingWriter(queries),
    ...seriesWriter(queries),
    ...meetingWriter(queries),
    ...surveyWriter(queries),
    ...responseWriter(queries),
    ...goalWriter(queries),
    ...noticeWriter(queries),
    ...offerWriter(queries),
    ...operationWriter(queries),
    ...mailboxWatchWriter(queries),
  };
}
