-- How the answers of two people to one of HR's own questions count in the matching of a programme.
ALTER TABLE "programme_question" ADD COLUMN "relation" TEXT NOT NULL DEFAULT 'none';
ALTER TABLE "programme_question" ADD COLUMN "weight" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "programme_question" ADD CONSTRAINT "programme_question_relation_check" CHECK ("relation" IN ('none', 'alike', 'different', 'wanted-offered'));
ALTER TABLE "programme_question" ADD CONSTRAINT "programme_question_weight_check" CHECK ("weight" BETWEEN 1 AND 3);
