import { findUserByEmail } from "#lib/auth-users.ts";
import { disconnect } from "#lib/db.ts";
import { memberPrincipal } from "#lib/scope.ts";
import { CAST } from "#prisma/seed/cast.ts";
import { adoptEmbeddedDatabase } from "#scripts/start/adopt-database.ts";
import { complete } from "#scripts/test-database/draft-file.ts";

// For the journeys: what a person would type in forty fields, by the same command as their form.
const [workspace = "", draftId = ""] = process.argv.slice(2);
adoptEmbeddedDatabase();
const dpo = await findUserByEmail(CAST.dpo.email);
if (dpo === null) throw new Error("the demonstration is not loaded");
await complete(memberPrincipal(dpo.id, workspace), draftId, Temporal.Now.instant());
await disconnect();
