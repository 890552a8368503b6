-- DropIndex
DROP INDEX "meeting_series_id_original_start_at_key";

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "told_by" UUID;

-- AlterTable
ALTER TABLE "pairing" ADD COLUMN     "cadence" TEXT,
ADD COLUMN     "meeting_minutes" INTEGER;

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "own_cadences" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "own_minutes_least" INTEGER,
ADD COLUMN     "own_minutes_most" INTEGER;

-- AlterTable
ALTER TABLE "survey" ADD COLUMN     "said_met" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "joint_decision" (
    "id" UUID NOT NULL,
    "pairing_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "meeting_id" UUID,
    "cadence" TEXT,
    "minutes" INTEGER,
    "live_for" UUID,
    "status" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "agreed_by" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "joint_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "joint_decision_live_for_key" ON "joint_decision"("live_for");

-- CreateIndex
CREATE INDEX "joint_decision_pairing_id_idx" ON "joint_decision"("pairing_id");

-- CreateIndex
CREATE INDEX "meeting_series_id_original_start_at_idx" ON "meeting"("series_id", "original_start_at");

-- AddForeignKey
ALTER TABLE "joint_decision" ADD CONSTRAINT "joint_decision_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One meeting for each occurrence of a series. What people had outside it may have begun at the same moment, or have
-- been taken back and said again.
CREATE UNIQUE INDEX "meeting_one_occurrence" ON "meeting"("series_id", "original_start_at") WHERE "told_by" IS NULL;

-- Nothing is left to be done about a meeting outside the series: no calendar is asked about it.
ALTER TABLE "meeting"
  ADD CONSTRAINT "meeting_told_check" CHECK ("told_by" IS NULL OR ("settled_at" IS NOT NULL AND "event_id" IS NULL));

ALTER TABLE "pairing"
  ADD CONSTRAINT "pairing_cadence_check" CHECK ("cadence" IN
    ('weekly', 'every-two-weeks', 'every-three-weeks', 'three-a-month', 'two-a-month', 'monthly')),
  ADD CONSTRAINT "pairing_rhythm_check" CHECK (("cadence" IS NULL) = ("meeting_minutes" IS NULL));

UPDATE "programme" SET "own_cadences" = '{}' WHERE "own_cadences" IS NULL;
ALTER TABLE "programme"
  ADD CONSTRAINT "programme_own_rhythm_check" CHECK (
    ("own_minutes_least" IS NULL) = ("own_minutes_most" IS NULL)
    AND ("own_minutes_least" IS NULL) = (cardinality("own_cadences") = 0)
    AND "own_minutes_least" <= "own_minutes_most");

ALTER TABLE "joint_decision"
  ADD CONSTRAINT "joint_decision_kind_check" CHECK ("kind" IN ('skip-next', 'move-next', 'rhythm')),
  ADD CONSTRAINT "joint_decision_status_check"
    CHECK ("status" IN ('open', 'agreed', 'declined', 'withdrawn', 'lapsed')),
  ADD CONSTRAINT "joint_decision_live_check" CHECK (("status" = 'open') = ("live_for" IS NOT NULL));

ALTER TABLE "notice"
  DROP CONSTRAINT "notice_kind_check",
  ADD CONSTRAINT "notice_kind_check"
    CHECK ("kind" IN
      ('introduction', 'booked', 'offer', 'moved', 'nudge', 'paused', 'ended', 'member-left',
       'suggestions', 'request', 'request-reminder', 'continuation', 'joint-decision'));
