import { StateBadge } from "#components/state-badge.tsx";
import type { Translate } from "#lib/translate.ts";
import type { LoggedEntry } from "../queries.ts";

type Props = {
  entry: Pick<LoggedEntry, "isPinned" | "supersedes" | "supersededBy" | "exhibits">;
  /** The address of the case. */
  base: string;
  t: Translate;
};

/** What other entries say of this one, in words: corrected, correcting, pinned, what it rests on. */
export function EntryMarks({ entry, base, t }: Props) {
  const { isPinned, supersedes, supersededBy, exhibits } = entry;
  return (
    <>
      {supersededBy === null ? null : (
        <a
          className="font-normal text-sm underline underline-offset-2"
          data-follow=""
          href={`${base}/timeline/${supersededBy}`}
        >
          {t("timeline.supersededBy", { seq: supersededBy })}
        </a>
      )}
      {supersedes === null ? null : (
        <a
          className="font-normal text-sm underline underline-offset-2"
          data-follow=""
          href={`${base}/timeline/${supersedes}`}
        >
          {t("timeline.supersedes", { seq: supersedes })}
        </a>
      )}
      {isPinned ? (
        <StateBadge icon="flag" tone="fine">
          {t("timeline.isPinned")}
        </StateBadge>
      ) : null}
      {exhibits.map(({ id, number }) => (
        <a
          className="font-normal text-sm underline underline-offset-2"
          data-follow=""
          href={`${base}/evidence?piece=${id}`}
          key={id}
        >
          {t("evidence.numberedOnly", { number })}
        </a>
      ))}
    </>
  );
}
