-- A card that tells leads that their programme has ended by itself.
ALTER TABLE "notice"
  DROP CONSTRAINT "notice_kind_check",
  ADD CONSTRAINT "notice_kind_check"
    CHECK ("kind" IN
      ('introduction', 'booked', 'offer', 'moved', 'nudge', 'paused', 'ended', 'member-left',
       'suggestions', 'request', 'request-reminder', 'continuation', 'joint-decision',
       'silence', 'still-there', 'left-waiting', 'round-ready', 'round-report', 'round-in-the-way',
       'invitation', 'invitation-finish', 'invitation-closing', 'application', 'mentor-yes',
       'parting', 'farewell', 'join-again', 'alert', 'lead-message', 'programme-report'));
