import { canChooseStart } from "#features/first-run/access.ts";
import { chooseStart } from "#features/first-run/commands/choose-start.ts";
import { describeWorkspace } from "#features/first-run/commands/describe-workspace.ts";
import { setAside } from "#features/first-run/commands/set-aside.ts";
import { settleMailStep } from "#features/first-run/commands/settle-mail-step.ts";
import { findFirstRun, getOwnWorkspace } from "#features/first-run/queries.ts";
import { awaitsStart, nextSlug } from "#features/first-run/rules.ts";
import { createWorkspace } from "#features/members/commands/create-workspace.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { founderPrincipal, memberPrincipal, type Principal, withScope } from "#lib/scope.ts";

/**
 * Asks for the cases anew, in a workspace of its own with the same settings; the one in which their loading broke off is set
 * aside last. Cut off in between, the new one is a first run to go on with, and this may be asked again.
 */
export async function startAgain(
  principal: Principal,
  _input: unknown,
  now: Temporal.Instant,
): Promise<{ readonly slug: string }> {
  const { workspace, mail, userId, name } = await withScope(principal, async (tx, actor) => {
    if (!canChooseStart(actor)) throw new AppError("forbidden", "only who administers starts again");
    const run = await findFirstRun(tx);
    if (!awaitsStart(run)) throw new AppError("conflict", "no loading broke off here");
    const member = await tx.member.findFirst({ where: { id: actor.id }, select: { userId: true } });
    if (member === null) throw notFound("member");
    const own = await getOwnWorkspace(tx, null, actor);
    return { workspace: own, mail: run?.mail ?? null, name: actor.name, ...member };
  });
  const workspaceId = newId();
  const slug = nextSlug(workspace.slug, workspaceId);
  const { name: called, locale, timeZone } = workspace;
  await createWorkspace(founderPrincipal({ userId, name, workspaceId }), { slug, name: called }, now);
  const founder = memberPrincipal(userId, slug);
  await describeWorkspace(founder, { name: called, locale, timeZone }, now);
  if (mail !== null) await settleMailStep(founder, { mail }, now);
  await chooseStart(founder, { start: "cases" }, now);
  await setAside(principal, {}, now);
  return { slug };
}
