-- A greeting is 500 characters as people count them, and an emoji is several of the database's: the rule counts, and the
-- database keeps only what is absurd out.
ALTER TABLE "mentor_choice"
  DROP CONSTRAINT "mentor_choice_greeting_check",
  ADD CONSTRAINT "mentor_choice_greeting_check" CHECK (char_length("greeting") <= 6000);
ALTER TABLE "mentor_request"
  DROP CONSTRAINT "mentor_request_greeting_check",
  ADD CONSTRAINT "mentor_request_greeting_check" CHECK (char_length("greeting") <= 6000);
