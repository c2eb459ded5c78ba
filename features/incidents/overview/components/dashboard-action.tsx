import { LinkButton } from "#components/link-button.tsx";
import type { Translate } from "#lib/translate.ts";
import type { Dashboard } from "../loaders.ts";

type Props = { read: Pick<Dashboard, "reach" | "canLogIncident">; base: string; t: Translate };

/** The one act of the first page: one's own organisation, or a new incident. */
export function DashboardAction({ read, base, t }: Props) {
  if (read.reach === "organisation")
    return (
      <LinkButton href={`${base}/my-organisation`} icon="building-2">
        {t("dashboard.mine")}
      </LinkButton>
    );
  if (!read.canLogIncident) return null;
  return (
    <LinkButton href={`${base}/incidents/new`} icon="plus">
      {t("dashboard.logIncident")}
    </LinkButton>
  );
}
