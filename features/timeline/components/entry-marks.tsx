import { StateBadge } from "#components/state-badge.tsx";
import type { LoggedEntry } from "../queries.ts";
import type { Translate } from "./translate.ts";

type Props = {
  entry: Pick<LoggedEntry, "isPinned" | "supersedes" | "supersededBy">;
  href: (seq: number) => string;
  t: Translate;
};

/** What other entries say of this one, in words: corrected, correcting, pinned. */
export function EntryMarks({ entry, href, t }: Props) {
  const { isPinned, supersedes, supersededBy } = entry;
  return (
    <>
      {supersededBy === null ? null : (
        <a
          className="font-normal text-sm underline underline-offset-2"
          data-follow=""
          href={href(supersededBy)}
        >
          {t("timeline.supersededBy", { seq: supersededBy })}
        </a>
      )}
      {supersedes === null ? null : (
        <a
          className="font-normal text-sm underline underline-offset-2"
          data-follow=""
          href={href(supersedes)}
        >
          {t("timeline.supersedes", { seq: supersedes })}
        </a>
      )}
      {isPinned ? (
        <StateBadge icon="flag" tone="fine">
          {t("timeline.isPinned")}
        </StateBadge>
      ) : null}
    </>
  );
}
