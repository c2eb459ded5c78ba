import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { formatCount } from "#lib/numbers.ts";
import type { DueRequestsRow } from "../queries.ts";
import { limitText, type RequestView } from "./request-words.ts";

type Props = {
  due: readonly DueRequestsRow[];
  view: RequestView & {
    /** The address of the workspace. */
    readonly base: string;
  };
};

/** The cases whose requests of persons are late or due within a week, in numbers; nothing without any. */
export function DueRequests({ due, view }: Props) {
  if (due.length === 0) return null;
  const { t, base, locale } = view;
  return (
    <Section id="due-requests" title={t("rightsRequests.dashboard.title")}>
      <ul className="-my-2 flex flex-col">
        {due.map(({ incident, sum, next, zone }) => (
          <li className="border-line border-b last:border-b-0" key={incident.reference}>
            <a
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5 hover:bg-canvas"
              data-follow=""
              href={`${base}/incidents/${incident.reference}/persons/requests`}
            >
              <span className="min-w-0 flex-1 basis-72">
                <span className="block font-medium text-ink tabular-nums">
                  {t("rightsRequests.dashboard.line", { open: formatCount(sum.open, locale) })}
                </span>
                <span className="block text-faint text-xs">
                  {incident.reference} {incident.title}
                </span>
              </span>
              <span className="flex flex-wrap items-center gap-3 text-soft text-sm tabular-nums">
                {incident.origin === "exercise" ? (
                  <StateBadge icon="flag" tone="hands">
                    {t("workspace.exerciseShort")}
                  </StateBadge>
                ) : null}
                {sum.lateOpen === 0 ? null : (
                  <StateBadge tone="late">
                    {t("rightsRequests.lateOpen", { count: formatCount(sum.lateOpen, locale) })}
                  </StateBadge>
                )}
                {t("rightsRequests.dashboard.next", { limit: limitText(next, zone, view) })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
