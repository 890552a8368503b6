-- A passing state of the directory ends nothing: people are missing for some days before they count as having left.
ALTER TABLE "person" ADD COLUMN     "barred" TEXT,
ADD COLUMN     "leaves_at" TIMESTAMPTZ(3),
ADD COLUMN     "missing_since" TIMESTAMPTZ(3);

CREATE INDEX "person_leaves_at_idx" ON "person"("leaves_at");

ALTER TABLE "person"
  ADD CONSTRAINT "person_barred_check" CHECK ("barred" IN ('guest', 'no-address', 'no-name'));
