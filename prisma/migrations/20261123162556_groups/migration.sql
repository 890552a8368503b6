-- DropForeignKey
ALTER TABLE "pairing" DROP CONSTRAINT "pairing_proposal_id_fkey";

-- AlterTable
ALTER TABLE "pairing" ADD COLUMN     "group_proposal_id" UUID,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'pair',
ALTER COLUMN "proposal_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "pairing_member" ADD COLUMN     "left_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "group_proposal" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "fit" JSONB NOT NULL,
    "refusal" TEXT,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "group_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_proposal_member" (
    "group_proposal_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "group_proposal_member_pkey" PRIMARY KEY ("group_proposal_id","person_id")
);

-- CreateIndex
CREATE INDEX "group_proposal_programme_id_status_idx" ON "group_proposal"("programme_id", "status");

-- CreateIndex
CREATE INDEX "group_proposal_member_person_id_idx" ON "group_proposal_member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "pairing_group_proposal_id_key" ON "pairing"("group_proposal_id");

-- AddForeignKey
ALTER TABLE "group_proposal" ADD CONSTRAINT "group_proposal_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_proposal_member" ADD CONSTRAINT "group_proposal_member_group_proposal_id_fkey" FOREIGN KEY ("group_proposal_id") REFERENCES "group_proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_proposal_member" ADD CONSTRAINT "group_proposal_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "match_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_group_proposal_id_fkey" FOREIGN KEY ("group_proposal_id") REFERENCES "group_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Checks that Prisma's schema cannot say.
ALTER TABLE "pairing"
  ADD CONSTRAINT "pairing_kind_check" CHECK ("kind" IN ('pair', 'group', 'circle')),
  ADD CONSTRAINT "pairing_origin_check"
    CHECK (("kind" = 'pair') = ("proposal_id" IS NOT NULL) AND ("kind" = 'pair') = ("group_proposal_id" IS NULL));
ALTER TABLE "group_proposal"
  ADD CONSTRAINT "group_proposal_kind_check" CHECK ("kind" IN ('group', 'circle')),
  ADD CONSTRAINT "group_proposal_status_check"
    CHECK ("status" IN ('proposed', 'locked', 'approved', 'begun', 'refused'));
ALTER TABLE "group_proposal_member"
  ADD CONSTRAINT "group_proposal_member_role_check" CHECK ("role" IN ('mentor', 'mentee'));
ALTER TABLE "notice" DROP CONSTRAINT "notice_kind_check";
ALTER TABLE "notice" ADD CONSTRAINT "notice_kind_check"
  CHECK ("kind" IN ('introduction', 'booked', 'offer', 'moved', 'nudge', 'paused', 'ended', 'member-left'));
