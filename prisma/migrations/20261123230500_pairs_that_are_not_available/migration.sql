-- Somebody took a break, or their account was closed, between the draft and its publishing.
ALTER TABLE "match_proposal"
  DROP CONSTRAINT "match_proposal_refusal_check",
  ADD CONSTRAINT "match_proposal_refusal_check" CHECK ("refusal" IN
    ('mentor-at-capacity', 'mentee-has-a-mentor', 'no-longer-enrolled', 'not-available', 'programme-not-open'));
