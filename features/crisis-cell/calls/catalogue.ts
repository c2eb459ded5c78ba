export const CALL_RESULTS = ["reached", "no_answer", "message_left", "wrong_number"] as const;
export type CallResult = (typeof CALL_RESULTS)[number];
