-- The programme's last day was over when the round was published, or the two had become a pair the other way.
ALTER TABLE "match_proposal"
  DROP CONSTRAINT "match_proposal_refusal_check",
  ADD CONSTRAINT "match_proposal_refusal_check" CHECK ("refusal" IN
    ('mentor-at-capacity', 'mentee-has-a-mentor', 'no-longer-enrolled', 'not-available', 'programme-not-open',
     'programme-over', 'paired-already'));
