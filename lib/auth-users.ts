import { ask } from "./db.ts";
import { parseEmailAddress } from "./email-address.ts";
import { newId } from "./ids.ts";

export type User = { readonly id: string; readonly email: string; readonly name: string };

const select = { id: true, email: true, name: true };

/** The person who may sign in with exactly this address; a disabled one is not found. */
export async function findUserByEmail(email: string): Promise<User | null> {
  if (parseEmailAddress(email) === null) return null;
  return ask((client) => client.user.findFirst({ where: { email, disabledAt: null }, select }));
}

export async function findUserById(id: string): Promise<User | null> {
  return ask((client) => client.user.findFirst({ where: { id, disabledAt: null }, select }));
}

export async function listEarliestUsers(count: number): Promise<User[]> {
  return ask((client) => client.user.findMany({ select, orderBy: { createdAt: "asc" }, take: count }));
}

type Founder = { readonly email: string; readonly name: string; readonly now: Temporal.Instant };

/** The account of a first administrator; after a failed first attempt, the same one. */
export async function createFounder({ email, name, now }: Founder): Promise<User> {
  return ask(async (client) => {
    await client.user.createMany({
      data: { id: newId(), email, name, createdAt: now.toString() },
      skipDuplicates: true,
    });
    return client.user.update({ where: { email }, data: { name }, select });
  });
}
