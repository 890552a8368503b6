-- Whom one may invite, of a hundred thousand: by department, by place, and counted. Names differ in case from one
-- person to the next, and a bare condition on them would read everybody.
CREATE INDEX "person_able_department" ON "person"(lower("department"), "id") WHERE "enabled" AND "invited" AND "barred" IS NULL;
CREATE INDEX "person_able_place" ON "person"(lower("place"), "id") WHERE "enabled" AND "invited" AND "barred" IS NULL;
