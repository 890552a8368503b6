-- AlterTable
ALTER TABLE "meeting_series" ADD COLUMN     "earlier" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "series_continuation" (
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "live_for" UUID,
    "status" TEXT NOT NULL,
    "cut_at" TIMESTAMPTZ(3) NOT NULL,
    "candidates" JSONB NOT NULL,
    "chosen" INTEGER,
    "answered_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "series_continuation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "series_continuation_live_for_key" ON "series_continuation"("live_for");

-- CreateIndex
CREATE INDEX "series_continuation_series_id_idx" ON "series_continuation"("series_id");

-- AddForeignKey
ALTER TABLE "series_continuation" ADD CONSTRAINT "series_continuation_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "meeting_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "series_continuation"
  ADD CONSTRAINT "series_continuation_status_check" CHECK ("status" IN ('open', 'accepted', 'declined', 'vanished'));

-- Meetings that wait for the answer whether another series goes on in their place, and the card that asks.
ALTER TABLE "meeting"
  DROP CONSTRAINT "meeting_lost_why_check",
  ADD CONSTRAINT "meeting_lost_why_check" CHECK ("lost_why" IN ('cancelled', 'declined', 'gone', 'uninvited', 'removed', 'split'));

ALTER TABLE "notice"
  DROP CONSTRAINT "notice_kind_check",
  ADD CONSTRAINT "notice_kind_check"
    CHECK ("kind" IN
      ('introduction', 'booked', 'offer', 'moved', 'nudge', 'paused', 'ended', 'member-left',
       'suggestions', 'request', 'request-reminder', 'continuation'));
