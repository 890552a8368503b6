-- AlterTable
ALTER TABLE "goal" ADD COLUMN     "proposed_by" UUID;
UPDATE "goal" SET "proposed_by" = "owner_id";
ALTER TABLE "goal" ALTER COLUMN "proposed_by" SET NOT NULL;

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "help_wish" (
    "survey_id" UUID NOT NULL,
    "taken_up_by" UUID NOT NULL,
    "taken_up_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "help_wish_pkey" PRIMARY KEY ("survey_id")
);

-- AddForeignKey
ALTER TABLE "help_wish" ADD CONSTRAINT "help_wish_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever answered that they met has confirmed it.
UPDATE "meeting" SET "confirmed_at" = answered.at
FROM (
  SELECT survey.meeting_id, min(response.answered_at) AS at
  FROM response JOIN survey ON survey.id = response.survey_id
  WHERE response.did_meet = 'yes' GROUP BY survey.meeting_id
) AS answered
WHERE answered.meeting_id = "meeting"."id" AND "meeting"."status" = 'held';

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_confirmed_check" CHECK ("confirmed_at" IS NULL OR "status" = 'held');
