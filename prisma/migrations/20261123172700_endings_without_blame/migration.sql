-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "freed_at" TIMESTAMPTZ(3),
ADD COLUMN     "stands_aside" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "pairing" DROP COLUMN "ended_by",
ADD COLUMN     "end_reason" TEXT;

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "fit" TEXT;

-- AlterTable
ALTER TABLE "survey" ADD COLUMN     "asks_fit" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "response"
  ADD CONSTRAINT "response_fit_check" CHECK ("fit" IN ('good', 'not-sure', 'not-a-fit'));

-- Whether the one who asked wanted another partner stands with their enrolment alone, where nobody else sees it.
ALTER TABLE "pairing" DROP CONSTRAINT "pairing_ended_why_check";
UPDATE "pairing" SET "ended_why" = 'asked' WHERE "ended_why" = 'rematch';
ALTER TABLE "pairing"
  ADD CONSTRAINT "pairing_ended_why_check"
    CHECK ("ended_why" IN ('asked', 'person-left', 'programme-ended', 'completed')),
  ADD CONSTRAINT "pairing_end_reason_check"
    CHECK ("end_reason" IN
      ('no-common-ground', 'no-time', 'goals-reached', 'changed-work', 'other-experience', 'prefer-not-to-say'));

-- Whose pairing ended early, and who has none since, has waited from then on.
UPDATE "enrolment" AS "e" SET "freed_at" = "ended"."at"
FROM (
  SELECT "p"."programme_id", "m"."person_id", max("p"."ended_at") AS "at"
  FROM "pairing" AS "p" JOIN "pairing_member" AS "m" ON "m"."pairing_id" = "p"."id"
  GROUP BY "p"."programme_id", "m"."person_id"
  HAVING bool_and("p"."status" = 'closed') AND bool_or("p"."ended_why" IN ('asked', 'person-left'))
) AS "ended"
WHERE "e"."programme_id" = "ended"."programme_id" AND "e"."person_id" = "ended"."person_id" AND "e"."status" = 'enrolled';
