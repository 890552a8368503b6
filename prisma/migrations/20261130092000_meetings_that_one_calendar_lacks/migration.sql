-- The guest was taken off a meeting, or has removed it without a word.
ALTER TABLE "meeting"
  DROP CONSTRAINT "meeting_lost_why_check",
  ADD CONSTRAINT "meeting_lost_why_check" CHECK ("lost_why" IN ('cancelled', 'declined', 'gone', 'uninvited', 'removed'));
