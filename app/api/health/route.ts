import { healthAnswer } from "#lib/database-health.ts";

export const dynamic = "force-dynamic";

export const GET = healthAnswer;
