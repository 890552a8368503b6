-- CreateTable
CREATE TABLE "consent" (
    "enrolment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("enrolment_id","kind"),
    CONSTRAINT "consent_kind_check" CHECK ("kind" IN ('matching', 'calendar'))
);

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
