-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "guest_answer" TEXT;

-- CreateTable
CREATE TABLE "left_waiting" (
    "round_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "ways" JSONB NOT NULL,

    CONSTRAINT "left_waiting_pkey" PRIMARY KEY ("round_id","person_id")
);

-- CreateTable
CREATE TABLE "silence" (
    "id" UUID NOT NULL,
    "pairing_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "live" BOOLEAN,
    "status" TEXT NOT NULL,
    "said" BOOLEAN NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "asked" INTEGER NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "heard_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "silence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "help_request" (
    "id" UUID NOT NULL,
    "pairing_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "live" BOOLEAN,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_up_by" UUID,
    "taken_up_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "help_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "left_waiting_person_id_idx" ON "left_waiting"("person_id");

-- CreateIndex
CREATE INDEX "silence_next_at_idx" ON "silence"("next_at");

-- CreateIndex
CREATE INDEX "silence_person_id_idx" ON "silence"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "silence_pairing_id_person_id_live_key" ON "silence"("pairing_id", "person_id", "live");

-- CreateIndex
CREATE UNIQUE INDEX "help_request_pairing_id_person_id_live_key" ON "help_request"("pairing_id", "person_id", "live");

-- AddForeignKey
ALTER TABLE "left_waiting" ADD CONSTRAINT "left_waiting_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "match_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "left_waiting" ADD CONSTRAINT "left_waiting_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "silence" ADD CONSTRAINT "silence_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "silence" ADD CONSTRAINT "silence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_guest_answer_check"
  CHECK ("guest_answer" IN ('accepted', 'declined', 'tentative', 'none'));

ALTER TABLE "left_waiting"
  ADD CONSTRAINT "left_waiting_role_check" CHECK ("role" IN ('mentor', 'mentee')),
  ADD CONSTRAINT "left_waiting_why_check" CHECK ("why" IN ('none-left', 'none-fits', 'fit-too-low', 'not-needed'));

ALTER TABLE "silence" ADD CONSTRAINT "silence_status_check"
  CHECK ("status" IN ('noticed', 'told', 'waits', 'left', 'wants-new', 'over'));

-- The cards about silence, and for whoever a round leaves waiting.
ALTER TABLE "notice"
  DROP CONSTRAINT "notice_kind_check",
  ADD CONSTRAINT "notice_kind_check"
    CHECK ("kind" IN
      ('introduction', 'booked', 'offer', 'moved', 'nudge', 'paused', 'ended', 'member-left',
       'suggestions', 'request', 'request-reminder', 'continuation', 'joint-decision',
       'silence', 'still-there', 'left-waiting'));
