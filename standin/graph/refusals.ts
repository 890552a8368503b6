import { GraphFault } from '../graph-fault.ts';

/** Refusals that several resources share, in Graph's codes. */

export function badRequest(message: string, code = 'BadRequest'): GraphFault {
  return new GraphFault(400, code, message);
}

/** Outlook's word for a body or parameter it cannot take. */
export function invalidRequest(message: string): GraphFault {
  return new GraphFault(400, 'ErrorInvalidRequest', message);
}

export function noSuchDirectoryObject(id: string): GraphFault {
  return new GraphFault(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** Outlook's word for a person the directory does not know. */
export function noSuchMailboxUser(id: string): GraphFault {
  return new GraphFault(404, 'ErrorInvalidUser', `The requested user '${id}' is invalid.`);
}

export function noMailbox(): GraphFault {
  return new GraphFault(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );
}

export function mailboxDenied(): GraphFault {
  return new GraphFault(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}

export function directoryDenied(): GraphFault {
  return new GraphFault(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

export function unauthenticated(): GraphFault {
  return new GraphFault(401, 'InvalidAuthenticationToken', 'Access token is empty, expired or not for this resource.', {
    'www-authenticate':
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  });
}

export function noSuchProperty(name: string, type: string): GraphFault {
  return badRequest(
    `Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`,
    'RequestBroker--ParseUri',
  );
}
