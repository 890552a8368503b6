-- A company has many programmes. The one there is keeps all it could do: rounds of its form, groups and circles, for the
-- departments it was for, in both languages.
-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "audience" TEXT NOT NULL DEFAULT 'everyone',
ADD COLUMN     "contact_mail" TEXT,
ADD COLUMN     "contact_name" TEXT,
ADD COLUMN     "farewell_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "farewell_sv" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "forms" TEXT[],
ADD COLUMN     "languages" TEXT[],
ADD COLUMN     "pairing_months" INTEGER,
ADD COLUMN     "slots" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "welcome_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "welcome_sv" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "ends_on" DROP NOT NULL;

-- CreateTable
CREATE TABLE "programme_lead" (
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "appointed_by" UUID NOT NULL,
    "appointed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programme_lead_pkey" PRIMARY KEY ("programme_id","person_id")
);

-- CreateIndex
CREATE INDEX "programme_lead_person_id_idx" ON "programme_lead"("person_id");

-- AddForeignKey
ALTER TABLE "programme_lead" ADD CONSTRAINT "programme_lead_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_lead" ADD CONSTRAINT "programme_lead_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

UPDATE "programme" SET
  "forms" = ARRAY[COALESCE("matching" ->> 'form', 'mentoring'), 'group', 'circle'],
  "languages" = ARRAY['sv', 'en'],
  "audience" = CASE WHEN cardinality("departments") = 0 THEN 'everyone' ELSE 'departments' END;

ALTER TABLE "programme"
  DROP CONSTRAINT "programme_status_check",
  ADD CONSTRAINT "programme_status_check" CHECK ("status" IN ('draft', 'open', 'running', 'ended', 'archived')),
  DROP CONSTRAINT "programme_dates_check",
  ADD CONSTRAINT "programme_dates_check" CHECK ("ends_on" > "starts_on"),
  ADD CONSTRAINT "programme_time_check" CHECK (("ends_on" IS NULL) = ("pairing_months" IS NOT NULL)),
  ADD CONSTRAINT "programme_pairing_months_check" CHECK ("pairing_months" BETWEEN 1 AND 24),
  ADD CONSTRAINT "programme_forms_check" CHECK (cardinality("forms") > 0
    AND "forms" <@ ARRAY['mentoring', 'reverse', 'peer', 'group', 'circle']),
  ADD CONSTRAINT "programme_languages_check" CHECK (cardinality("languages") > 0 AND "languages" <@ ARRAY['sv', 'en']),
  ADD CONSTRAINT "programme_audience_check" CHECK ("audience" IN ('everyone', 'departments', 'invited')),
  ADD CONSTRAINT "programme_departments_check" CHECK (("audience" = 'departments') = (cardinality("departments") > 0)),
  ADD CONSTRAINT "programme_contact_check" CHECK (("contact_name" IS NULL) = ("contact_mail" IS NULL)),
  ALTER COLUMN "forms" SET NOT NULL,
  ALTER COLUMN "languages" SET NOT NULL;
