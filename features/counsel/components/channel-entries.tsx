import { getLocale } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstant } from "#lib/dates.ts";
import { ROLES } from "#lib/scope.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { releasePrivilegedEntryAction } from "../actions.ts";
import type { PrivilegedEntry } from "../queries.ts";
import { ReleaseForm } from "./release-form.tsx";

type Props = {
  entries: readonly (PrivilegedEntry & { readonly canRelease: boolean })[];
  place: Place;
};

const ZONE = "Europe/Paris";

/** The channel, the latest first: who wrote what, and what counsel has released. */
export async function ChannelEntries({ entries, place }: Props) {
  const t = await getTranslator();
  const locale = await getLocale();
  const words = await getWords("counsel", "errors", "problems");
  const at = (instant: string) => formatInstant(Temporal.Instant.from(instant), { zone: ZONE, locale });
  const nameOf = (by: PrivilegedEntry["by"]) =>
    by === null
      ? t("timeline.byErased")
      : t("timeline.by", {
          name: by.name,
          roles: ROLES.filter((role) => by.roles.includes(role))
            .map((role) => t(`roles.${role}`))
            .join(", "),
        });
  if (entries.length === 0)
    return (
      <EmptyState icon="scale" title={t("counsel.empty")}>
        {t("counsel.emptyBody")}
      </EmptyState>
    );
  return (
    <ol className="flex max-w-3xl flex-col gap-4">
      {entries.map((entry) => (
        <li className="keep-together rounded-md border border-line bg-surface p-4" key={entry.entryId}>
          <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-sm">
            <span>{at(entry.writtenAt)}</span>
            <span>{nameOf(entry.by)}</span>
            {entry.organisationName === null ? null : <span>{entry.organisationName}</span>}
            <StateBadge icon={entry.released === null ? "lock" : "send"} tone="fine">
              {t(entry.released === null ? "counsel.privileged" : "counsel.released")}
            </StateBadge>
          </div>
          <p className="whitespace-pre-line text-ink [overflow-wrap:anywhere]">
            {entry.text ?? t("timeline.erased")}
          </p>
          {entry.released === null ? null : (
            <p className="mt-2 text-soft text-sm">
              {t("counsel.releasedBy", { at: at(entry.released.at), by: nameOf(entry.released.by) })}{" "}
              {entry.released.reason}
            </p>
          )}
          {entry.released === null && entry.canRelease ? (
            <div className="mt-3 print:hidden">
              <ReleaseForm
                act={releasePrivilegedEntryAction.bind(null, place)}
                entryId={entry.entryId}
                incidentId={entry.incidentId}
                words={words}
              />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
