import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { LeadMessage, MessageWording } from '#domain/leads/lead-message.ts';
import { receiverLists } from '#domain/leads/receivers.ts';
import type { LeadMessageReader, LeadMessageWriter } from '#operations/ports/leads.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { found } from '../conditions.ts';
import { saveVersion } from '../conflicts.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';

const list = z.enum(receiverLists);
const own = z.object({ subject: z.string(), body: z.string() });
const stored = z.object({ sv: own.optional(), en: own.optional() });

function wordsOf(kept: unknown): MessageWording {
  const { sv, en } = stored.parse(kept);
  return { ...(sv === undefined ? {} : { sv }), ...(en === undefined ? {} : { en }) };
}

function messageOf(row: Row<'lead_message'>): LeadMessage {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programme_id),
    list: list.parse(row.list),
    words: wordsOf(row.words),
    writtenBy: idOf(row.written_by),
    writtenAt: row.written_at,
    sendsAt: row.sends_at,
    stoppedAt: row.stopped_at,
    version: row.version,
  };
}

function rowOf(message: LeadMessage): Whole<'lead_message'> {
  return {
    id: message.id,
    programme_id: message.programmeId,
    list: message.list,
    words: new Document(message.words),
    written_by: message.writtenBy,
    written_at: message.writtenAt,
    sends_at: message.sendsAt,
    stopped_at: message.stoppedAt,
    version: message.version,
  };
}

export function leadMessageReader(db: Db): LeadMessageReader {
  const messages = db.selectFrom('lead_message').selectAll();
  return {
    leadMessage: async (id) => found(await messages.where('id', '=', id).executeTakeFirst(), messageOf),
    leadMessages: async (programmeId) => {
      const some = messages.where('programme_id', '=', programmeId).orderBy('written_at', 'desc').orderBy('id');
      return (await some.execute()).map(messageOf);
    },
  };
}

export function leadMessageWriter(db: Db): LeadMessageWriter {
  return {
    saveLeadMessage: async (message) => {
      const row = rowOf(message);
      const before = db
        .updateTable('lead_message')
        .where('id', '=', message.id)
        .where('version', '=', message.version - 1);
      await saveVersion('the message', message.version, {
        insert: () => insertRows(db, 'lead_message', [row]).execute(),
        update: () => before.set(row).executeTakeFirst(),
      });
    },
  };
}
