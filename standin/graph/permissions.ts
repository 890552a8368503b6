import type { Caller } from './port.ts';
import type { Route } from './request.ts';

/** What each permission includes, next step only (Microsoft Graph permissions reference). */
const implied: Readonly<Record<string, readonly string[]>> = {
  'Calendars.ReadWrite': ['Calendars.Read'],
  'Calendars.Read': ['Calendars.ReadBasic', 'Calendars.ReadBasic.All'],
  'Calendars.ReadBasic.All': ['Calendars.ReadBasic'],
  'MailboxSettings.ReadWrite': ['MailboxSettings.Read'],
  'Directory.ReadWrite.All': ['Directory.Read.All', 'User.ReadWrite.All'],
  'Directory.Read.All': ['User.Read.All', 'Group.Read.All'],
  'Group.ReadWrite.All': ['Group.Read.All'],
  'Group.Read.All': ['GroupMember.Read.All'],
  'User.ReadWrite.All': ['User.Read.All'],
  'User.Read.All': ['User.ReadBasic.All', 'User.Read'],
  'AppCatalog.ReadWrite.All': ['AppCatalog.Read.All'],
  'TeamsAppInstallation.ReadWriteForUser.All': ['TeamsAppInstallation.ReadWriteSelfForUser.All'],
};

export function isDelegated(caller: Caller): boolean {
  return caller.oid !== undefined && caller.scp !== undefined;
}

/** Every permission the token gives, the implied ones included. */
export function permissionsOf(caller: Caller): ReadonlySet<string> {
  const held = new Set<string>();
  const add = (permission: string): void => {
    if (held.has(permission)) return;
    held.add(permission);
    for (const lesser of implied[permission] ?? []) add(lesser);
  };
  for (const permission of isDelegated(caller) ? (caller.scp ?? '').split(' ') : caller.roles) add(permission);
  return held;
}

/** True when the token may use the route at all; which mailbox is another question. */
export function mayUse(route: Route, caller: Caller): boolean {
  const wanted = isDelegated(caller) ? route.delegated : route.application;
  if (route.application.length === 0 && route.delegated.length === 0) return true;
  const held = permissionsOf(caller);
  return wanted.some((permission) => held.has(permission));
}
