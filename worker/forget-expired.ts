import type { Pool } from "pg";

export async function forgetExpired(queue: Pool, now: Temporal.Instant): Promise<void> {
  await queue.query("DELETE FROM auth.sessions WHERE expires_at <= $1", [now.toString()]);
  await queue.query("DELETE FROM auth.sign_in_tokens WHERE expires_at <= $1", [now.toString()]);
  const anHourAgo = now.subtract({ hours: 1 }).toString();
  await queue.query("DELETE FROM auth.intake_counts WHERE started_at <= $1", [anHourAgo]);
  await queue.query("DELETE FROM auth.link_requests WHERE asked_at <= $1", [anHourAgo]);
}
