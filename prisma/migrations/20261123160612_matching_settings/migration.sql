-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "matching" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "former_manager" (
    "person_id" UUID NOT NULL,
    "manager_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_manager_pkey" PRIMARY KEY ("person_id","manager_id")
);

-- CreateIndex
CREATE INDEX "former_manager_until_idx" ON "former_manager"("until");
