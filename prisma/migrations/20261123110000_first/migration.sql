-- CreateTable
CREATE TABLE "enrolment" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "roles" TEXT[],
    "capacity" INTEGER NOT NULL,
    "profile" JSONB NOT NULL,
    "enrolled_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_until" DATE,
    "waiting_reason" JSONB,
    "version" INTEGER NOT NULL,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goal" (
    "id" UUID NOT NULL,
    "pairing_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "due_on" DATE,
    "status" TEXT NOT NULL,
    "progress_percent" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goal_check_in" (
    "goal_id" UUID NOT NULL,
    "checked_in_at" TIMESTAMPTZ(3) NOT NULL,
    "progress_percent" INTEGER NOT NULL,

    CONSTRAINT "goal_check_in_pkey" PRIMARY KEY ("goal_id","checked_in_at")
);

-- CreateTable
CREATE TABLE "match_round" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by" UUID NOT NULL,

    CONSTRAINT "match_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_proposal" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "mentor_enrolment_id" UUID NOT NULL,
    "mentee_enrolment_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "fit" JSONB NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "match_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_series" (
    "id" UUID NOT NULL,
    "pairing_id" UUID NOT NULL,
    "pairing_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "organiser_id" UUID NOT NULL,
    "booking_key" UUID NOT NULL,
    "event_id" TEXT,
    "join_url" TEXT,
    "time_zone" TEXT,
    "plan" JSONB,
    "trouble_reason" TEXT,
    "trouble_person_id" UUID,
    "trouble_since" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "followed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "meeting_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "original_start_at" TIMESTAMPTZ(3) NOT NULL,
    "start_at" TIMESTAMPTZ(3) NOT NULL,
    "end_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "note" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "pairing_id" UUID,
    "subject" TEXT NOT NULL,
    "wanted_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "activity_id" TEXT,
    "undelivered" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "graph_subscription" (
    "person_id" UUID NOT NULL,
    "subscription_id" TEXT NOT NULL,
    "client_state_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "noticed_at" TIMESTAMPTZ(3),

    CONSTRAINT "graph_subscription_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "act" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parked_job" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "parked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "parked_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_fact" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "service_fact_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "pairing" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "pairing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pairing_member" (
    "pairing_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "pairing_member_pkey" PRIMARY KEY ("pairing_id","person_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "mail" TEXT NOT NULL,
    "job_title" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "manager_id" UUID,
    "language" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "working_hours" JSONB,
    "mailbox_read_at" TIMESTAMPTZ(3),
    "photo" BYTEA,
    "photo_type" TEXT,
    "bot_state" TEXT NOT NULL DEFAULT 'unknown',
    "bot_conversation" JSONB,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL,
    "name_sv" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "purpose_sv" TEXT NOT NULL,
    "purpose_en" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "cadence" TEXT NOT NULL,
    "meeting_minutes" INTEGER NOT NULL,
    "departments" TEXT[],
    "time_zone" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "activity_id" TEXT,
    "undelivered" TEXT,
    "next_look_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response" (
    "survey_id" UUID NOT NULL,
    "did_meet" TEXT NOT NULL,
    "usefulness" INTEGER,
    "goal_progress" TEXT,
    "well_prepared" BOOLEAN,
    "comment" TEXT NOT NULL,
    "help_wanted" BOOLEAN NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "response_pkey" PRIMARY KEY ("survey_id")
);

-- CreateIndex
CREATE INDEX "enrolment_person_id_idx" ON "enrolment"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_programme_id_person_id_key" ON "enrolment"("programme_id", "person_id");

-- CreateIndex
CREATE INDEX "goal_pairing_id_idx" ON "goal"("pairing_id");

-- CreateIndex
CREATE INDEX "match_round_programme_id_proposed_at_idx" ON "match_round"("programme_id", "proposed_at");

-- CreateIndex
CREATE INDEX "match_proposal_mentor_enrolment_id_idx" ON "match_proposal"("mentor_enrolment_id");

-- CreateIndex
CREATE INDEX "match_proposal_mentee_enrolment_id_idx" ON "match_proposal"("mentee_enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "match_proposal_round_id_mentor_enrolment_id_mentee_enrolmen_key" ON "match_proposal"("round_id", "mentor_enrolment_id", "mentee_enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_series_booking_key_key" ON "meeting_series"("booking_key");

-- CreateIndex
CREATE INDEX "meeting_series_status_due_at_idx" ON "meeting_series"("status", "due_at");

-- CreateIndex
CREATE INDEX "meeting_series_organiser_id_idx" ON "meeting_series"("organiser_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_series_pairing_id_pairing_version_key" ON "meeting_series"("pairing_id", "pairing_version");

-- CreateIndex
CREATE INDEX "meeting_settled_at_end_at_idx" ON "meeting"("settled_at", "end_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_series_id_original_start_at_key" ON "meeting"("series_id", "original_start_at");

-- CreateIndex
CREATE INDEX "notice_due_at_idx" ON "notice"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_kind_person_id_subject_key" ON "notice"("kind", "person_id", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "graph_subscription_subscription_id_key" ON "graph_subscription"("subscription_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_subject_id_idx" ON "audit_entry"("subject", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "pairing_proposal_id_key" ON "pairing"("proposal_id");

-- CreateIndex
CREATE INDEX "pairing_programme_id_status_idx" ON "pairing"("programme_id", "status");

-- CreateIndex
CREATE INDEX "pairing_member_person_id_idx" ON "pairing_member"("person_id");

-- CreateIndex
CREATE INDEX "person_manager_id_idx" ON "person"("manager_id");

-- CreateIndex
CREATE INDEX "person_mail_idx" ON "person"("mail");

-- CreateIndex
CREATE INDEX "survey_status_next_look_at_idx" ON "survey"("status", "next_look_at");

-- CreateIndex
CREATE INDEX "survey_person_id_status_idx" ON "survey"("person_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "survey_meeting_id_person_id_key" ON "survey"("meeting_id", "person_id");

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_check_in" ADD CONSTRAINT "goal_check_in_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_round" ADD CONSTRAINT "match_round_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_proposal" ADD CONSTRAINT "match_proposal_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "match_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_proposal" ADD CONSTRAINT "match_proposal_mentor_enrolment_id_fkey" FOREIGN KEY ("mentor_enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_proposal" ADD CONSTRAINT "match_proposal_mentee_enrolment_id_fkey" FOREIGN KEY ("mentee_enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "meeting_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "match_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_member" ADD CONSTRAINT "pairing_member_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_member" ADD CONSTRAINT "pairing_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Words, bounds and order in time that hold whoever writes the row.
ALTER TABLE "person"
  ADD CONSTRAINT "person_language_check" CHECK ("language" IN ('sv', 'en')),
  ADD CONSTRAINT "person_bot_state_check" CHECK ("bot_state" IN ('unknown', 'reachable', 'not-installed', 'blocked'));

ALTER TABLE "programme"
  ADD CONSTRAINT "programme_status_check" CHECK ("status" IN ('draft', 'open', 'running', 'ended')),
  ADD CONSTRAINT "programme_cadence_check"
    CHECK ("cadence" IN ('weekly', 'every-two-weeks', 'every-three-weeks', 'monthly')),
  ADD CONSTRAINT "programme_meeting_minutes_check" CHECK ("meeting_minutes" BETWEEN 25 AND 60),
  ADD CONSTRAINT "programme_dates_check" CHECK ("ends_on" > "starts_on");

ALTER TABLE "enrolment"
  ADD CONSTRAINT "enrolment_status_check" CHECK ("status" IN ('enrolled', 'withdrawn')),
  ADD CONSTRAINT "enrolment_roles_check" CHECK ("roles" <@ ARRAY['mentor', 'mentee'] AND cardinality("roles") > 0),
  ADD CONSTRAINT "enrolment_capacity_check" CHECK ("capacity" BETWEEN 0 AND 5);

ALTER TABLE "match_proposal"
  ADD CONSTRAINT "match_proposal_status_check"
    CHECK ("status" IN ('proposed', 'locked', 'excluded', 'approved', 'declined'));

ALTER TABLE "pairing"
  ADD CONSTRAINT "pairing_status_check" CHECK ("status" IN ('begun', 'active', 'paused', 'closed')),
  ADD CONSTRAINT "pairing_dates_check" CHECK ("ends_on" >= "starts_on");

ALTER TABLE "pairing_member"
  ADD CONSTRAINT "pairing_member_role_check" CHECK ("role" IN ('mentor', 'mentee'));

ALTER TABLE "meeting_series"
  ADD CONSTRAINT "meeting_series_status_check" CHECK ("status" IN ('wanted', 'booked', 'broken', 'ended')),
  ADD CONSTRAINT "meeting_series_attempts_check" CHECK ("attempts" >= 0);

ALTER TABLE "meeting"
  ADD CONSTRAINT "meeting_status_check" CHECK ("status" IN ('planned', 'moved', 'held', 'missed', 'cancelled')),
  ADD CONSTRAINT "meeting_note_check" CHECK ("note" IN ('clash', 'holiday', 'leave')),
  ADD CONSTRAINT "meeting_times_check" CHECK ("end_at" > "start_at");

ALTER TABLE "survey"
  ADD CONSTRAINT "survey_role_check" CHECK ("role" IN ('mentor', 'mentee')),
  ADD CONSTRAINT "survey_status_check" CHECK ("status" IN ('open', 'reminded', 'answered', 'closed'));

ALTER TABLE "response"
  ADD CONSTRAINT "response_did_meet_check" CHECK ("did_meet" IN ('yes', 'moved', 'no')),
  ADD CONSTRAINT "response_usefulness_check" CHECK ("usefulness" BETWEEN 1 AND 5),
  ADD CONSTRAINT "response_goal_progress_check" CHECK ("goal_progress" IN ('less', 'same', 'closer'));

ALTER TABLE "goal"
  ADD CONSTRAINT "goal_status_check" CHECK ("status" IN ('draft', 'accepted', 'reached', 'dropped')),
  ADD CONSTRAINT "goal_progress_percent_check" CHECK ("progress_percent" BETWEEN 0 AND 100);

ALTER TABLE "goal_check_in"
  ADD CONSTRAINT "goal_check_in_progress_percent_check" CHECK ("progress_percent" BETWEEN 0 AND 100);

ALTER TABLE "notice"
  ADD CONSTRAINT "notice_kind_check" CHECK ("kind" IN ('introduction', 'booked')),
  ADD CONSTRAINT "notice_attempts_check" CHECK ("attempts" >= 0);
