-- AlterTable
ALTER TABLE "match_proposal" ADD COLUMN     "refusal" TEXT;

-- AlterTable
ALTER TABLE "match_round" ADD COLUMN     "published_by" UUID,
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'published',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "waiting" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "weights" JSONB NOT NULL DEFAULT '{}';

-- The latest round of a programme goes on as a draft while anything in it is undecided, with those it left waiting.
UPDATE "match_round" SET "status" = 'draft' WHERE "id" IN (
  SELECT DISTINCT ON ("programme_id") "id" FROM "match_round" ORDER BY "programme_id", "proposed_at" DESC, "id" DESC
) AND EXISTS (
  SELECT 1 FROM "match_proposal" WHERE "round_id" = "match_round"."id" AND "match_proposal"."status" IN ('proposed', 'locked')
);
UPDATE "match_round" SET "waiting" = (
  SELECT coalesce(jsonb_agg(each || jsonb_build_object('enrolmentId', "enrolment"."id", 'personId', "enrolment"."person_id")), '[]')
  FROM "enrolment", jsonb_array_elements("enrolment"."waiting_reason") AS each
  WHERE "enrolment"."programme_id" = "match_round"."programme_id" AND jsonb_typeof("enrolment"."waiting_reason") = 'array'
) WHERE "status" = 'draft';

ALTER TABLE "match_round" ALTER COLUMN "status" DROP DEFAULT,
ALTER COLUMN "version" DROP DEFAULT,
ALTER COLUMN "waiting" DROP DEFAULT,
ALTER COLUMN "weights" DROP DEFAULT;

-- AlterTable
ALTER TABLE "enrolment" DROP COLUMN "waiting_reason";

-- CreateTable
CREATE TABLE "draft_act" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "about" UUID[],
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "draft_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_rule" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "other_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by" UUID NOT NULL,

    CONSTRAINT "match_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "draft_act_round_id_number_key" ON "draft_act"("round_id", "number");

-- CreateIndex
CREATE INDEX "match_rule_programme_id_idx" ON "match_rule"("programme_id");

-- AddForeignKey
ALTER TABLE "match_round" ADD CONSTRAINT "match_round_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "match_round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_act" ADD CONSTRAINT "draft_act_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "match_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_rule" ADD CONSTRAINT "match_rule_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Two HR leads who start a round at once do not get two.
CREATE UNIQUE INDEX "match_round_one_alive" ON "match_round"("programme_id") WHERE "status" IN ('matching', 'draft', 'publishing');

-- A rule about two people is the same whichever is named first.
CREATE UNIQUE INDEX "match_rule_same" ON "match_rule"(
  "programme_id", least("person_id", "other_id"), greatest("person_id", "other_id"), ("other_id" IS NULL)
);

-- Words that hold whoever writes the row.
ALTER TABLE "match_round"
  ADD CONSTRAINT "match_round_status_check"
    CHECK ("status" IN ('matching', 'draft', 'publishing', 'published', 'discarded', 'replaced'));

ALTER TABLE "match_proposal"
  DROP CONSTRAINT "match_proposal_status_check",
  ADD CONSTRAINT "match_proposal_status_check"
    CHECK ("status" IN ('proposed', 'locked', 'excluded', 'dropped', 'approved', 'refused', 'declined')),
  ADD CONSTRAINT "match_proposal_refusal_check"
    CHECK ("refusal" IN ('mentor-at-capacity', 'mentee-has-a-mentor', 'no-longer-enrolled', 'programme-not-open'));

ALTER TABLE "draft_act"
  ADD CONSTRAINT "draft_act_kind_check" CHECK ("kind" IN
    ('lock', 'unlock', 'exclude', 'bring-back', 'pair', 'never-together', 'keep-out', 'lift-rule'));

ALTER TABLE "match_rule"
  ADD CONSTRAINT "match_rule_people_check" CHECK ("other_id" IS NULL OR "other_id" <> "person_id");
