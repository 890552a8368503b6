-- DropForeignKey
ALTER TABLE "match_proposal" DROP CONSTRAINT "match_proposal_round_id_fkey";

-- AlterTable
ALTER TABLE "match_proposal" ALTER COLUMN "round_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "programme_id" UUID;

-- CreateTable
CREATE TABLE "mentor_choice" (
    "enrolment_id" UUID NOT NULL,
    "suggestions" JSONB NOT NULL,
    "suggested_at" TIMESTAMPTZ(3) NOT NULL,
    "wishes" UUID[],
    "ranked_at" TIMESTAMPTZ(3),
    "greeting" TEXT NOT NULL,
    "is_renewed" BOOLEAN NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "mentor_choice_pkey" PRIMARY KEY ("enrolment_id")
);

-- CreateTable
CREATE TABLE "mentor_request" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "mentor_enrolment_id" UUID NOT NULL,
    "mentee_enrolment_id" UUID NOT NULL,
    "open_for" UUID,
    "status" TEXT NOT NULL,
    "greeting" TEXT NOT NULL,
    "fit" JSONB NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "remind_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "mentor_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mentor_choice_due_at_idx" ON "mentor_choice"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "mentor_request_open_for_key" ON "mentor_request"("open_for");

-- CreateIndex
CREATE INDEX "mentor_request_due_at_idx" ON "mentor_request"("due_at");

-- CreateIndex
CREATE INDEX "mentor_request_mentor_enrolment_id_idx" ON "mentor_request"("mentor_enrolment_id");

-- CreateIndex
CREATE INDEX "mentor_request_mentee_enrolment_id_idx" ON "mentor_request"("mentee_enrolment_id");

-- CreateIndex
CREATE INDEX "mentor_request_programme_id_status_idx" ON "mentor_request"("programme_id", "status");

-- AddForeignKey
ALTER TABLE "mentor_choice" ADD CONSTRAINT "mentor_choice_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_request" ADD CONSTRAINT "mentor_request_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_request" ADD CONSTRAINT "mentor_request_mentor_enrolment_id_fkey" FOREIGN KEY ("mentor_enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_request" ADD CONSTRAINT "mentor_request_mentee_enrolment_id_fkey" FOREIGN KEY ("mentee_enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_proposal" ADD CONSTRAINT "match_proposal_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "match_round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Words of the domain.
ALTER TABLE "mentor_choice"
  ADD CONSTRAINT "mentor_choice_wishes_check" CHECK (cardinality("wishes") <= 3),
  ADD CONSTRAINT "mentor_choice_greeting_check" CHECK (char_length("greeting") <= 500);
ALTER TABLE "mentor_request"
  ADD CONSTRAINT "mentor_request_status_check"
    CHECK ("status" IN ('asked', 'accepted', 'declined', 'expired', 'withdrawn', 'closed')),
  ADD CONSTRAINT "mentor_request_open_check"
    CHECK (("status" = 'asked') = ("open_for" IS NOT NULL) AND ("status" = 'asked') = ("ended_at" IS NULL)),
  ADD CONSTRAINT "mentor_request_greeting_check" CHECK (char_length("greeting") <= 500);
ALTER TABLE "notice" DROP CONSTRAINT "notice_kind_check";
ALTER TABLE "notice"
  ADD CONSTRAINT "notice_kind_check"
    CHECK ("kind" IN
      ('introduction', 'booked', 'offer', 'moved', 'nudge', 'paused', 'ended', 'member-left',
       'suggestions', 'request', 'request-reminder'));
