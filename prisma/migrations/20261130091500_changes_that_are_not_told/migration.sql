-- A mailbox whose list of changes does not come to an end is read series by series.
ALTER TABLE "mailbox_watch" ADD COLUMN "untold_since" TIMESTAMPTZ(3),
ADD COLUMN "given_up_at" TIMESTAMPTZ(3);
