-- AlterTable
ALTER TABLE "survey" ADD COLUMN     "asking" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Of those that are over it is not known whether their card still asks, and whoever presses it is told.
UPDATE "survey" SET "asking" = ARRAY["activity_id"]
WHERE "activity_id" IS NOT NULL AND "status" IN ('open', 'reminded');

ALTER TABLE "survey" DROP COLUMN "activity_id",
  ALTER COLUMN "asking" SET NOT NULL;

-- Nearly every survey is over one day, and hardly any of them has a card that still asks.
CREATE INDEX "survey_over_and_asking" ON "survey"("next_look_at")
  WHERE "status" IN ('answered', 'closed') AND cardinality("asking") > 0;
