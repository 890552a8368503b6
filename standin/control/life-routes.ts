import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CompanyPerson } from '../company/port.ts';
import type { PersonChange } from '../directory.ts';
import { anybody, type ControlDeps, type OfPerson } from './deps.ts';
import { ControlRefusal, read, withoutAbsent } from './respond.ts';

const text = z.string().min(1).max(200);

const profileShape = z.strictObject({
  givenName: text.optional(),
  surname: text.optional(),
  displayName: text.optional(),
  mail: z.email().toLowerCase().optional(),
  /** The directory's `mail` is emptied, or filled again. */
  lacksMail: z.boolean().optional(),
  jobTitle: text.optional(),
  department: text.optional(),
  managerOid: z.string().nullable().optional(),
  officeLocation: text.optional(),
  city: text.optional(),
  country: z.string().length(2).toUpperCase().optional(),
  preferredLanguage: z.enum(['sv-SE', 'en-GB']).optional(),
});

const wallTime = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .transform((time) => `${time}:00.0000000`);
const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

const mailboxShape = z.strictObject({
  /** Windows zone name, or what legacy clients leave: `tzone://Microsoft/Custom`, `Customized Time Zone`. */
  timeZone: z.string().optional(),
  workingHours: z
    .strictObject({
      daysOfWeek: z.array(weekday),
      startTime: wallTime,
      endTime: wallTime,
      /** As Graph has it: `{name}`, or a whole `#microsoft.graph.customTimeZone`; the mailbox's zone when absent. */
      timeZone: z.looseObject({ name: z.string() }).optional(),
    })
    .optional(),
  teamsEnabled: z.boolean().optional(),
  removesCancelled: z.boolean().optional(),
});

/** What happens to people's accounts and mailboxes in a year: they change name, hours and place, and they leave. */
export function addLifeRoutes(server: FastifyInstance, deps: ControlDeps): void {
  const { company } = deps;

  for (const [path, accountEnabled] of [
    ['disable', false],
    ['enable', true],
  ] as const) {
    server.post<OfPerson>(`/standin/people/:oid/${path}`, async (request) => {
      company.change(anybody(deps, request.params.oid).oid, { accountEnabled });
      return { accountEnabled };
    });
  }

  server.post<OfPerson>('/standin/people/:oid/remove-mailbox', async (request) => {
    removeMailbox(deps, anybody(deps, request.params.oid));
    return { hasMailbox: false };
  });

  server.post<OfPerson>('/standin/people/:oid/delete', async (request) => {
    const person = anybody(deps, request.params.oid);
    removeMailbox(deps, person);
    company.remove(person.oid);
    return { deleted: true };
  });

  server.post<OfPerson>('/standin/people/:oid/profile', async (request) => {
    const person = anybody(deps, request.params.oid);
    const change = withoutAbsent(read(profileShape, request.body));
    changeProfile(deps, person, change);
    return company.find(person.oid);
  });

  server.post<OfPerson>('/standin/people/:oid/mailbox', async (request) => {
    const person = anybody(deps, request.params.oid);
    changeMailbox(deps, person, read(mailboxShape, request.body));
    return deps.exchange.settings(person.oid);
  });
}

/** Graph drops the subscriptions on a mailbox that no longer exists, and says so. */
function removeMailbox({ company, exchange, notices }: ControlDeps, { oid }: CompanyPerson): void {
  notices.sendLifecycle('subscriptionRemoved', oid);
  company.change(oid, { mailbox: null });
  exchange.removeMailbox(oid);
}

/** A new name is shown everywhere at once; mail to an old address is still delivered. */
function changeProfile({ company, exchange }: ControlDeps, person: CompanyPerson, change: PersonChange): void {
  const { givenName, surname } = { ...person, ...change };
  const isRenamed = change.givenName !== undefined || change.surname !== undefined;
  const displayName = change.displayName ?? (isRenamed ? `${givenName} ${surname}` : person.displayName);
  const mail = change.mail ?? person.mail;
  const takenBy = company.people.find((other) => other.mail === mail && other.oid !== person.oid);
  if (takenBy !== undefined) throw new ControlRefusal(409, 'Somebody else has this address.');
  const formerMails = [...new Set([...(person.formerMails ?? []), person.mail])].filter((former) => former !== mail);
  company.change(person.oid, { ...change, displayName, mail, formerMails });
  if (!exchange.hasMailbox(person.oid)) return;
  const { preferredLanguage: language } = { ...person, ...change };
  exchange.changeSettings(person.oid, { address: mail, formerAddresses: formerMails, displayName, language });
}

function changeMailbox(
  { company, exchange }: ControlDeps,
  { oid, mailbox }: CompanyPerson,
  { removesCancelled, workingHours: hours, ...rest }: z.infer<typeof mailboxShape>,
): void {
  if (mailbox === null) throw new ControlRefusal(404, 'This person has no mailbox.');
  const plain = withoutAbsent(rest);
  const changed = { ...mailbox, ...plain };
  const workingHours =
    hours === undefined ? mailbox.workingHours : { ...hours, timeZone: hours.timeZone ?? { name: changed.timeZone } };
  exchange.changeSettings(oid, { ...plain, workingHours, ...withoutAbsent({ removesCancelled }) });
  company.change(oid, { mailbox: { ...changed, workingHours } });
}
