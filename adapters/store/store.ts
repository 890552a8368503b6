import type { MailboxLeases } from '#operations/ports/mailbox-leases.ts';
import type { Reader, Store, Writer } from '#operations/ports/store.ts';
import { sql } from 'kysely';
import { refuseUnpinned, sessionQuestion } from '../database-session.ts';
import { inTransaction } from './conflicts.ts';
import { openDatabase, type Db } from './database.ts';
import { draftReader, draftWriter } from './matching/drafts.ts';
import { leftAloneReader, leftAloneWriter } from './matching/left-alone.ts';
import { choiceReader, choiceWriter } from './choosing/choices.ts';
import { dueJobsReader } from './due-jobs.ts';
import { enrolmentReader, enrolmentWriter } from './enrolment/enrolments.ts';
import { applicationReader, applicationWriter } from './enrolment/applications.ts';
import { invitationReader, invitationWriter } from './inviting/invitations.ts';
import { invitationRoundReader, invitationRoundWriter } from './inviting/invitation-rounds.ts';
import { nextTimeReader, nextTimeWriter } from './enrolment/next-times.ts';
import { importReader, importWriter } from './enrolment/imports.ts';
import { profileReader, profileWriter } from './enrolment/profiles.ts';
import { questionReader, questionWriter } from './enrolment/questions.ts';
import { catalogueReader, catalogueWriter } from './enrolment/catalogue.ts';
import { batchReader, batchWriter } from './insight/batches.ts';
import { trendReader } from './insight/trends.ts';
import { goalReader, goalWriter } from './goals/goals.ts';
import { groupReader, groupWriter } from './groups/groups.ts';
import { alertReader, alertWriter } from './leads/alerts.ts';
import { leadMessageReader, leadMessageWriter } from './leads/lead-messages.ts';
import { mailboxLeases } from './booking/mailbox-leases.ts';
import { mailboxReader, mailboxWriter } from './booking/mailboxes.ts';
import { mailboxWatchReader, mailboxWatchWriter } from './booking/mailbox-watches.ts';
import { meetingReader, meetingWriter } from './meetings/meetings.ts';
import { noticeReader, noticeWriter } from './messages/notices.ts';
import { offerReader, offerWriter } from './meetings/offers.ts';
import { upkeepReader, upkeepWriter } from './upkeep.ts';
import { decisionReader, decisionWriter } from './pairing/joint-decisions.ts';
import { partingReader, partingWriter } from './pairing/partings.ts';
import { pairingReader, pairingWriter } from './pairing/pairings.ts';
import { silenceReader, silenceWriter } from './pairing/silences.ts';
import { appInstallReader, appInstallWriter } from './people/app-installs.ts';
import { audienceReader } from './people/audience.ts';
import { peopleListReader } from './people/people-list.ts';
import { peopleReader, peopleWriter } from './people/people.ts';
import { programmeReader, programmeWriter } from './programme/programmes.ts';
import { requestReader, requestWriter } from './choosing/requests.ts';
import { responseReader, responseWriter } from './surveys/responses.ts';
import { roundReader, roundWriter } from './matching/rounds.ts';
import { continuationReader, continuationWriter } from './booking/continuations.ts';
import { seriesContextReader } from './booking/series-in-context.ts';
import { seriesReader, seriesWriter } from './booking/series.ts';
import { surveyReader, surveyWriter } from './surveys/surveys.ts';

export interface OpenStore extends Store {
  readonly mailboxLeases: MailboxLeases;
  /** Throws when the database does not answer, or with a session whose settings are not ours. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the store on a migrated database. `connections` is the size of the pool, 10 when left out. */
export function openStore(options: { readonly url: string; readonly connections?: number }): OpenStore {
  const db = openDatabase(options.url, options.connections ?? 10);
  const reader = readerOn(db);
  const writer = writerOn(db);
  return {
    read: (work) => work(reader),
    write: (work) => inTransaction(db, (tx) => work(writerOn(tx))),
    save: (statement) => statement(writer),
    mailboxLeases: mailboxLeases(db),
    ping: async () => {
      const { rows } = await sql.raw<{ zone: string; dates: string }>(sessionQuestion).execute(db);
      refuseUnpinned(rows[0]);
    },
    close: () => db.destroy(),
  };
}

function readerOn(db: Db): Reader {
  return {
    ...peopleReader(db),
    ...peopleListReader(db),
    ...audienceReader(db),
    ...appInstallReader(db),
    ...programmeReader(db),
    ...enrolmentReader(db),
    ...profileReader(db),
    ...questionReader(db),
    ...catalogueReader(db),
    ...applicationReader(db),
    ...invitationReader(db),
    ...invitationRoundReader(db),
    ...importReader(db),
    ...roundReader(db),
    ...draftReader(db),
    ...leftAloneReader(db),
    ...pairingReader(db),
    ...decisionReader(db),
    ...partingReader(db),
    ...nextTimeReader(db),
    ...silenceReader(db),
    ...groupReader(db),
    ...seriesReader(db),
    ...seriesContextReader(db),
    ...continuationReader(db),
    ...meetingReader(db),
    ...surveyReader(db),
    ...responseReader(db),
    ...batchReader(db),
    ...trendReader(db),
    ...goalReader(db),
    ...noticeReader(db),
    ...offerReader(db),
    ...choiceReader(db),
    ...requestReader(db),
    ...upkeepReader(db),
    ...mailboxReader(db),
    ...mailboxWatchReader(db),
    ...dueJobsReader(db),
    ...alertReader(db),
    ...leadMessageReader(db),
  };
}

function writerOn(db: Db): Writer {
  return {
    ...readerOn(db),
    ...peopleWriter(db),
    ...appInstallWriter(db),
    ...programmeWriter(db),
    ...enrolmentWriter(db),
    ...profileWriter(db),
    ...questionWriter(db),
    ...catalogueWriter(db),
    ...applicationWriter(db),
    ...invitationWriter(db),
    ...invitationRoundWriter(db),
    ...importWriter(db),
    ...roundWriter(db),
    ...draftWriter(db),
    ...leftAloneWriter(db),
    ...pairingWriter(db),
    ...decisionWriter(db),
    ...partingWriter(db),
    ...nextTimeWriter(db),
    ...silenceWriter(db),
    ...groupWriter(db),
    ...seriesWriter(db),
    ...continuationWriter(db),
    ...meetingWriter(db),
    ...surveyWriter(db),
    ...responseWriter(db),
    ...batchWriter(db),
    ...goalWriter(db),
    ...noticeWriter(db),
    ...offerWriter(db),
    ...choiceWriter(db),
    ...requestWriter(db),
    ...upkeepWriter(db),
    ...mailboxWriter(db),
    ...mailboxWatchWriter(db),
    ...alertWriter(db),
    ...leadMessageWriter(db),
  };
}
