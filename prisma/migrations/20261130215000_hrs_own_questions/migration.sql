-- HR's own questions: a library of the company, which its programmes ask from. Each wording that was published is kept, so
-- that answers stay with the question as it was put.
CREATE TABLE "question" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "question_version" (
    "question_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "audience" TEXT NOT NULL,
    "text_sv" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "help_sv" TEXT NOT NULL,
    "help_en" TEXT NOT NULL,
    "choices" JSONB NOT NULL,

    CONSTRAINT "question_version_pkey" PRIMARY KEY ("question_id", "number")
);

CREATE TABLE "programme_question" (
    "programme_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "required" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "programme_question_pkey" PRIMARY KEY ("programme_id", "question_id")
);
CREATE INDEX "programme_question_question_id_idx" ON "programme_question"("question_id");

CREATE TABLE "enrolment_answer" (
    "enrolment_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "enrolment_answer_pkey" PRIMARY KEY ("enrolment_id", "question_id")
);
CREATE INDEX "enrolment_answer_question_id_number_idx" ON "enrolment_answer"("question_id", "number");

ALTER TABLE "question_version" ADD CONSTRAINT "question_version_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_question" ADD CONSTRAINT "programme_question_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "programme_question" ADD CONSTRAINT "programme_question_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "enrolment_answer" ADD CONSTRAINT "enrolment_answer_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "enrolment_answer" ADD CONSTRAINT "enrolment_answer_question_id_number_fkey" FOREIGN KEY ("question_id", "number") REFERENCES "question_version"("question_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "question" ADD CONSTRAINT "question_kind_check" CHECK ("kind" IN ('text', 'choice', 'several', 'scale', 'yes-no'));
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_audience_check" CHECK ("audience" IN ('mentor', 'mentee', 'both'));
