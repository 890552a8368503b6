-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "ical_uid" TEXT;
