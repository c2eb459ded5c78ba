import { parseArgs } from "node:util";
import { disconnect } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { issueFirstAdministratorLink, issueLink } from "#lib/sign-in-links.ts";
import { listCast } from "#prisma/seed/cast.ts";
import { adoptEmbeddedDatabase } from "./start/adopt-database.ts";

type Person = { role: string; name: string; email: string };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "first-administrator": { type: "boolean", default: false } },
});
const now = Temporal.Now.instant();

function isRefusal(error: unknown, code: AppError["code"]): boolean {
  return error instanceof AppError && error.code === code;
}

async function printLink({ role, name, email }: Person): Promise<boolean> {
  try {
    const link = await issueLink({ email, now });
    console.log(`  ${role.padEnd(16)}  ${name.padEnd(25)}  ${link}`);
    return true;
  } catch (error) {
    if (isRefusal(error, "not_found")) return false;
    throw error;
  }
}

async function printLinks(people: Person[]): Promise<void> {
  console.log("\nSign-in links, good for 10 minutes and once each (npm run -s links prints new ones):");
  let printed = 0;
  for (const person of people) printed += (await printLink(person)) ? 1 : 0;
  if (printed === 0) console.log("  Nobody by these addresses: npm run -s links -- ADDRESS");
}

async function printFirstAdministratorLink(): Promise<void> {
  try {
    const link = await issueFirstAdministratorLink({ now });
    console.log(`\nCreate the first administrator, within 10 minutes and once:\n  ${link}`);
  } catch (error) {
    if (!isRefusal(error, "conflict")) throw error;
    console.log("\nThe first administrator exists: npm run -s links -- ADDRESS prints a link for them.");
  }
}

adoptEmbeddedDatabase();
if (values["first-administrator"]) await printFirstAdministratorLink();
else if (positionals.length > 0)
  await printLinks(positionals.map((email) => ({ role: "", name: "", email })));
else await printLinks(listCast());
await disconnect();
