-- What is true of a person in any programme is asked once and belongs to them. Roles, capacity and goals stay with the
-- enrolment.
CREATE TABLE "profile" (
    "person_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "room" INTEGER,
    "version" INTEGER NOT NULL,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("person_id")
);
ALTER TABLE "profile" ADD CONSTRAINT "profile_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "profile" ADD CONSTRAINT "profile_room_check" CHECK ("room" BETWEEN 1 AND 10);

ALTER TABLE "enrolment" ADD COLUMN "goals" TEXT[];
UPDATE enrolment SET goals = ARRAY(SELECT jsonb_array_elements_text(profile -> 'goals'));

-- The newest enrolment's profile wins, one that stands before one that was withdrawn. What the form left out there for a
-- role that the person did not take comes from the newest enrolment that tells it. What an import wrote for somebody whom it
-- enrolled and that was taken back was never theirs.
WITH told AS (
  SELECT person_id, profile - 'goals' AS content,
    row_number() OVER (PARTITION BY person_id ORDER BY (status = 'enrolled') DESC, enrolled_at DESC, id) AS place
  FROM enrolment
  WHERE NOT EXISTS (
    SELECT 1 FROM imported_field
    WHERE imported_field.enrolment_id = enrolment.id AND imported_field.field = 'enrolment'
      AND imported_field.state = 'undone' AND imported_field.after = to_jsonb(enrolment.version))
), part AS (
  SELECT DISTINCT ON (person_id, name) person_id, name, content -> name AS value
  FROM told CROSS JOIN unnest(ARRAY['offered', 'wanted', 'careerWish', 'careerWays']) AS name
  WHERE content ? name AND content -> name <> '[]'
  ORDER BY person_id, name, place
)
INSERT INTO profile (person_id, content, room, version)
SELECT person_id, content || coalesce((
    SELECT jsonb_object_agg(name, value) FROM part WHERE part.person_id = told.person_id
  ), '{}'), NULL, 1
FROM told WHERE place = 1;

ALTER TABLE "enrolment" DROP COLUMN "profile";

-- An import may have made a profile, which goes with it when it is taken back.
ALTER TABLE "imported_field" DROP CONSTRAINT "imported_field_field_check";
ALTER TABLE "imported_field" ADD CONSTRAINT "imported_field_field_check"
  CHECK ("field" IN ('enrolment', 'profile', 'roles', 'capacity', 'offered', 'wanted', 'goals', 'languages', 'place'));
INSERT INTO imported_field (import_id, enrolment_id, field, before, after, state)
SELECT imported_field.import_id, imported_field.enrolment_id, 'profile', NULL, '1', 'stands'
FROM imported_field JOIN enrolment ON enrolment.id = imported_field.enrolment_id
WHERE imported_field.field = 'enrolment' AND imported_field.state = 'stands'
  AND imported_field.after = to_jsonb(enrolment.version)
  AND NOT EXISTS (SELECT 1 FROM enrolment AS other
    WHERE other.person_id = enrolment.person_id AND other.id <> enrolment.id);
