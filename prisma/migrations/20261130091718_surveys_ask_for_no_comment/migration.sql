-- AlterTable
ALTER TABLE "response" DROP COLUMN "comment";
