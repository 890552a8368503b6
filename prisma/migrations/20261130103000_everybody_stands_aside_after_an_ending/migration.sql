-- After an ending that one of them asked for, everybody who was in the pairing stands aside until they say yes. Before, only
-- whoever had said no did, and being the only one would now tell who that was.
UPDATE enrolment SET stands_aside = true, version = version + 1
WHERE status = 'enrolled' AND freed_at IS NOT NULL AND NOT stands_aside
  AND EXISTS (
    SELECT 1 FROM pairing JOIN pairing_member ON pairing_member.pairing_id = pairing.id
    WHERE pairing_member.person_id = enrolment.person_id AND pairing.programme_id = enrolment.programme_id
      AND pairing.status = 'closed' AND pairing.ended_why = 'asked');
