-- AlterTable
ALTER TABLE "graph_subscription" DROP COLUMN "noticed_at";

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "event_id" TEXT,
ADD COLUMN     "intent" JSONB,
ADD COLUMN     "lost_why" TEXT,
ADD COLUMN     "placed_by" TEXT NOT NULL DEFAULT 'lodestar',
ADD COLUMN     "replacement_key" UUID;

-- AlterTable
ALTER TABLE "meeting_series" ADD COLUMN     "checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "ending" TEXT,
ADD COLUMN     "ical_uid" TEXT,
ADD COLUMN     "invited" JSONB,
ADD COLUMN     "tried_at" TIMESTAMPTZ(3),
ADD COLUMN     "wish" JSONB;

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "stale" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "pairing" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "ended_by" UUID,
ADD COLUMN     "ended_why" TEXT,
ADD COLUMN     "paused_until" DATE,
ADD COLUMN     "place" TEXT;

-- CreateTable
CREATE TABLE "meeting_offer" (
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "meeting_id" UUID,
    "live_for" UUID,
    "why" TEXT NOT NULL,
    "asked_by" UUID,
    "status" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "refused_starts" JSONB NOT NULL,
    "chosen" INTEGER,
    "agreed_by" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL,

    CONSTRAINT "meeting_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox_watch" (
    "person_id" UUID NOT NULL,
    "token" TEXT,
    "window_start_at" TIMESTAMPTZ(3),
    "window_end_at" TIMESTAMPTZ(3),
    "looked_at" TIMESTAMPTZ(3),
    "noticed_at" TIMESTAMPTZ(3),

    CONSTRAINT "mailbox_watch_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "mailbox_lease" (
    "mailbox" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mailbox_lease_pkey" PRIMARY KEY ("mailbox")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "meeting_offer_live_for_key" ON "meeting_offer"("live_for");

-- CreateIndex
CREATE INDEX "meeting_offer_due_at_idx" ON "meeting_offer"("due_at");

-- CreateIndex
CREATE INDEX "meeting_offer_series_id_idx" ON "meeting_offer"("series_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_replacement_key_key" ON "meeting"("replacement_key");

-- CreateIndex
CREATE INDEX "notice_kind_subject_idx" ON "notice"("kind", "subject");

-- AddForeignKey
ALTER TABLE "meeting_offer" ADD CONSTRAINT "meeting_offer_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "meeting_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_offer" ADD CONSTRAINT "meeting_offer_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Words of the domain.
ALTER TABLE "programme" DROP CONSTRAINT "programme_cadence_check";
ALTER TABLE "programme"
  ADD CONSTRAINT "programme_cadence_check"
    CHECK ("cadence" IN ('weekly', 'every-two-weeks', 'every-three-weeks', 'two-a-month', 'three-a-month', 'monthly'));
ALTER TABLE "meeting_series" DROP CONSTRAINT "meeting_series_status_check";
ALTER TABLE "meeting_series"
  ADD CONSTRAINT "meeting_series_status_check"
    CHECK ("status" IN ('wanted', 'planned', 'booked', 'verified', 'drifted', 'broken', 'ended')),
  ADD CONSTRAINT "meeting_series_ending_check"
    CHECK ("ending" IN ('pairing-ended', 'person-left', 'programme-ended', 'replaced', 'asked-by-hr'));
ALTER TABLE "meeting" DROP CONSTRAINT "meeting_note_check";
ALTER TABLE "meeting"
  ADD CONSTRAINT "meeting_note_check"
    CHECK ("note" IN ('clash', 'holiday', 'leave', 'enough', 'hours', 'asked', 'paused')),
  ADD CONSTRAINT "meeting_placed_by_check" CHECK ("placed_by" IN ('lodestar', 'people')),
  ADD CONSTRAINT "meeting_lost_why_check" CHECK ("lost_why" IN ('cancelled', 'declined', 'gone'));
ALTER TABLE "pairing"
  ADD CONSTRAINT "pairing_ended_why_check"
    CHECK ("ended_why" IN ('asked', 'rematch', 'person-left', 'programme-ended', 'completed'));
ALTER TABLE "meeting_offer"
  ADD CONSTRAINT "meeting_offer_status_check"
    CHECK ("status" IN ('searching', 'open', 'chosen', 'done', 'skipped', 'expired', 'failed')),
  ADD CONSTRAINT "meeting_offer_why_check"
    CHECK ("why" IN ('declined', 'cancelled', 'gone', 'clash', 'leave', 'holiday', 'hours', 'asked', 'no-common-time'));
ALTER TABLE "notice" DROP CONSTRAINT "notice_kind_check";
ALTER TABLE "notice"
  ADD CONSTRAINT "notice_kind_check"
    CHECK ("kind" IN ('introduction', 'booked', 'offer', 'moved', 'nudge', 'paused', 'ended'));
-- Pairings that were closed before it was kept why.
UPDATE "pairing" SET "ended_why" = 'completed', "ended_at" = "begun_at" WHERE "status" = 'closed';
