-- Cards that tell somebody that they lead a programme, and leads that theirs has ended by itself.
ALTER TABLE "notice"
  DROP CONSTRAINT "notice_kind_check",
  ADD CONSTRAINT "notice_kind_check"
    CHECK ("kind" IN
      ('introduction', 'booked', 'offer', 'moved', 'nudge', 'paused', 'ended', 'member-left',
       'suggestions', 'request', 'request-reminder', 'continuation', 'joint-decision',
       'silence', 'still-there', 'left-waiting', 'round-ready', 'round-report', 'round-in-the-way',
       'invitation', 'invitation-finish', 'invitation-closing', 'application', 'mentor-yes',
       'parting', 'farewell', 'join-again', 'alert', 'lead-message', 'lead-appointed', 'programme-report'));
