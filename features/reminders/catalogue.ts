/** What a reminder can be about and has a heading of its own for; any other kind is a plain reminder. */
export const HEADED_KINDS = ["question_due", "question_unanswered", "notice_request", "notice"] as const;
