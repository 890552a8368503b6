-- A meeting may be left out because HR has moved the programme's last day before it.
ALTER TABLE "meeting" DROP CONSTRAINT "meeting_note_check";
ALTER TABLE "meeting"
  ADD CONSTRAINT "meeting_note_check"
    CHECK ("note" IN ('clash', 'holiday', 'leave', 'enough', 'hours', 'asked', 'paused', 'programme-over'));
