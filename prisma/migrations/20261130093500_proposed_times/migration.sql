-- A guest may propose another time in Outlook.
ALTER TABLE "meeting_offer" ADD COLUMN "proposed_start_at" TIMESTAMPTZ(3),
ADD COLUMN "proposed_end_at" TIMESTAMPTZ(3);
ALTER TABLE "meeting_offer"
  DROP CONSTRAINT "meeting_offer_why_check",
  ADD CONSTRAINT "meeting_offer_why_check" CHECK ("why" IN
    ('declined', 'cancelled', 'gone', 'clash', 'leave', 'holiday', 'hours', 'proposed', 'asked', 'no-common-time'));
