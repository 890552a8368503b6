-- What somebody who leads has made of a proposal in the draft, before it is published.
ALTER TABLE "match_proposal"
  ADD COLUMN "review" TEXT,
  ADD COLUMN "reviewed_by" UUID,
  ADD CONSTRAINT "match_proposal_review_check" CHECK ("review" IN ('agreed', 'later')),
  ADD CONSTRAINT "match_proposal_reviewed_by_check" CHECK ("reviewed_by" IS NULL OR "review" IS NOT NULL);

-- Rounds that are being published right now: all that is open in them was agreed to.
UPDATE "match_proposal"
  SET "review" = 'agreed'
  FROM "match_round"
  WHERE "match_round"."id" = "match_proposal"."round_id"
    AND "match_round"."status" = 'publishing'
    AND "match_proposal"."status" IN ('proposed', 'locked');

ALTER TABLE "draft_act"
  DROP CONSTRAINT "draft_act_kind_check",
  ADD CONSTRAINT "draft_act_kind_check" CHECK ("kind" IN
    ('lock', 'unlock', 'exclude', 'bring-back', 'agree', 'later', 'reconsider', 'pair', 'never-together', 'keep-out',
     'lift-rule'));
