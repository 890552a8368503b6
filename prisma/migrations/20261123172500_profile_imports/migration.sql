-- CreateTable
CREATE TABLE "profile_import" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_by" UUID NOT NULL,
    "enrolled" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,
    "version" INTEGER NOT NULL,

    CONSTRAINT "profile_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_field" (
    "import_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'stands',

    CONSTRAINT "imported_field_pkey" PRIMARY KEY ("import_id","enrolment_id","field")
);

-- CreateTable
CREATE TABLE "directory_watch" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "directory_watch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "profile_import_programme_id_imported_at_idx" ON "profile_import"("programme_id", "imported_at");

-- CreateIndex
CREATE INDEX "imported_field_enrolment_id_idx" ON "imported_field"("enrolment_id");

-- AddForeignKey
ALTER TABLE "profile_import" ADD CONSTRAINT "profile_import_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_field" ADD CONSTRAINT "imported_field_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "profile_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_field" ADD CONSTRAINT "imported_field_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "invited" BOOLEAN NOT NULL DEFAULT true;

-- The words of the domain, as in the first migration.
ALTER TABLE "imported_field"
  ADD CONSTRAINT "imported_field_field_check"
    CHECK ("field" IN ('enrolment', 'roles', 'capacity', 'offered', 'wanted', 'goals', 'languages', 'place')),
  ADD CONSTRAINT "imported_field_state_check" CHECK ("state" IN ('stands', 'undone', 'kept'));
