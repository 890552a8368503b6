-- People are invited to a programme, and wait for a yes where it wants one.
-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "approval" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "criteria_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "criteria_sv" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "joins_until" DATE,
ADD COLUMN     "managers_yes" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "application" (
    "enrolment_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "roles" TEXT[],
    "capacity" INTEGER NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "manager_id" UUID,
    "managers_answer" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "reason" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "lifted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("enrolment_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "round_id" UUID,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "began_at" TIMESTAMPTZ(3),
    "finish_reminded_at" TIMESTAMPTZ(3),
    "close_reminded_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_round" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "invited_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "whom" JSONB NOT NULL,
    "people" JSONB,
    "counted" INTEGER,
    "invited" INTEGER NOT NULL,
    "cursor" UUID,
    "due_at" TIMESTAMPTZ(3),
    "trouble" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "invitation_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "join_link" (
    "programme_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "join_link_pkey" PRIMARY KEY ("programme_id")
);

-- CreateIndex
CREATE INDEX "application_programme_id_state_idx" ON "application"("programme_id", "state");

-- CreateIndex
CREATE INDEX "application_manager_id_idx" ON "application"("manager_id");

-- CreateIndex
CREATE INDEX "application_person_id_idx" ON "application"("person_id");

-- CreateIndex
CREATE INDEX "invitation_person_id_idx" ON "invitation"("person_id");

-- CreateIndex
CREATE INDEX "invitation_due_at_idx" ON "invitation"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_programme_id_person_id_key" ON "invitation"("programme_id", "person_id");

-- CreateIndex
CREATE INDEX "invitation_round_programme_id_idx" ON "invitation_round"("programme_id");

-- CreateIndex
CREATE INDEX "invitation_round_due_at_idx" ON "invitation_round"("due_at");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "invitation_round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_round" ADD CONSTRAINT "invitation_round_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_link" ADD CONSTRAINT "join_link_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is on its way is looked for at every sweep, among hundreds of thousands that are not.
CREATE INDEX "invitation_on_its_way_idx" ON "invitation"("id") WHERE "state" = 'wanted' AND "due_at" IS NULL;

ALTER TABLE "programme"
  ADD CONSTRAINT "programme_approval_check" CHECK ("approval" IN ('none', 'everyone', 'mentors')),
  ADD CONSTRAINT "programme_joins_until_check" CHECK ("joins_until" <= "ends_on");

ALTER TABLE "enrolment"
  DROP CONSTRAINT "enrolment_status_check",
  ADD CONSTRAINT "enrolment_status_check" CHECK ("status" IN ('applied', 'enrolled', 'refused', 'withdrawn'));

ALTER TABLE "application"
  ADD CONSTRAINT "application_state_check" CHECK ("state" IN ('waiting', 'approved', 'refused', 'withdrawn')),
  ADD CONSTRAINT "application_managers_answer_check" CHECK ("managers_answer" IN ('yes', 'no')),
  ADD CONSTRAINT "application_decided_check" CHECK (("state" = 'waiting') = ("decided_at" IS NULL)),
  ADD CONSTRAINT "application_refused_check" CHECK (("state" = 'refused') = ("reason" IS NOT NULL)),
  ADD CONSTRAINT "application_reason_check"
    CHECK ("reason" IN ('full', 'criteria', 'other-programme', 'manager', 'own'));

ALTER TABLE "invitation"
  ADD CONSTRAINT "invitation_how_check"
    CHECK ("how" IN ('link', 'page', 'department', 'place', 'group', 'list', 'everybody', 'later')),
  ADD CONSTRAINT "invitation_state_check"
    CHECK ("state" IN
      ('wanted', 'sent', 'mailed', 'undelivered', 'opened', 'began', 'joined', 'declined', 'later')),
  ADD CONSTRAINT "invitation_undelivered_check" CHECK (("state" = 'undelivered') = ("reason" IS NOT NULL)),
  ADD CONSTRAINT "invitation_reason_check"
    CHECK ("reason" IN
      ('guest', 'no-address', 'no-name', 'account-disabled', 'outside-audience', 'programme-not-open', 'joining-over',
       'blocked', 'not-installed', 'lapsed', 'other'));

ALTER TABLE "invitation_round"
  ADD CONSTRAINT "invitation_round_trouble_check"
    CHECK ("trouble" IN ('group-gone', 'group-hidden', 'no-rights', 'programme-not-open'));

ALTER TABLE "notice"
  DROP CONSTRAINT "notice_kind_check",
  ADD CONSTRAINT "notice_kind_check"
    CHECK ("kind" IN
      ('introduction', 'booked', 'offer', 'moved', 'nudge', 'paused', 'ended', 'member-left',
       'suggestions', 'request', 'request-reminder', 'continuation', 'joint-decision',
       'silence', 'still-there', 'left-waiting', 'round-ready', 'round-report', 'round-in-the-way',
       'invitation', 'invitation-finish', 'invitation-closing', 'application', 'mentor-yes'));
