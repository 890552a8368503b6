-- Rounds run, and are published, by themselves where HR says so. Those there are were of the programme's form.
-- AlterTable
ALTER TABLE "match_round" ADD COLUMN     "form" TEXT,
ADD COLUMN     "held_at" TIMESTAMPTZ(3),
ADD COLUMN     "held_by" UUID,
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "publishes_at" TIMESTAMPTZ(3),
ALTER COLUMN "proposed_by" DROP NOT NULL;

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "publish_after_days" INTEGER,
ADD COLUMN     "round_rhythm" TEXT NOT NULL DEFAULT 'by-hand',
ADD COLUMN     "round_time" TEXT NOT NULL DEFAULT '08:00',
ADD COLUMN     "round_weekday" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "round_plan" (
    "programme_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "programme_version" INTEGER NOT NULL,

    CONSTRAINT "round_plan_pkey" PRIMARY KEY ("programme_id")
);

-- CreateIndex
CREATE INDEX "round_plan_next_at_idx" ON "round_plan"("next_at");

-- AddForeignKey
ALTER TABLE "round_plan" ADD CONSTRAINT "round_plan_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

UPDATE "match_round" SET "form" = COALESCE(
  (SELECT "matching" ->> 'form' FROM "programme" WHERE "programme"."id" = "match_round"."programme_id"), 'mentoring');

ALTER TABLE "match_round"
  ALTER COLUMN "form" SET NOT NULL,
  ADD CONSTRAINT "match_round_form_check" CHECK ("form" IN ('mentoring', 'reverse', 'peer')),
  ADD CONSTRAINT "match_round_held_check" CHECK (("held_by" IS NULL) = ("held_at" IS NULL));

ALTER TABLE "programme"
  ADD CONSTRAINT "programme_round_rhythm_check"
    CHECK ("round_rhythm" IN ('by-hand', 'weekly', 'every-two-weeks', 'monthly', 'as-soon-as-possible')),
  ADD CONSTRAINT "programme_round_weekday_check" CHECK ("round_weekday" BETWEEN 1 AND 5),
  ADD CONSTRAINT "programme_publish_after_days_check" CHECK ("publish_after_days" BETWEEN 1 AND 10);

-- What the due rules look for: few rows among many that are over.
CREATE INDEX "match_round_to_publish" ON "match_round"("publishes_at") WHERE "status" = 'draft' AND "held_at" IS NULL;
CREATE INDEX "programme_runs_by_itself" ON "programme"("id") WHERE "round_rhythm" <> 'by-hand';
CREATE INDEX "pairing_last_day" ON "pairing"("ends_on") WHERE "status" <> 'closed';

ALTER TABLE "notice"
  DROP CONSTRAINT "notice_kind_check",
  ADD CONSTRAINT "notice_kind_check" CHECK ("kind" IN
    ('introduction', 'booked', 'offer', 'continuation', 'joint-decision', 'moved', 'nudge', 'paused', 'ended',
     'member-left', 'suggestions', 'request', 'request-reminder', 'silence', 'still-there', 'left-waiting', 'round-ready', 'round-report', 'round-in-the-way'));
