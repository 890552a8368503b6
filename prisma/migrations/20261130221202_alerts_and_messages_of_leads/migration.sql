-- CreateTable
CREATE TABLE "lead_message" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "written_by" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "sends_at" TIMESTAMPTZ(3) NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "lead_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_choice" (
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kinds" TEXT[],
    "waiting_days" INTEGER NOT NULL,
    "as_hr" BOOLEAN NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "alert_choice_pkey" PRIMARY KEY ("programme_id","person_id")
);

-- CreateTable
CREATE TABLE "alert_look" (
    "person_id" UUID NOT NULL,
    "look_at" TIMESTAMPTZ(3) NOT NULL,
    "bundle_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_look_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "alert_said" (
    "person_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "notice_id" UUID NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_said_pkey" PRIMARY KEY ("person_id","programme_id","kind","key")
);

-- CreateIndex
CREATE INDEX "lead_message_programme_id_written_at_idx" ON "lead_message"("programme_id", "written_at");

-- CreateIndex
CREATE INDEX "alert_choice_person_id_idx" ON "alert_choice"("person_id");

-- CreateIndex
CREATE INDEX "alert_said_notice_id_idx" ON "alert_said"("notice_id");

-- AddForeignKey
ALTER TABLE "lead_message" ADD CONSTRAINT "lead_message_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_message" ADD CONSTRAINT "lead_message_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_choice" ADD CONSTRAINT "alert_choice_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_choice" ADD CONSTRAINT "alert_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_look" ADD CONSTRAINT "alert_look_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_said" ADD CONSTRAINT "alert_said_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_said" ADD CONSTRAINT "alert_said_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "lead_message" ADD CONSTRAINT "lead_message_list_check"
  CHECK ("list" IN ('everybody', 'mentors', 'mentees', 'waiting', 'mentors-with-room', 'not-met'));

ALTER TABLE "alert_choice" ADD CONSTRAINT "alert_choice_waiting_days_check"
  CHECK ("waiting_days" BETWEEN 7 AND 180);

ALTER TABLE "alert_said" ADD CONSTRAINT "alert_said_kind_check"
  CHECK ("kind" IN ('help', 'applicants', 'trouble', 'round-ready', 'unanswered', 'waiting-long', 'ends-soon'));

-- Cards that tell leads what needs them, and what leads write to a list of people.
ALTER TABLE "notice"
  DROP CONSTRAINT "notice_kind_check",
  ADD CONSTRAINT "notice_kind_check"
    CHECK ("kind" IN
      ('introduction', 'booked', 'offer', 'moved', 'nudge', 'paused', 'ended', 'member-left',
       'suggestions', 'request', 'request-reminder', 'continuation', 'joint-decision',
       'silence', 'still-there', 'left-waiting', 'round-ready', 'round-report', 'round-in-the-way',
       'invitation', 'invitation-finish', 'invitation-closing', 'application', 'mentor-yes',
       'parting', 'farewell', 'join-again', 'alert', 'lead-message'));
