/** A log whose last checkpoint is older than this while it grew says so on its page. */
export const SIGNED_WITHIN_SECONDS = 120;
