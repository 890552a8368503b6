-- CreateTable
CREATE TABLE "disclosed_batch" (
    "figure" TEXT NOT NULL,
    "scope_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "answers" TEXT[],

    CONSTRAINT "disclosed_batch_pkey" PRIMARY KEY ("figure","scope_id","number")
);

-- CreateTable
CREATE TABLE "disclosed_answer" (
    "figure" TEXT NOT NULL,
    "scope_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "disclosed_answer_pkey" PRIMARY KEY ("figure","scope_id","source_id")
);

-- AddForeignKey
ALTER TABLE "disclosed_answer" ADD CONSTRAINT "disclosed_answer_figure_scope_id_number_fkey" FOREIGN KEY ("figure", "scope_id", "number") REFERENCES "disclosed_batch"("figure", "scope_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "disclosed_batch" ADD CONSTRAINT "disclosed_batch_figure_check" CHECK ("figure" IN
  ('usefulness', 'fit', 'end-reason', 'mentor-rating'));
