import { StateBadge } from "#components/state-badge.tsx";
import type { Translate } from "#lib/translate.ts";

type Props = { origin: string; t: Translate };

/** An exercise and a told history say so wherever a case is named. */
export function OriginBadge({ origin, t }: Props) {
  if (origin === "exercise")
    return (
      <StateBadge icon="flag" tone="hands">
        {t("workspace.exerciseShort")}
      </StateBadge>
    );
  if (origin !== "demonstration") return null;
  return (
    <StateBadge icon="archive" tone="not-required">
      {t("workspace.historyShort")}
    </StateBadge>
  );
}
