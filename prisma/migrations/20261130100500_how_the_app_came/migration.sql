-- CreateTable
CREATE TABLE "app_install" (
    "person_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_install_pkey" PRIMARY KEY ("person_id")
);

-- AddForeignKey
ALTER TABLE "app_install" ADD CONSTRAINT "app_install_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
