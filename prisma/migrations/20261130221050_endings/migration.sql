-- AlterTable
ALTER TABLE "pairing" ADD COLUMN     "continues_id" UUID;

-- CreateTable
CREATE TABLE "next_time" (
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "wish" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "next_time_pkey" PRIMARY KEY ("programme_id","person_id")
);

-- CreateTable
CREATE TABLE "asked_again" (
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "answer" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "asked_again_pkey" PRIMARY KEY ("programme_id","person_id")
);

-- CreateTable
CREATE TABLE "parting" (
    "pairing_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "carried_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "parting_pkey" PRIMARY KEY ("pairing_id")
);

-- CreateTable
CREATE TABLE "parting_wish" (
    "pairing_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "wish" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "parting_wish_pkey" PRIMARY KEY ("pairing_id","person_id")
);

-- CreateTable
CREATE TABLE "programme_next" (
    "programme_id" UUID NOT NULL,
    "next_id" UUID NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programme_next_pkey" PRIMARY KEY ("programme_id")
);

-- CreateIndex
CREATE INDEX "asked_again_person_id_idx" ON "asked_again"("person_id");

-- CreateIndex
CREATE INDEX "parting_outcome_carried_at_idx" ON "parting"("outcome", "carried_at");

-- CreateIndex
CREATE INDEX "programme_next_next_id_idx" ON "programme_next"("next_id");

-- CreateIndex
CREATE UNIQUE INDEX "pairing_continues_id_key" ON "pairing"("continues_id");

-- CreateIndex
CREATE INDEX "pairing_ends_on_idx" ON "pairing"("ends_on");

-- AddForeignKey
ALTER TABLE "next_time" ADD CONSTRAINT "next_time_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "next_time" ADD CONSTRAINT "next_time_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_again" ADD CONSTRAINT "asked_again_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_again" ADD CONSTRAINT "asked_again_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_again" ADD CONSTRAINT "asked_again_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_continues_id_fkey" FOREIGN KEY ("continues_id") REFERENCES "pairing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parting" ADD CONSTRAINT "parting_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parting_wish" ADD CONSTRAINT "parting_wish_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parting_wish" ADD CONSTRAINT "parting_wish_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_next" ADD CONSTRAINT "programme_next_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_next" ADD CONSTRAINT "programme_next_next_id_fkey" FOREIGN KEY ("next_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A pairing comes from a proposal, from a proposed group, or from the pairing that its people carry on.
ALTER TABLE "pairing" DROP CONSTRAINT "pairing_origin_check";
ALTER TABLE "pairing"
  ADD CONSTRAINT "pairing_origin_check" CHECK (
    num_nonnulls("proposal_id", "group_proposal_id", "continues_id") = 1
    AND ("proposal_id" IS NULL OR "kind" = 'pair') AND ("group_proposal_id" IS NULL OR "kind" <> 'pair'));

-- A series that its people keep: Lodestar has let go of it, and it stays in Outlook.
ALTER TABLE "meeting_series" DROP CONSTRAINT "meeting_series_ending_check";
ALTER TABLE "meeting_series"
  ADD CONSTRAINT "meeting_series_ending_check"
    CHECK ("ending" IN ('pairing-ended', 'person-left', 'programme-ended', 'replaced', 'asked-by-hr', 'released'));

ALTER TABLE "parting"
  ADD CONSTRAINT "parting_outcome_check" CHECK ("outcome" IN ('end', 'outside', 'next')),
  ADD CONSTRAINT "parting_carried_check" CHECK ("carried_at" IS NULL OR "outcome" = 'next');
ALTER TABLE "parting_wish"
  ADD CONSTRAINT "parting_wish_wish_check" CHECK ("wish" IN ('end', 'outside', 'next'));
ALTER TABLE "next_time"
  ADD CONSTRAINT "next_time_wish_check" CHECK ("wish" IN ('yes', 'ask', 'no'));
ALTER TABLE "asked_again"
  ADD CONSTRAINT "asked_again_how_check" CHECK ("how" IN ('enrolled', 'asked')),
  ADD CONSTRAINT "asked_again_answer_check" CHECK ("answer" IN ('joined', 'declined'));
ALTER TABLE "programme_next"
  ADD CONSTRAINT "programme_next_other_check" CHECK ("next_id" <> "programme_id");

-- How it goes on when a pairing's time is over, the word at a programme's end, and whether to join again.
ALTER TABLE "notice"
  DROP CONSTRAINT "notice_kind_check",
  ADD CONSTRAINT "notice_kind_check"
    CHECK ("kind" IN
      ('introduction', 'booked', 'offer', 'moved', 'nudge', 'paused', 'ended', 'member-left',
       'suggestions', 'request', 'request-reminder', 'continuation', 'joint-decision',
       'silence', 'still-there', 'left-waiting', 'round-ready', 'round-report', 'round-in-the-way',
       'invitation', 'invitation-finish', 'invitation-closing', 'application', 'mentor-yes',
       'parting', 'farewell', 'join-again'));
