-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "mail_state" TEXT,
ADD COLUMN     "mailed_at" TIMESTAMPTZ(3);

ALTER TABLE "notice"
  ADD CONSTRAINT "notice_mail_state_check" CHECK ("mail_state" IN ('wanted', 'perhaps', 'sent', 'refused'));
