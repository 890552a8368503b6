-- Answers to a survey can be changed: when it was last said whether they met, when help was asked for, and which goal the
-- answer has moved. Of earlier answers everything was said at once, and what they moved is not known.
ALTER TABLE "response"
  ADD COLUMN "met_said_at" TIMESTAMPTZ(3),
  ADD COLUMN "help_wanted_at" TIMESTAMPTZ(3),
  ADD COLUMN "moved_goal_id" UUID,
  ADD COLUMN "moved_percent" INTEGER;

UPDATE "response" SET
  "met_said_at" = "answered_at",
  "help_wanted_at" = CASE WHEN "help_wanted" THEN "answered_at" END;

ALTER TABLE "response" ALTER COLUMN "met_said_at" SET NOT NULL;
