import { expect, test } from '@jest/globals';
import { address, first, idOf, meeting, office, refusal, series, starts, view } from './exchange-world.ts';

const answersIn = (attendees: ReturnType<typeof view>[number]['attendees']) =>
  attendees?.map(({ emailAddress, status }) => [emailAddress?.address, status?.response]);

test('A guest passes a series on: a third person has it too, and only the organiser’s list says so', () => {
  const { exchange } = office();
  const id = idOf(exchange.createEvent('astrid', series()));
  const copyId = idOf(first(exchange.listEvents('bo')));
  exchange.respond('bo', copyId, 'accept', {});
  exchange.forwardEvent('bo', copyId, address('cleo'));
  expect(view(exchange, 'cleo')).toHaveLength(8);
  exchange.respond('cleo', idOf(first(exchange.listEvents('cleo'))), 'decline', {});
  expect(answersIn(exchange.getEvent('astrid', id).attendees)).toEqual([
    [address('bo'), 'accepted'],
    [address('cleo'), 'declined'],
  ]);
  expect(first(exchange.listEvents('bo'))).toMatchObject({ responseStatus: { response: 'accepted' } });
  expect(first(exchange.listEvents('bo')).attendees).toHaveLength(1);
});

test('One meeting of a series is passed on by itself', () => {
  const { exchange } = office();
  exchange.createEvent('astrid', series());
  exchange.forwardEvent('bo', idOf(first(view(exchange, 'bo'), 1)), address('cleo'));
  expect(starts(view(exchange, 'cleo'))).toEqual(['2026-12-21T09:00']);
  const listed = view(exchange, 'astrid').map(({ attendees }) => attendees?.length);
  expect(listed).toEqual([1, 2, 1, 1, 1, 1, 1, 1]);
  expect(starts(view(exchange, 'bo'))).toHaveLength(8);
});

test('Who removed the meeting does not get it back because somebody passes it on', () => {
  const { exchange } = office();
  const id = idOf(exchange.createEvent('astrid', meeting()));
  exchange.deleteEvent('bo', idOf(first(exchange.listEvents('bo'))));
  exchange.forwardEvent('astrid', id, address('cleo'));
  expect(exchange.listEvents('bo')).toEqual([]);
  expect(exchange.listEvents('cleo')).toHaveLength(1);
});

test('Passed on twice it is there once, and what is called off cannot be passed on', () => {
  const { exchange } = office();
  const id = idOf(exchange.createEvent('astrid', meeting()));
  const copyId = idOf(first(exchange.listEvents('bo')));
  exchange.forwardEvent('bo', copyId, address('cleo'));
  exchange.forwardEvent('bo', copyId, address('cleo'));
  expect(exchange.listEvents('cleo')).toHaveLength(1);
  exchange.cancelEvent('astrid', id, '');
  expect(first(exchange.listEvents('cleo')).isCancelled).toBe(true);
  expect(refusal(() => exchange.forwardEvent('bo', copyId, address('cleo')))?.status).toBe(400);
});

test('Whoever gets a series later gets it without what was called off before', () => {
  const { exchange } = office();
  const id = idOf(exchange.createEvent('astrid', series()));
  exchange.deleteEvent('bo', idOf(first(exchange.listEvents('bo'))));
  exchange.cancelEvent('astrid', idOf(first(view(exchange, 'astrid'), 1)), '');
  exchange.forwardEvent('astrid', id, address('cleo'));
  const again = { type: 'required', emailAddress: { address: address('bo'), name: 'Bo Ek' } } as const;
  exchange.updateEvent('astrid', id, { attendees: [again] });
  const left = starts(view(exchange, 'astrid'));
  expect(left).toHaveLength(7);
  expect(starts(view(exchange, 'bo'))).toEqual(left);
  expect(starts(view(exchange, 'cleo'))).toEqual(left);
});
