-- CreateTable
CREATE TABLE "calendar_feed_entry" (
    "person_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "told_hash" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feed_entry_pkey" PRIMARY KEY ("person_id","meeting_id")
);

-- AddForeignKey
ALTER TABLE "calendar_feed_entry" ADD CONSTRAINT "calendar_feed_entry_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
