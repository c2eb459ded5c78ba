import { healthAnswer } from "#lib/database-health.ts";

export const dynamic = "force-dynamic";

/** The process answers and reaches its database. */
export const GET = healthAnswer;
