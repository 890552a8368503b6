-- AlterTable
ALTER TABLE "disclosed_batch" ADD COLUMN     "month" DATE;

-- Those closed so far: the month of the last of their answers that is still there.
UPDATE "disclosed_batch" AS batch SET "month" = told."month"
FROM (
  SELECT "figure", "scope_id", "number", date_trunc('month', max("answered_at") AT TIME ZONE 'UTC')::date AS "month"
  FROM "disclosed_answer" JOIN "response" ON "response"."survey_id" = "disclosed_answer"."source_id"
  GROUP BY "figure", "scope_id", "number"
) AS told
WHERE batch."figure" = told."figure" AND batch."scope_id" = told."scope_id" AND batch."number" = told."number";
