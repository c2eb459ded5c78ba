import { LOG_REFUSALS, type LogRefusal } from "#lib/signed-log/log-error.ts";

/** The name of a workspace's log, and of its keys. `host` is no address to be reached: it says whose log it is. */
export function originOf(host: string, workspaceId: string): string {
  return `${host}/log/${workspaceId}`;
}

/** The published note: as signed, then a line of each witness that cosigned it. */
export function cosigned(note: string, lines: readonly string[]): string {
  return note + lines.join("");
}

/** A reason that the pages have words for. */
export function isRefusalReason(reason: string): reason is LogRefusal {
  return LOG_REFUSALS.some((known) => known === reason);
}
